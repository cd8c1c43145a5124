import type { MatchView } from '@hall/core/contract/commands/match-parts';
import type { DatedMatch } from '@hall/core/contract/queries/match-queries';
import type { Language } from '@hall/core/i18n/translate';
import { occupationName } from '@hall/core/rules/occupations';
import { cancelReason, isOpenMatch } from '@hall/core/domain/match/match';
import { Button } from '@hall/ui/components/button';
import { Dialog } from '@hall/ui/components/dialog';
import type { Page } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane, TwoPanes } from '../parts/booth-page.tsx';
import { MarkPill } from '../parts/mark.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { matchMark, postingLine, shortNumber } from '../words/views.ts';
import styles from './match-page.module.css';

/** One match: whom it is with, and what an employer can do about it. */
export function MatchPage({ page }: { readonly page: Extract<Page, { name: 'match' }> }) {
  const { say } = useBooth();
  const { desk, deskLook, laid } = useSession();
  const known = [
    ...(desk?.matches ?? []),
    ...(desk?.unmarked ?? []),
    ...(laid === null || laid.view === null ? [] : [laid.view, ...laid.view.together]),
  ];
  const match = known.find(({ matchId }) => matchId === page.matchId);
  if (match === undefined) {
    return (
      <BoothPage title={say('booth.desk.matches')}>
        <Empty title={say(deskLook === null ? 'booth.match.gone' : 'booth.desk.loading')} />
      </BoothPage>
    );
  }
  const mark = matchMark(match);
  return (
    <BoothPage
      title={
        <span className={styles['title']}>
          {say('booth.match.title', { number: shortNumber(match.worker) })}
          <MarkPill tone={mark.tone}>{say(mark.key)}</MarkPill>
        </span>
      }
    >
      <TwoPanes>
        <Pane>
          <Facts match={match} />
        </Pane>
        <Pane>
          <Acts match={match} />
        </Pane>
      </TwoPanes>
      {page.asked === 'cancel' ? <Cancel /> : null}
    </BoothPage>
  );
}

function Facts({ match }: { readonly match: DatedMatch }) {
  const { state, say, nowMs } = useBooth();
  const { desk } = useSession();
  const posting = desk?.postings.find(({ id }) => id === match.postingId);
  const line =
    posting === undefined ? null : postingLine(posting, { nowMs, say, language: state.language });
  const { worker, contact, contactAnswered, matchNo } = match;
  const hidden = say(contactAnswered ? 'booth.match.hidden' : 'booth.match.notAsked');
  const facts: readonly (readonly [string, string])[] = [
    [say('booth.match.name'), contact?.name ?? hidden],
    [say('booth.match.phone'), contact?.phone ?? hidden],
    [say('booth.match.age'), say('booth.worker.age', { band: worker.ageBand })],
    [
      say('booth.match.identity'),
      say(worker.verified ? 'booth.worker.verified' : 'booth.worker.unverified'),
    ],
    [
      say('booth.match.work'),
      line === null ? workOf(match, state.language) : `${line.work} · ${line.pay} · ${line.start}`,
    ],
    ...(matchNo === null ? [] : [[say('booth.match.no'), matchNo] as const]),
    ...(match.cancel === null
      ? []
      : [[say('booth.match.cancel'), say(`booth.match.cancel.${match.cancel}`)] as const]),
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "11-21 · 搬运工", where the posting is no longer on the desk. */
function workOf({ day, occupationId }: DatedMatch, language: Language): string {
  return `${day.slice(5)} · ${occupationName(occupationId, language)}`;
}

function Acts({ match }: { readonly match: MatchView }) {
  if (match.status === 'confirmed') return <HiredActs match={match} />;
  return isOpenMatch(match.status) ? <OpenActs match={match} /> : null;
}

/** Somebody who has not been hired yet: take him, agree without his slip, or say no. */
function OpenActs({ match }: { readonly match: MatchView }) {
  const { state, send, say } = useBooth();
  const isBusy = state.running !== null;
  const { matchId, postingId, employerAgreed, workerAgreed } = match;
  const agree = (): void => {
    send({ type: 'agree', matchId });
  };
  const hire = (): void => {
    send({ type: 'hire', postingId });
  };
  return (
    <div className={styles['acts']}>
      {employerAgreed && match.status === 'unilateral' ? (
        <p className={styles['waits']} role="status">
          {say('booth.match.waits')}
        </p>
      ) : null}
      {workerAgreed && match.status === 'unilateral' ? (
        <Button variant="primary" icon="check" disabled={isBusy} onClick={agree}>
          {say('booth.match.confirm')}
        </Button>
      ) : null}
      <Button
        variant={match.status === 'unilateral' ? 'secondary' : 'primary'}
        icon="handshake"
        onClick={hire}
      >
        {say('booth.posting.take')}
      </Button>
      {match.status === 'unilateral' ? null : (
        <Button icon="check" disabled={isBusy} onClick={agree}>
          {say('booth.match.agree')}
        </Button>
      )}
      <Button
        icon="x"
        disabled={isBusy}
        onClick={() => {
          send({ type: 'decline', matchId });
        }}
      >
        {say('booth.match.decline')}
      </Button>
    </div>
  );
}

/** Somebody who was hired: did he come, his papers again, or it came to nothing. */
function HiredActs({ match }: { readonly match: MatchView }) {
  const { state, send, say } = useBooth();
  const { papers } = useSession();
  const isBusy = state.running !== null;
  const own = papers.filter(({ matchId }) => matchId === match.matchId);
  return (
    <div className={styles['acts']}>
      <h2>{say('booth.match.arrival')}</h2>
      <div className={styles['pair']}>
        {([true, false] as const).map((arrived) => (
          <Button
            key={String(arrived)}
            icon={arrived ? 'check' : 'x'}
            disabled={isBusy}
            aria-pressed={match.arrived === arrived}
            onClick={() => {
              send({ type: 'arrival', matchId: match.matchId, arrived });
            }}
          >
            {say(arrived ? 'booth.match.arrived' : 'booth.match.absent')}
          </Button>
        ))}
      </div>
      <h2>{say('booth.taken.papers')}</h2>
      <div className={styles['pair']}>
        {(['worker', 'employer'] as const).map((copy) => (
          <Button
            key={copy}
            icon="printer"
            disabled={isBusy}
            onClick={() => {
              send({ type: 'reprint', matchId: match.matchId, copy });
            }}
          >
            {say(`booth.match.reprint.${copy}`)}
          </Button>
        ))}
      </div>
      <PaperList papers={own} numberOf={() => null} />
      <Button
        icon="ban"
        disabled={isBusy}
        onClick={() => {
          send({ type: 'ask', about: 'cancel' });
        }}
      >
        {say('booth.match.cancel')}
      </Button>
    </div>
  );
}

function Cancel() {
  const { state, send, say } = useBooth();
  const keep = (): void => {
    send({ type: 'stop-asking' });
  };
  return (
    <Dialog
      title={say('booth.match.cancel.title')}
      onClose={keep}
      actions={
        <Button wide onClick={keep}>
          {say('booth.match.cancel.keep')}
        </Button>
      }
    >
      <div className={styles['reasons']}>
        {cancelReason.options.map((reason) => (
          <Button
            key={reason}
            wide
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'cancel', reason });
            }}
          >
            {say(`booth.match.cancel.${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
