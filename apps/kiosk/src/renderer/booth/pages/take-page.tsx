import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { TakeHint, TakePage as Take, TakeRow } from '../machine/state.ts';
import { askedRow, readyRows } from '../machine/taking.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Pane, TwoPanes } from '../parts/booth-page.tsx';
import { CodePad } from '../parts/code-pad.tsx';
import { WorkerLine } from '../parts/worker-line.tsx';
import { troubleText, type Say } from '../words/texts.ts';
import { postingLine } from '../words/views.ts';
import { ContactQuestionSheet } from './contact-question.tsx';
import styles from './take-page.module.css';

/** The table: slips on the left, who lies there on the right, and one press for all of them. */
export function TakePage({ page }: { readonly page: Take }) {
  const { state, send, say, nowMs } = useBooth();
  const { desk } = useSession();
  const posting = desk?.postings.find(({ id }) => id === page.postingId);
  const places = posting === undefined ? null : remainingPlaces(posting);
  const work =
    posting === undefined
      ? ''
      : postingLine(posting, { nowMs, say, language: state.language }).work;
  const ready = readyRows(page).length;
  const isOpen = page.rows.some(({ stage }) => stage === 'waiting' || stage === 'asking');
  const isSending = state.running?.question.name === 'booth.take';
  const asked = isSending ? null : askedRow(page);
  return (
    <BoothPage
      title={say('booth.take.title')}
      lead={places === null ? work : `${work} · ${placesText(places, ready, say)}`}
      actions={
        <Button
          variant="primary"
          icon="handshake"
          disabled={ready === 0 || isOpen || state.running !== null}
          onClick={() => {
            send({ type: 'take' });
          }}
        >
          {confirmText(ready, isSending, say)}
        </Button>
      }
    >
      <TwoPanes>
        <Pane title={say('booth.take.list')}>
          <Rows page={page} isSending={isSending} />
        </Pane>
        <Scanner page={page} />
      </TwoPanes>
      {asked === null ? null : <ContactQuestionSheet key={asked.slipCode} row={asked} />}
    </BoothPage>
  );
}

function placesText(places: number, ready: number, say: Say): string {
  return say(ready > places ? 'booth.take.tooMany' : 'booth.take.places', { count: places });
}

function confirmText(count: number, isSending: boolean, say: Say): string {
  if (isSending) return say('booth.take.sending');
  return count === 0 ? say('booth.take.confirmNone') : say('booth.take.confirm', { count });
}

/** Where the slip goes; the pad takes its place for who cannot scan. */
function Scanner({ page }: { readonly page: Take }) {
  const { send, say } = useBooth();
  const { typed } = page;
  return (
    <div className={styles['scanner']} data-typing={typed !== null}>
      {typed === null ? (
        <div className={styles['lay']}>
          <Icon name="ticket" size="5rem" />
          <p className={styles['layWord']}>{say('booth.take.lead')}</p>
          <p>{say('booth.take.more')}</p>
        </div>
      ) : (
        <CodePad digits={typed} status={say('booth.take.type.title')} />
      )}
      <Hint hint={page.hint} />
      <Button
        icon={typed === null ? 'hash' : 'x'}
        onClick={() => {
          send({ type: 'type-code', open: typed === null });
        }}
      >
        {say(typed === null ? 'booth.take.type' : 'booth.take.type.close')}
      </Button>
    </div>
  );
}

function Hint({ hint }: { readonly hint: TakeHint | null }) {
  const { say } = useBooth();
  return (
    <p className={styles['hint']} role="status">
      {hint === null ? '' : say(`booth.take.${hint.kind}`)}
    </p>
  );
}

function Rows({ page, isSending }: { readonly page: Take; readonly isSending: boolean }) {
  const { say } = useBooth();
  if (page.rows.length === 0) return <p className={styles['none']}>{say('booth.take.empty')}</p>;
  const marked = page.hint?.kind === 'twice' ? page.hint.slipCode : null;
  return (
    <ol className={styles['rows']}>
      {page.rows.map((row) => (
        <Row
          key={row.slipCode}
          row={row}
          isMarked={row.slipCode === marked}
          isSending={isSending}
        />
      ))}
    </ol>
  );
}

function Row({
  row,
  isMarked,
  isSending,
}: {
  readonly row: TakeRow;
  readonly isMarked: boolean;
  readonly isSending: boolean;
}) {
  const { send, say } = useBooth();
  const { slipCode } = row;
  return (
    <li className={styles['row']} data-stage={row.stage} data-marked={isMarked}>
      <div className={styles['rowWords']}>
        {row.stage === 'ready' || row.stage === 'asking' ? (
          <WorkerLine worker={row.worker} />
        ) : (
          <strong className={styles['slip']}>{slipCode}</strong>
        )}
        <p className={styles['stage']}>{stageText(row, say)}</p>
      </div>
      <div className={styles['rowActs']}>
        {row.stage === 'ready' ? (
          <Button
            icon="rotate-ccw"
            disabled={isSending}
            onClick={() => {
              send({ type: 'ask-contact', slipCode });
            }}
          >
            {say('booth.take.again')}
          </Button>
        ) : null}
        {row.stage === 'waiting' ? null : (
          <Button
            icon="x"
            disabled={isSending}
            onClick={() => {
              send({ type: 'drop-row', slipCode });
            }}
          >
            {say('booth.take.drop')}
          </Button>
        )}
      </div>
    </li>
  );
}

function stageText(row: TakeRow, say: Say): string {
  switch (row.stage) {
    case 'waiting':
      return say('booth.take.looking');
    case 'problem':
      return troubleText(row.code, say);
    case 'asking':
      return say('booth.take.asking');
    case 'ready':
      return say(row.given ? 'booth.take.given' : 'booth.take.kept');
  }
}
