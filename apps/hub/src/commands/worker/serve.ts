import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { Slip } from '@hall/core/contract/commands/worker-commands';
import type { Actor } from '@hall/core/contract/roles';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Worker } from '@hall/core/domain/worker/worker';
import { registrationSlip, type SlipPosting } from '@hall/core/documents/registration-slip';
import type { Language } from '@hall/core/i18n/translate';
import { maskName } from '@hall/core/rules/masking';
import type { SlipRecord } from '../../store/stores.ts';
import type { Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { standNameOf } from '../stand/stand-of.ts';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import { greetingOf, type Known } from './information.ts';
import { pickFor, picksOf } from './pick-for.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** What a worker is given: greeting, slip, the postings that fit, and the token of the visit. */
export function serve(
  tx: Tx,
  serving: {
    readonly known: Known;
    readonly actor: Actor;
    readonly deps: WorkerDeps;
    readonly language: Language;
  },
): CommandOutput<'worker.register'> {
  const { known, actor, deps, language } = serving;
  const picked = pickFor(known.worker, { live: deps.live, nowMs: tx.nowMs });
  const postings = picked.map(({ posting }) => posting);
  const record = issueSlip(tx, { worker: known.worker, postings, deps });
  const visitToken = deps.visits.open({
    holder: holderOf(actor),
    workerId: known.worker.id,
    nowMs: tx.nowMs,
  });
  return {
    visitToken,
    greeting: greetingOf(known),
    slip: slipOf(tx, { known, record, postings, language }),
    ...picksOf(picked),
    recommendations: known.worker.recommendations,
  };
}

/** One slip per worker and day: who comes back the same day keeps his code. */
function issueSlip(
  tx: Tx,
  issue: {
    readonly worker: Worker;
    readonly postings: readonly Posting[];
    readonly deps: WorkerDeps;
  },
): SlipRecord {
  const { worker, postings, deps } = issue;
  const today = tx.stores.slips.ofWorker(tx.day, worker.id);
  const record: SlipRecord = {
    id: today?.id ?? tx.newId(),
    code: today?.code ?? unusedCode(tx, deps.randomInt),
    day: tx.day,
    workerId: worker.id,
    postingIds: postings.map((posting) => posting.id),
    recommended: worker.recommendations,
    reprints: today?.reprints ?? 0,
    issuedAtMs: today?.issuedAtMs ?? tx.nowMs,
  };
  tx.record({ type: 'slip.issued', entityId: record.id, state: record, detail: {} });
  return record;
}

const codes = 1_000_000;
/** With 10,000 slips a day a second try is needed once in a hundred; twenty never. */
const mostTries = 20;

function unusedCode(tx: Tx, randomInt: (max: number) => number): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = String(randomInt(codes)).padStart(6, '0');
    if (tx.stores.slips.byCode(tx.day, code) === null) return code;
  }
  throw new Error('No unused slip code found');
}

/** The slip as paper; made anew each time, so that no name rests with the slip. */
export function slipOf(
  tx: Tx,
  slip: {
    readonly known: Known;
    readonly record: SlipRecord;
    readonly postings: readonly Posting[];
    readonly language: Language;
  },
): Slip {
  const { known, record, postings, language } = slip;
  const { worker, person } = known;
  const market = tx.stores.market.get();
  return {
    slipId: record.id,
    code: record.code,
    document: registrationSlip({
      market,
      registrationNo: worker.registrationNo,
      maskedName: person.name === null ? null : maskName(person.name),
      wishes: worker.wishes,
      minorWorker: worker.minorWorker,
      verified: worker.verified,
      postings: postings.flatMap((posting) => publicRow(tx, { posting, market })),
      recommended: record.recommended,
      code: record.code,
      gatePass: tx.stores.passes.passOf(record.id),
      reprint: record.reprints > 0,
      atMs: tx.nowMs,
      language,
    }),
  };
}

/** As the boards show it, so that a slip cannot say more than they do. */
function publicRow(
  tx: Tx,
  { posting, market }: { readonly posting: Posting; readonly market: Market },
): SlipPosting[] {
  const employer = tx.stores.employers.get(posting.employerId);
  if (employer === null) return [];
  const standName = standNameOf(tx.stores, { employerId: employer.id, day: tx.day });
  return [{ ...boardPosting({ posting, employer, market, standName }), standName }];
}
