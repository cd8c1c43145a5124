import { CalendarClock, Zap } from 'lucide-react';
import { formatTime } from '@hall/core/basics/market-day';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useMe } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords, payWords, titleWords } from '../postings/posting-words.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill, Row } from '../widgets/page.tsx';
import { fourEyes, isPassedForOpening, waitingTime, type QueueItem } from './review-queue.ts';
import { useApproveForOpening } from './use-approve-for-opening.ts';
import styles from './review-page.module.css';

/** The texts that wait; one of the fast lane is approved with one press. */
export function QueueList({
  queue,
  currentId,
}: {
  readonly queue: readonly QueueItem[];
  readonly currentId: string | null;
}) {
  const { say } = useLanguage();
  return (
    <ul className={styles.queue} aria-label={say('review.queue')}>
      {queue.map((item) => (
        <QueueEntry key={item.posting.id} item={item} current={item.posting.id === currentId} />
      ))}
    </ul>
  );
}

const waitTones = { in_time: 'plain', target_missed: 'warn', overdue: 'alarm' } as const;

function QueueEntry({ item, current }: { readonly item: QueueItem; readonly current: boolean }) {
  const { say, language } = useLanguage();
  const nowMs = useNow(15_000);
  const me = useMe();
  const { employerById, market } = useStaff();
  const waiting = waitingTime(item, nowMs);
  const eyes = fourEyes(item, { staffId: me.staffId, singleStaff: market?.singleStaff ?? false });
  const isPassed = isPassedForOpening(item);
  return (
    <li className={styles.item} data-current={current || undefined}>
      <a
        className={styles.link}
        href={hashTo('review', item.posting.id)}
        aria-current={current ? 'true' : undefined}
      >
        <span className={styles.title}>
          {titleWords(item.content, { say, language, nowMs })}
          {!isPassed && (
            <Pill tone={waitTones[waiting.state]}>
              {say(`review.waiting.${waiting.state}`, { minutes: waiting.minutes })}
            </Pill>
          )}
        </span>
        <span>{employerWords(employerById.get(item.posting.employerId), say)}</span>
        <span className={styles.small}>
          {item.posting.postingNo} · {payWords(item.content, say)}
        </span>
      </a>
      <Row>
        {item.scan.fastLane && <Pill tone="good">{say('review.fastLane')}</Pill>}
        {isPassed && <Pill tone="good">{say('review.awaitsOpening')}</Pill>}
        {item.isRevision && <Pill tone="accent">{say('posting.revisionWaits')}</Pill>}
        {item.scan.hits.length > 0 && (
          <Pill tone="warn">{say('review.hitCount', { count: item.scan.hits.length })}</Pill>
        )}
        {eyes === 'own_refused' && <Pill tone="plain">{say('review.own')}</Pill>}
      </Row>
      {item.scan.fastLane && !isPassed && eyes === 'other' && <FastPass item={item} />}
    </li>
  );
}

/** One press: on the boards now, or while the hall is shut at the opening, as every other text. */
function FastPass({ item }: { readonly item: QueueItem }) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const approve = useCommand('posting.approve');
  const opening = useApproveForOpening(item);
  const { atMs } = opening;
  const verdict = { decisions: [], fastLane: true };
  async function pass(): Promise<void> {
    if (atMs !== null) {
      await opening.run(verdict);
      return;
    }
    const { id: postingId, postingNo } = item.posting;
    const done = await approve.run({ postingId, version: item.version, ...verdict });
    if (done !== null) announce(say('review.approved', { no: postingNo }));
  }
  return (
    <>
      <Button
        look="primary"
        size="small"
        icon={atMs === null ? Zap : CalendarClock}
        busy={approve.busy || opening.busy}
        onClick={() => void pass()}
      >
        {atMs === null
          ? say('review.approveFast')
          : say('review.approveForOpening', { time: formatTime(atMs) })}
      </Button>
      <Refused error={approve.error ?? opening.error} />
    </>
  );
}
