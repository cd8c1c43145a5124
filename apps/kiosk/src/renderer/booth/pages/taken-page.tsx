import type { Taking } from '@hall/core/contract/commands/match-parts';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { Page, PaperInHand, TakeRow } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Pane, TwoPanes } from '../parts/booth-page.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { troubleText } from '../words/texts.ts';
import { shortNumber } from '../words/views.ts';
import styles from './taken-page.module.css';

type Outcome = Taking['workers'][number];

/** What became of each, and of each paper. */
export function TakenPage({ page }: { readonly page: Extract<Page, { name: 'taken' }> }) {
  const { send, say } = useBooth();
  const { papers } = useSession();
  const { result, rows, postingId } = page;
  const taken = result.workers.filter(({ outcome }) => outcome === 'confirmed');
  const own = new Map(
    taken.flatMap((worker) =>
      worker.outcome === 'confirmed' ? [[worker.matchId, numberOf(worker.slipCode, rows)]] : [],
    ),
  );
  const paperNumber = ({ copy, matchId }: PaperInHand): string | null =>
    copy === 'employer' ? null : (own.get(matchId) ?? null);
  return (
    <BoothPage
      title={
        taken.length === 0
          ? say('booth.taken.none')
          : say('booth.taken.title', { count: taken.length })
      }
      lead={
        result.remaining === 0
          ? say('booth.taken.full')
          : say('booth.taken.remaining', { count: result.remaining })
      }
      leaves={false}
      actions={
        <>
          {result.remaining === 0 ? null : (
            <Button
              icon="users"
              onClick={() => {
                send({ type: 'hire', postingId });
              }}
            >
              {say('booth.desk.hire')}
            </Button>
          )}
          <Button
            variant="primary"
            icon="house"
            onClick={() => {
              send({ type: 'go-desk' });
            }}
          >
            {say('booth.desk')}
          </Button>
        </>
      }
    >
      <TwoPanes>
        <Pane title={say('booth.taken.papers')}>
          <p className={styles['sign']}>{say('booth.taken.sign')}</p>
          <PaperList
            papers={papers.filter(({ matchId }) => own.has(matchId))}
            numberOf={paperNumber}
          />
        </Pane>
        <Pane title={say('booth.taken.outcomes')}>
          <ul className={styles['outcomes']}>
            {result.workers.map((worker) => (
              <OutcomeRow
                key={worker.slipCode}
                worker={worker}
                number={numberOf(worker.slipCode, rows)}
              />
            ))}
          </ul>
        </Pane>
      </TwoPanes>
    </BoothPage>
  );
}

function numberOf(slipCode: string, rows: readonly TakeRow[]): string {
  const row = rows.find((one) => one.slipCode === slipCode);
  return row?.stage === 'ready' ? shortNumber(row.worker) : slipCode;
}

function OutcomeRow({ worker, number }: { readonly worker: Outcome; readonly number: string }) {
  const { say } = useBooth();
  const isTaken = worker.outcome === 'confirmed';
  return (
    <li className={styles['outcome']} data-taken={isTaken}>
      <Icon name={isTaken ? 'circle-check' : 'circle-alert'} size="1.8em" />
      <strong>{number}</strong>
      <span>
        {isTaken ? say('booth.taken.ok', { place: worker.placeNo }) : troubleText(worker.code, say)}
      </span>
    </li>
  );
}
