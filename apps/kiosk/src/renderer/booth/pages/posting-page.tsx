import type { CandidateReason } from '@hall/core/rules/candidates';
import { isOpenMatch } from '@hall/core/domain/match/match';
import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { Dialog } from '@hall/ui/components/dialog';
import type { Candidate, Page } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane, TwoPanes } from '../parts/booth-page.tsx';
import { PlacesCard } from '../parts/places-card.tsx';
import { MarkPill } from '../parts/mark.tsx';
import { MatchRow } from '../parts/rows.tsx';
import { WorkerLine } from '../parts/worker-line.tsx';
import { postingLine, postingMark } from '../words/views.ts';
import styles from './posting-page.module.css';

/** One posting: who fits, who asked and was asked, and how somebody is hired. */
export function PostingPage({ page }: { readonly page: Extract<Page, { name: 'posting' }> }) {
  const { state, say, nowMs } = useBooth();
  const { desk } = useSession();
  const posting = desk?.postings.find(({ id }) => id === page.postingId);
  if (posting === undefined) {
    return (
      <BoothPage title={say('booth.desk.postings')}>
        <Empty title={say('booth.trouble.not_found')} />
      </BoothPage>
    );
  }
  const line = postingLine(posting, { nowMs, say, language: state.language });
  const mark = postingMark(posting);
  return (
    <BoothPage
      title={
        <span className={styles['title']}>
          {line.work}
          <MarkPill tone={mark.tone}>{say(mark.key)}</MarkPill>
        </span>
      }
      lead={posting.content.workContent ?? undefined}
      aside={<Ends posting={posting} />}
      actions={line.isLive ? <Actions posting={posting} /> : undefined}
    >
      {line.isLive ? (
        <TwoPanes>
          <Candidates posting={posting} />
          <Pane>
            <PlacesCard posting={posting} line={line} />
            <section className={styles['met']}>
              <h2>{say('booth.posting.matches')}</h2>
              <Matches posting={posting} />
            </section>
          </Pane>
        </TwoPanes>
      ) : (
        <TwoPanes>
          <Pane title={say('booth.posting.matches')}>
            <Matches posting={posting} />
          </Pane>
          <Pane>
            <PlacesCard posting={posting} line={line} />
          </Pane>
        </TwoPanes>
      )}
      {page.asked === 'withdraw' ? <Withdraw /> : null}
    </BoothPage>
  );
}

const withdrawable: ReadonlySet<BoothPosting['status']> = new Set([
  'pending_review',
  'published',
  'filled',
  'suspended',
]);

/** It is over for him: nobody more is wanted. */
function Ends({ posting }: { readonly posting: BoothPosting }) {
  const { send, say } = useBooth();
  if (!withdrawable.has(posting.status)) return null;
  return (
    <Button
      icon="ban"
      onClick={() => {
        send({ type: 'ask', about: 'withdraw' });
      }}
    >
      {say('booth.posting.withdraw')}
    </Button>
  );
}

function Actions({ posting: { id: postingId } }: { readonly posting: BoothPosting }) {
  const { send, say } = useBooth();
  return (
    <>
      <Button
        icon="hash"
        onClick={() => {
          send({ type: 'open-agree', postingId });
        }}
      >
        {say('booth.posting.byNumber')}
      </Button>
      <Button
        variant="primary"
        icon="handshake"
        onClick={() => {
          send({ type: 'hire', postingId });
        }}
      >
        {say('booth.posting.take')}
      </Button>
    </>
  );
}

function Candidates({ posting }: { readonly posting: BoothPosting }) {
  const { say } = useBooth();
  const { candidates } = useSession();
  const list = candidates?.postingId === posting.id ? candidates.list : null;
  return (
    <Pane title={say('booth.posting.candidates')}>
      <CandidateList list={list} postingId={posting.id} />
    </Pane>
  );
}

function Nobody({ children }: { readonly children: string }) {
  return (
    <div className={styles['nobody']}>
      <Icon name="users" size="4rem" />
      <p>{children}</p>
    </div>
  );
}

function CandidateList({
  list,
  postingId,
}: {
  readonly list: readonly Candidate[] | null;
  readonly postingId: string;
}) {
  const { say } = useBooth();
  if (list === null) {
    return (
      <p className={styles['none']} role="status">
        {say('booth.desk.loading')}
      </p>
    );
  }
  if (list.length === 0) {
    return <Nobody>{say('booth.posting.candidates.none')}</Nobody>;
  }
  return (
    <>
      <ul className={styles['candidates']}>
        {list.map((candidate) => (
          <CandidateRow
            key={candidate.worker.workerId}
            candidate={candidate}
            postingId={postingId}
          />
        ))}
      </ul>
      <p className={styles['watch']}>{say('booth.posting.watch')}</p>
    </>
  );
}

/** The first three reasons: what decides is said, not everything. */
const mostReasons = 3;

function CandidateRow({
  candidate,
  postingId,
}: {
  readonly candidate: Candidate;
  readonly postingId: string;
}) {
  const { state, send, say } = useBooth();
  const { desk } = useSession();
  const { worker, reasons, preferred } = candidate;
  const met = desk?.matches.find(
    (match) =>
      match.postingId === postingId &&
      match.worker.workerId === worker.workerId &&
      isOpenMatch(match.status),
  );
  const word = (reason: CandidateReason): string => say(`booth.reason.${reason}`);
  return (
    <li className={styles['candidate']}>
      <div className={styles['who']}>
        {preferred ? <MarkPill tone="accent">{say('booth.posting.preferred')}</MarkPill> : null}
        <WorkerLine worker={worker} />
        <p className={styles['reasons']}>
          {reasons.slice(0, mostReasons).map((reason) => (
            <span key={reason}>{word(reason)}</span>
          ))}
        </p>
      </div>
      {met === undefined ? (
        <Button
          icon="hand-helping"
          disabled={state.running !== null}
          onClick={() => {
            send({ type: 'invite', workerId: worker.workerId });
          }}
        >
          {say('booth.posting.invite')}
        </Button>
      ) : (
        <MarkPill tone="good">
          {say(met.employerAgreed ? 'booth.posting.invited' : 'booth.posting.asked')}
        </MarkPill>
      )}
    </li>
  );
}

function Matches({ posting }: { readonly posting: BoothPosting }) {
  const { say } = useBooth();
  const { desk } = useSession();
  const matches = (desk?.matches ?? []).filter(({ postingId }) => postingId === posting.id);
  if (matches.length === 0) return <Nobody>{say('booth.posting.matches.none')}</Nobody>;
  return (
    <ul className={styles['matches']}>
      {matches.map((match) => (
        <MatchRow key={match.matchId} match={match} />
      ))}
    </ul>
  );
}

function Withdraw() {
  const { state, send, say } = useBooth();
  const keep = (): void => {
    send({ type: 'stop-asking' });
  };
  return (
    <Dialog
      title={say('booth.posting.withdraw.title')}
      onClose={keep}
      actions={
        <>
          <Button onClick={keep}>{say('booth.posting.withdraw.keep')}</Button>
          <Button
            variant="alarm"
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'withdraw', text: say('booth.posting.withdraw.reason') });
            }}
          >
            {say('booth.posting.withdraw.do')}
          </Button>
        </>
      }
    >
      <p>{say('booth.posting.withdraw.lead')}</p>
    </Dialog>
  );
}
