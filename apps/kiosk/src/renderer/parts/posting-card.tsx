import { payText } from '@hall/core/documents/pay-text';
import { Icon } from '@hall/ui/components/icon';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { occupationName } from '@hall/core/rules/occupations';
import { occupationIcon } from '../hall/occupations.ts';
import { whenText } from '../hall/posting-words.ts';
import { useKiosk } from './kiosk-context.tsx';
import styles from './posting-card.module.css';

export interface PostingCardProps {
  readonly posting: KioskPosting;
  readonly onOpen: () => void;
}

/** One posting as a row to touch: what, how much, when, where, how many. */
export function PostingCard({ posting, onOpen }: PostingCardProps) {
  const { t, state, nowMs } = useKiosk();
  return (
    <button type="button" className={styles['card']} onClick={onOpen}>
      <Icon name={occupationIcon(posting.occupationId)} size="2em" />
      <span className={styles['head']}>
        <span>{occupationName(posting.occupationId, state.language)}</span>
        <span className={styles['pay']}>{payText(posting, t)}</span>
      </span>
      <span className={styles['facts']}>
        <span>{whenText(posting, nowMs, t)}</span>
        <span>{posting.place}</span>
        <span>{t('job.remaining', { count: posting.remaining })}</span>
        <span>{t(`settlement.${posting.settlement}`)}</span>
      </span>
    </button>
  );
}
