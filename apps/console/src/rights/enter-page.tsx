import { useState } from 'react';
import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, PageHead, Row, Stack } from '../widgets/page.tsx';
import { EnterFields } from './enter-fields.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';
import styles from './rights.module.css';

/** 登记投诉: somebody complains at the window. Once sent nothing of it is left on this screen. */
export function EnterPage() {
  const say = useSay();
  const may = useMay();
  const [entered, setEntered] = useState<ReceiptGiven | null>(null);
  const back = may('complaint.list')
    ? { back: { href: hashTo('rights'), label: say('page.rights') } }
    : {};
  return (
    <>
      <PageHead title={say('rights.enter.title')} note={say('rights.enter.note')} {...back} />
      {entered === null ? (
        <EnterFields onEntered={setEntered} />
      ) : (
        <Receipt
          entered={entered}
          onDone={() => {
            setEntered(null);
          }}
        />
      )}
    </>
  );
}

/** What whoever complained takes away; after that its number alone stays in sight. */
function Receipt(props: { readonly entered: ReceiptGiven; readonly onDone: () => void }) {
  const { entered, onDone } = props;
  const say = useSay();
  const may = useMay();
  const [away, setAway] = useState<'printed' | 'away' | null>(null);
  if (away === null) {
    return (
      <Card title={say('rights.enteredTitle')}>
        <Stack>
          <ReceiptPaper
            receipt={entered}
            onAway={(came) => {
              setAway(came ? 'printed' : 'away');
            }}
          />
        </Stack>
      </Card>
    );
  }
  return (
    <Card title={say('rights.enteredTitle')}>
      <Stack>
        <p className={styles.given}>{entered.complaintNo}</p>
        <Message tone={away === 'printed' ? 'good' : 'warn'}>
          {say(`rights.receipt.${away}`)}
        </Message>
        <p>{say('rights.enteredText', { day: entered.dueDay ?? say('value.none') })}</p>
        <Row>
          <Button look="primary" onClick={onDone}>
            {say('rights.enterAnother')}
          </Button>
          {may('complaint.list') && (
            <LinkButton href={hashTo('rights')}>{say('page.rights')}</LinkButton>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
