import { dayOf } from '@hall/core/basics/market-day';
import { ok } from '@hall/core/basics/result';
import type { Actor } from '@hall/core/contract/roles';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { topCandidates, type Candidate } from '@hall/core/rules/candidates';
import { occupations } from '@hall/core/rules/occupations';
import { BoothRegistry } from '../../src/commands/booth/booth-registry.ts';
import { enterAgent } from '../../src/commands/employer/agents.ts';
import { newToken } from '../../src/gateway/secrets.ts';
import { LedgerTx } from '../../src/ledger/transaction.ts';
import { boothQueries } from '../../src/match/booth-queries.ts';
import { TodaysWorkers } from '../../src/match/todays-workers.ts';
import { EventWriter } from '../../src/store/event-store.ts';
import { openStorage } from '../../src/store/storage.ts';
import { uuidV7Source } from '../../src/system-ports.ts';
import { testConfig } from '../../test/support/test-config.ts';
import { livePosting, seedFolder } from './seed.ts';

const mostCandidates = 20;

/** A hall with people and postings in this process, to ask it without a wire between. */
export interface PeopleHall {
  readonly postings: readonly Posting[];
  /** What a booth is told of a posting's candidates. */
  readonly suggest: (posting: Posting) => number;
  /** The same people, each of them looked at. */
  readonly scoreEverybody: (posting: Posting) => number;
  close(): void;
}

export function openPeopleHall(
  dataDir: string,
  { people, postings: count }: { readonly people: number; readonly postings: number },
): PeopleHall {
  const { keyFile } = testConfig(dataDir);
  seedFolder({ dataDir, keyFile, live: 0, ended: 0, people });
  const nowMs = Date.now();
  const storage = openStorage({ dataDir, keyFile, nowMs });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, stores } = storage.value;
  const parts = { stores, writer: new EventWriter(db), ids: uuidV7Source({ now: Date.now }) };
  const tx = new LedgerTx(parts, { kind: 'system' }, nowMs);
  const postings = db.transaction(() => publish(tx, count))();
  const workers = new TodaysWorkers();
  workers.load(stores, nowMs);
  const booths = new BoothRegistry({ newToken });
  const queries = boothQueries({ booths, workers });
  const everybody = candidatesOf(tx);
  const tokens = new Map<string, string>();
  const tokenOf = (employerId: string): string => {
    const known = tokens.get(employerId);
    if (known !== undefined) return known;
    const person = { name: '示例', phone: '19900000000' };
    const agentId = enterAgent(tx, { employerId, person, from: 'window' });
    const token = booths.open({ holder: employerId, agentId, nowMs });
    tokens.set(employerId, token);
    return token;
  };
  return {
    postings,
    suggest: ({ id: postingId, employerId }) => {
      const actor: Actor = { kind: 'terminal', terminalId: employerId, terminal: 'booth' };
      const boothToken = tokenOf(employerId);
      const note = () => Promise.resolve(ok(null));
      const asking = { actor, nowMs, stores, note };
      const answer = queries['booth.candidates'](asking, { boothToken, postingId });
      if (answer instanceof Promise) throw new Error('Candidates are answered at once');
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.candidates.length;
    },
    scoreEverybody: ({ content }) =>
      topCandidates(content as PostingContent, everybody, { nowMs, limit: mostCandidates }).length,
    close: () => {
      db.close();
    },
  };
}

/** Postings of all kinds of work. */
function publish(tx: LedgerTx, count: number): Posting[] {
  return Array.from({ length: count }, (_, n) => {
    const plain = livePosting(tx.newId(), n, tx.nowMs);
    const occupationId = occupations[n % occupations.length]?.id ?? '';
    const state = { ...plain, content: { ...plain.content, occupationId } };
    tx.record({ type: 'posting.drafted', entityId: state.id, state, detail: {} });
    return state;
  });
}

function candidatesOf({ stores, nowMs }: LedgerTx): Candidate[] {
  return stores.slips.ofDay(dayOf(nowMs), 100_000).flatMap((slip) => {
    const worker = stores.workers.get(slip.workerId);
    if (worker === null) return [];
    const { id: workerId, wishes, minorWorker } = worker;
    const checkedInAtMs = slip.issuedAtMs;
    return [{ workerId, wishes, minorWorker, checkedInAtMs, knownToEmployer: false }];
  });
}
