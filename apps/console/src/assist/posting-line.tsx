import { payText } from '@hall/core/documents/pay-text';
import { wordingIn } from '@hall/core/documents/words';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { timeWords } from '../shared/day-words.ts';
import type { Proposal } from './assist-types.ts';
import styles from './assist.module.css';

type Line = Pick<
  Proposal,
  | 'postingNo'
  | 'occupationId'
  | 'employer'
  | 'payMinFen'
  | 'payMaxFen'
  | 'payUnit'
  | 'pieceName'
  | 'workStartMs'
>;

/** A posting in two lines: what and for whom, then pay, start and number. */
export function PostingLine({ posting }: { readonly posting: Line }) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  return (
    <span className={styles.posting}>
      <span className={styles.what}>
        {occupationName(posting.occupationId, language)}
        <span className={styles.employer}>{posting.employer}</span>
      </span>
      <span className={styles.facts}>
        <b>{payText(posting, wordingIn(language).say)}</b>
        <span>{say('assist.starts', { time: timeWords(posting.workStartMs, nowMs, say) })}</span>
        <span className={styles.number}>{posting.postingNo}</span>
      </span>
    </span>
  );
}
