import { CalendarClock, Check, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatTime } from '@hall/core/basics/market-day';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNavigator } from '../app/use-route.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { decisionsOf, stillOpen, type HitAnswers } from './decision-form.ts';
import { RejectDialog } from './reject-dialog.tsx';
import type { fourEyes, QueueItem } from './review-queue.ts';
import { useApproveForOpening } from './use-approve-for-opening.ts';
import styles from './review-page.module.css';

/** Approve or reject; approving is possible once every hit is settled and somebody else wrote it. */
export function Verdict({
  item,
  answers,
  eyes,
}: {
  readonly item: QueueItem;
  readonly answers: HitAnswers;
  readonly eyes: ReturnType<typeof fourEyes>;
}) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const approve = useCommand('posting.approve');
  const opening = useApproveForOpening(item);
  const [asked, setAsked] = useState<'reject' | 'self' | null>(null);
  const open = stillOpen(item.scan, answers);

  async function release(): Promise<void> {
    const from = navigator.current;
    const done = await approve.run({
      postingId: item.posting.id,
      version: item.version,
      decisions: decisionsOf(item.scan, answers),
      fastLane: false,
    });
    if (done === null) return;
    announce(say('review.approved', { no: item.posting.postingNo }));
    navigator.moveOn(from, { page: 'review', id: null, act: null });
  }

  async function passForOpening(): Promise<void> {
    const from = navigator.current;
    const decisions = decisionsOf(item.scan, answers);
    const isPassed = await opening.run({ decisions, fastLane: false });
    if (isPassed) navigator.moveOn(from, { page: 'review', id: null, act: null });
  }

  return (
    <>
      <Refused error={approve.error ?? opening.error} />
      <div className={styles.verdict}>
        <p role="status">
          {open.length === 0
            ? say('review.readyToApprove')
            : say('review.open', { count: open.length })}
        </p>
        <Button
          look="danger"
          icon={X}
          onClick={() => {
            setAsked('reject');
          }}
        >
          {say('review.reject')}
        </Button>
        {opening.atMs !== null && eyes === 'other' && (
          <Button
            look="primary"
            icon={CalendarClock}
            disabled={open.length > 0}
            busy={opening.busy}
            onClick={() => void passForOpening()}
          >
            {say('review.approveForOpening', { time: formatTime(opening.atMs) })}
          </Button>
        )}
        <Button
          look={opening.atMs === null ? 'primary' : 'secondary'}
          icon={Check}
          disabled={open.length > 0 || eyes === 'own_refused'}
          busy={approve.busy}
          onClick={() => {
            if (eyes === 'own_allowed') setAsked('self');
            else void release();
          }}
        >
          {say('review.approve')}
        </Button>
      </div>
      {asked === 'reject' && (
        <RejectDialog
          item={item}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {asked === 'self' && (
        <SelfReviewDialog
          onClose={() => {
            setAsked(null);
          }}
          onConfirm={() => {
            setAsked(null);
            void release();
          }}
        />
      )}
    </>
  );
}

/** One person alone thinks for three seconds before he releases his own text (L-04). */
const thinkSeconds = 3;

function SelfReviewDialog({
  onClose,
  onConfirm,
}: {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const { say } = useLanguage();
  const [left, setLeft] = useState(thinkSeconds);
  useEffect(() => {
    if (left === 0) return;
    const timer = window.setTimeout(() => {
      setLeft(left - 1);
    }, 1_000);
    return () => {
      window.clearTimeout(timer);
    };
  }, [left]);
  return (
    <Dialog title={say('review.self.title')} onClose={onClose}>
      <Message tone="warn">{say('review.self.text')}</Message>
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="primary" disabled={left > 0} onClick={onConfirm}>
          {left > 0 ? say('review.self.wait', { seconds: left }) : say('review.self.confirm')}
        </Button>
      </Actions>
    </Dialog>
  );
}
