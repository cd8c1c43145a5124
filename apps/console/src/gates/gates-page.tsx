import { PencilLine, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { EmergencyCard } from './emergency-card.tsx';
import type { GatesView } from './gates-view.ts';
import { HoursCard } from './hours-card.tsx';
import { JournalCard } from './journal-card.tsx';
import { LanesSection } from './lanes-section.tsx';
import { NoticeCard } from './notice-card.tsx';
import { OccupancySection } from './occupancy-section.tsx';
import { PassesCard } from './passes-card.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SizingCard } from './sizing-card.tsx';
import { useGates } from './use-gates.ts';

type Asked = 'correct' | 'settings';

/** 入口与人流: how many are inside, the lanes, the hours, and what happened at the entrance. */
export function GatesPage() {
  const say = useSay();
  const view = useGates();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { settings, entrance } = view;
  const isSetUp = settings?.setup === 'read';
  const done = (): void => {
    setAsked(null);
  };
  return (
    <>
      <PageHead title={say('page.gates')} note={say('gates.note')}>
        {isSetUp && <Acts onAsk={setAsked} canCorrect={entrance !== null} />}
      </PageHead>
      <Stack>
        {settings === null && <p>{say('list.loading')}</p>}
        {settings !== null && !isSetUp && <NotSetUp setup={settings.setup} />}
        {isSetUp && <AtWork view={view} />}
        {settings !== null && <SizingCard lanes={view.lanes.length} openMode={settings.openMode} />}
      </Stack>
      {asked === 'correct' && entrance !== null && (
        <CorrectDialog inside={entrance.inside} onClose={done} />
      )}
      {asked === 'settings' && settings !== null && (
        <SettingsDialog settings={settings} onClose={done} />
      )}
    </>
  );
}

function Acts({
  canCorrect,
  onAsk,
}: {
  readonly canCorrect: boolean;
  readonly onAsk: (asked: Asked) => void;
}) {
  const say = useSay();
  const may = useMay();
  return (
    <>
      {may('gate.correct') && (
        <Button
          icon={PencilLine}
          disabled={!canCorrect}
          onClick={() => {
            onAsk('correct');
          }}
        >
          {say('gates.correct')}
        </Button>
      )}
      {may('gate.configure') && (
        <Button
          icon={SlidersHorizontal}
          onClick={() => {
            onAsk('settings');
          }}
        >
          {say('gates.settings')}
        </Button>
      )}
    </>
  );
}

function AtWork({ view }: { readonly view: GatesView }) {
  const say = useSay();
  const { lanes, readers, settings, entrance } = view;
  return (
    <>
      <EmergencyCard lanes={lanes} />
      <OccupancySection view={view} />
      {settings?.readers === 'wrong' && (
        <Message tone="alarm">{say('gates.readers.wrong')}</Message>
      )}
      <LanesSection lanes={lanes} readers={readers} />
      <HoursCard />
      <PassesCard inToday={entrance?.inToday ?? 0} />
      {entrance !== null && <NoticeCard entrance={entrance} />}
      <JournalCard lanes={lanes} />
    </>
  );
}

/** A hall without gates is whole; a file that cannot be used is not. */
function NotSetUp({ setup }: { readonly setup: 'none' | 'unreadable' | 'wrong' | 'read' }) {
  const say = useSay();
  if (setup === 'unreadable' || setup === 'wrong') {
    return <Message tone="alarm">{say(`gates.setup.${setup}`)}</Message>;
  }
  return (
    <Card title={say('gates.none.title')}>
      <Stack>
        <p>{say('gates.none.what')}</p>
        <p>{say('gates.none.how')}</p>
      </Stack>
    </Card>
  );
}
