import { useState } from 'react';
import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { PaperActions } from '../workers/paper-actions.tsx';
import { PaperSheet } from '../workers/paper-sheet.tsx';
import styles from './match.module.css';

/**
 * The copies of a match, one after the other through the browser's own printing. A browser cannot
 * know what came out, so a person says so for each; the match stands whatever he says.
 */
export function MatchPapers({
  papers,
  onDone,
}: {
  readonly papers: readonly MatchPaper[];
  readonly onDone: () => void;
}) {
  const say = useSay();
  const printed = useCommand('match.printed');
  const [at, setAt] = useState(0);
  const paper = papers[at];
  if (paper === undefined) {
    return (
      <>
        <p>{say('matches.noPapers')}</p>
        <Actions>
          <Button onClick={onDone}>{say('dialog.close')}</Button>
        </Actions>
      </>
    );
  }
  const { paperId, copy } = paper;

  async function tell(came: boolean): Promise<boolean> {
    const result = came
      ? ({ outcome: 'confirmed' } as const)
      : ({ outcome: 'failed', fault: 'no_answer' } as const);
    const done = await printed.run({ paperId, copy, result });
    if (done === null || !came) return done !== null;
    if (at + 1 < papers.length) setAt(at + 1);
    else onDone();
    return true;
  }

  return (
    <>
      <p className={styles.sheetTitle} aria-live="polite">
        {say('matches.paperOf', {
          copy: say(`matches.copy.${copy}`),
          index: at + 1,
          count: papers.length,
        })}
      </p>
      <Refused error={printed.error} />
      <PaperActions
        question={say('matches.paperCame')}
        busy={printed.busy}
        tell={tell}
        onClose={onDone}
      />
      <PaperSheet key={`${paperId} ${copy}`} paper={paper.document} />
    </>
  );
}
