import { Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { hashTo, type Route } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { OnScreen } from '../widgets/a4-list.tsx';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { GangmasterDialog } from './gangmaster-dialog.tsx';
import { RegisterPaper } from './register-paper.tsx';
import { RegisterTable } from './register-table.tsx';
import { notEntered, registerOf } from './register.ts';

/** 揽头名册: who recruits for others, for whom, and how many he leads (C-09). */
export function GangmastersPage({ route }: { readonly route: Route }) {
  return route.id === 'print' ? <PrintPage /> : <ListPage />;
}

function ListPage() {
  const say = useSay();
  const staff = useStaff();
  const [asked, setAsked] = useState<'new' | { readonly employerId: string } | null>(null);
  const lines = registerOf(staff);
  const missing = notEntered(staff);
  const names = missing
    .slice(0, 5)
    .map(({ details }) => details.legalName)
    .join(say('list.comma'));
  const close = (): void => {
    setAsked(null);
  };
  return (
    <>
      <PageHead title={say('page.gangmasters')} note={say('gangmasters.note')}>
        <LinkButton icon={Printer} href={hashTo('gangmasters', 'print')}>
          {say('gangmasters.print')}
        </LinkButton>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAsked('new');
          }}
        >
          {say('gangmasters.add')}
        </Button>
      </PageHead>
      <Stack>
        {missing.length > 0 && (
          <Message tone="warn">
            {say('gangmasters.missing', { count: missing.length, names })}
          </Message>
        )}
        <RegisterTable
          lines={lines}
          edit={(employerId) => {
            setAsked({ employerId });
          }}
        />
      </Stack>
      {asked !== null && (
        <GangmasterDialog
          line={
            asked === 'new'
              ? null
              : (lines.find(({ employer }) => employer.id === asked.employerId) ?? null)
          }
          missing={missing}
          onClose={close}
        />
      )}
    </>
  );
}

function PrintPage() {
  const say = useSay();
  const staff = useStaff();
  const lines = registerOf(staff);
  return (
    <>
      <OnScreen>
        <PageHead
          back={{ href: hashTo('gangmasters'), label: say('page.gangmasters') }}
          title={say('gangmasters.print')}
        >
          <PrintButton look="primary" disabled={lines.length === 0} />
        </PageHead>
      </OnScreen>
      {lines.length > 0 && <RegisterPaper lines={lines} />}
      {staff.ready && lines.length === 0 && (
        <Card>
          <p>{say('gangmasters.empty')}</p>
        </Card>
      )}
    </>
  );
}
