import { Button } from '@hall/ui/components/button';
import type { PaperInHand } from '../machine/state.ts';
import { isOver } from '../machine/papers.ts';
import { paperMark } from '../words/views.ts';
import { useBooth } from './booth-context.tsx';
import { MarkPill } from './mark.tsx';
import styles from './paper-list.module.css';

/** Each copy with what became of it; one that did not surely come out can be printed again. */
export function PaperList({
  papers,
  numberOf,
}: {
  readonly papers: readonly PaperInHand[];
  /** The worker a copy is about; null for a copy about all of them. */
  readonly numberOf: (paper: PaperInHand) => string | null;
}) {
  const { state, send, say } = useBooth();
  return (
    <ul className={styles['papers']}>
      {papers.map((paper, index) => {
        const mark = paperMark(paper);
        const number = numberOf(paper);
        const copy = say(`booth.paper.copy.${paper.copy}`);
        const needsAgain = isOver(paper) && mark.tone !== 'good';
        return (
          <li key={`${paper.paperId} ${paper.copy} ${String(index)}`} className={styles['paper']}>
            <span className={styles['copy']}>
              {number === null ? copy : say('booth.paper.of', { number, copy })}
            </span>
            <MarkPill tone={mark.tone}>{say(mark.key, faultOf(paper, say))}</MarkPill>
            {needsAgain ? (
              <Button
                icon="printer"
                disabled={state.running !== null}
                onClick={() => {
                  send({ type: 'reprint', matchId: paper.matchId, copy: paper.copy });
                }}
              >
                {say('booth.paper.reprint')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function faultOf(
  { state }: PaperInHand,
  say: ReturnType<typeof useBooth>['say'],
): { readonly fault: string } | undefined {
  return typeof state === 'string' || state.outcome === 'confirmed'
    ? undefined
    : { fault: say(`device.fault.${state.fault}`) };
}
