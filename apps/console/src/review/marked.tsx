import type { PostingHit } from '@hall/core/domain/posting/posting';
import { marked } from '../postings/live-scan.ts';
import styles from './hits.module.css';

/** A text with the finds in it marked. */
export function Marked({
  text,
  hits,
}: {
  readonly text: string;
  readonly hits: readonly Pick<PostingHit, 'start' | 'end' | 'severity'>[];
}) {
  return (
    <p className={styles.marked}>
      {marked(text, hits).map((part, at) =>
        part.severity === null ? (
          <span key={at}>{part.text}</span>
        ) : (
          <mark key={at} data-severity={part.severity}>
            {part.text}
          </mark>
        ),
      )}
    </p>
  );
}
