import type { Taking } from '@hall/core/contract/commands/match-parts';
import { useSay } from '../app/language.tsx';
import { errorWords } from '../widgets/error-words.ts';
import { Message } from '../widgets/message.tsx';
import { MatchPapers } from './match-papers.tsx';
import styles from './match.module.css';

/** What became of each worker, and the papers of those who were taken. */
export function TakingResult({
  taking,
  onDone,
}: {
  readonly taking: Taking;
  readonly onDone: () => void;
}) {
  const say = useSay();
  return (
    <>
      <ul className={styles.outcomes}>
        {taking.workers.map((worker) => (
          <li key={worker.slipCode}>
            {worker.outcome === 'confirmed' ? (
              <Message tone="good">
                {say('matches.taken', { code: worker.slipCode, no: worker.matchNo })}
              </Message>
            ) : (
              <Message tone="alarm">
                {say('matches.refused', {
                  code: worker.slipCode,
                  why: errorWords({ code: worker.code }, say),
                })}
              </Message>
            )}
          </li>
        ))}
      </ul>
      <MatchPapers papers={taking.papers} onDone={onDone} />
    </>
  );
}
