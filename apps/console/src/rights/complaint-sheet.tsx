import { useState } from 'react';
import { dayOf, formatDayTime } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { isOverdue, type Complaint } from '@hall/core/domain/complaint/complaint';
import { inspectionDays } from '@hall/core/domain/complaint/handling';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { History } from '../ledger/history.tsx';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Pill } from '../widgets/page.tsx';
import { AnswerCard } from './answer-card.tsx';
import { ComplaintFacts } from './complaint-facts.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { ReporterCard } from './reporter-card.tsx';
import { complaintTone, resultWords, stepsOf } from './rights-list.ts';
import { StepDialog } from './step-dialog.tsx';
import { ToldFactsList } from './told-facts.tsx';
import { useAskedAgain } from './use-asked-again.ts';
import styles from './rights.module.css';

type Sheet = QueryOutput<'complaint.sheet'>;

/** One complaint: what was told, what was done about it, and what can be done. */
export function ComplaintSheet({ complaintId }: { readonly complaintId: string }) {
  const say = useSay();
  const sheet = useAskedAgain('complaint.sheet', { complaintId });
  if (sheet.shown === null) {
    if (sheet.error === null) return <p>{say('list.loading')}</p>;
    return sheet.error.code === 'not_found' ? (
      <Message tone="warn">{say('rights.sheet.notFound')}</Message>
    ) : (
      <Refused error={sheet.error} />
    );
  }
  return <Known sheet={sheet.shown} onChanged={sheet.again} />;
}

function Known({ sheet, onChanged }: { readonly sheet: Sheet; readonly onChanged: () => void }) {
  const say = useSay();
  const may = useMay();
  const { complaint } = sheet;
  const { status } = complaint;
  const result = resultWords(complaint, say);
  return (
    <>
      <PageHead
        back={{ href: hashTo('rights'), label: say('page.rights') }}
        title={
          <>
            {say(`rights.kind.${complaint.kind}`)}{' '}
            <Pill tone={complaintTone(status)}>{say(`rights.status.${status}`)}</Pill>
            {result !== null && <Pill tone="plain">{result}</Pill>}
          </>
        }
        note={<span className={styles.number}>{complaint.complaintNo}</span>}
      >
        {may('complaint.handle') && <Steps complaint={complaint} onChanged={onChanged} />}
      </PageHead>
      <Columns
        main={
          <>
            <Term complaint={complaint} />
            <Card title={say('rights.sheet.account')}>
              <Account sheet={sheet} />
            </Card>
            {sheet.hasReceipt && <AnswerCard sheet={sheet} onChanged={onChanged} />}
            <Card title={say('rights.sheet.notes')}>
              <Notes sheet={sheet} />
            </Card>
            {may('ledger.of') && <History entityId={complaint.id} />}
          </>
        }
        side={
          <>
            <ReporterCard complaintId={complaint.id} kind={sheet.reporter} />
            <ReceiptCard sheet={sheet} onChanged={onChanged} />
            <Card title={say('rights.sheet.facts')}>
              <ComplaintFacts complaint={complaint} />
            </Card>
          </>
        }
      />
    </>
  );
}

function Steps(props: { readonly complaint: Complaint; readonly onChanged: () => void }) {
  const { complaint, onChanged } = props;
  const say = useSay();
  const [step, setStep] = useState<ComplaintEvent | null>(null);
  return (
    <>
      {stepsOf(complaint).map((name, at) => (
        <Button
          key={name}
          look={at === 0 && name !== 'reopen' ? 'primary' : 'secondary'}
          onClick={() => {
            setStep(name);
          }}
        >
          {say(`rights.step.${name}`)}
        </Button>
      ))}
      {step !== null && (
        <StepDialog
          complaint={complaint}
          step={step}
          onDone={onChanged}
          onClose={() => {
            setStep(null);
          }}
        />
      )}
    </>
  );
}

/** A term that has run out, or the days an authority has. */
function Term({ complaint }: { readonly complaint: Complaint }) {
  const say = useSay();
  const today = dayOf(useNow(60_000));
  if (isOverdue(complaint, today)) {
    return (
      <Message tone="alarm">{say('rights.overdueOf', { day: complaint.dueDay ?? '' })}</Message>
    );
  }
  const { status, agency, referredAtMs } = complaint;
  const inspected = status === 'referred' && agency === 'labour_inspection';
  if (!inspected || referredAtMs === null) return null;
  return <Message tone="info">{say('rights.inspection', inspectionDays(referredAtMs))}</Message>;
}

function Account({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  if (sheet.account === null) return <p>{say('rights.sheet.erased')}</p>;
  if (sheet.told !== null) return <ToldFactsList told={sheet.told} />;
  if (sheet.account === '') return <p>{say('rights.sheet.noAccount')}</p>;
  return <p className={styles.account}>{sheet.account}</p>;
}

function Notes({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  const { members } = useStaff();
  if (sheet.notes.length === 0) return <p>{say('rights.sheet.noNotes')}</p>;
  return (
    <ol className={styles.notes}>
      {sheet.notes.map((note) => (
        <li key={note.atMs}>
          <span className={styles.note}>
            {formatDayTime(note.atMs)} · {say(`rights.step.${note.event}`)} ·{' '}
            {members.get(note.by)?.displayName ?? say('value.unknown')}
          </span>
          <span className={styles.account}>{note.text}</span>
        </li>
      ))}
    </ol>
  );
}
