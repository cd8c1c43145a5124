import { payText } from '@hall/core/documents/pay-text';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { whenText } from '../hall/posting-words.ts';
import { JobCard, type JobCardProps } from './job-card.tsx';
import { useKiosk } from './kiosk-context.tsx';

export interface PostingCardProps extends Pick<JobCardProps, 'reasons' | 'onOpen'> {
  readonly posting: KioskPosting;
  /** Whose it is, where somebody has to tell one employer from another. */
  readonly withEmployer?: boolean;
}

/** One posting as a row to touch: what, how much, when, where, how many. */
export function PostingCard({ posting, withEmployer = false, ...rest }: PostingCardProps) {
  const { t, nowMs } = useKiosk();
  const facts = [
    whenText(posting, nowMs, t),
    posting.place,
    ...(posting.standName === null ? [] : [t('stands.stand', { stand: posting.standName })]),
    t('job.remaining', { count: posting.remaining }),
    t(`settlement.${posting.settlement}`),
  ];
  return (
    <JobCard
      occupationId={posting.occupationId}
      aside={payText(posting, t)}
      facts={withEmployer ? [posting.employer, ...facts] : facts}
      {...rest}
    />
  );
}
