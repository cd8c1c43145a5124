import { err, ok } from '@hall/core/basics/result';
import { agreementPaperOf, type AgreementWorker } from '@hall/core/documents/agreement';
import { defaultAgreement } from '@hall/core/domain/agreement/default-text';
import { putInForce, writeAgreement } from '@hall/core/domain/agreement/writing';
import type { Match } from '@hall/core/domain/match/match';
import { showsContact } from '@hall/core/domain/match/meeting';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { Handler, Handlers, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';

const saveText: Handler<'agreement.save'> = (tx, { clauses }, actor) => {
  // A number taken by a refused command is not lost: its savepoint goes with it.
  const version = tx.nextNumber('agreement', 'text');
  const by = staffIdOf(actor);
  const written = writeAgreement({ id: tx.newId(), version, clauses, by, nowMs: tx.nowMs });
  if (!written.ok) return written;
  const { id } = written.value;
  tx.record({ type: 'agreement.saved', entityId: id, state: written.value, detail: { version } });
  return ok({ agreementId: id, version });
};

const textInForce: Handler<'agreement.putInForce'> = (tx, { agreementId }) => {
  const text = tx.stores.agreements.get(agreementId);
  if (text === null) return err({ code: 'not_found' });
  const { version } = text;
  if (tx.stores.agreements.inForce()?.id === agreementId) return ok({ agreementId, version });
  tx.record({
    type: 'agreement.put_in_force',
    entityId: agreementId,
    state: putInForce(text, tx.nowMs),
    detail: { version },
  });
  return ok({ agreementId, version });
};

const printAgreement: Handler<'agreement.print'> = (tx, { matchId }) => {
  const match = tx.stores.matches.get(matchId);
  if (match === null) return err({ code: 'not_found' });
  const posting = tx.stores.postings.get(match.postingId);
  const employer = tx.stores.employers.get(match.employerId);
  if (match.status !== 'confirmed' || match.matchNo === null) return err({ code: 'wrong_state' });
  if (posting === null || employer === null) throw new Error('A match of nothing');
  const inForce = tx.stores.agreements.inForce();
  const version = inForce?.version ?? 0;
  const paper = agreementPaperOf({
    market: tx.stores.market.get(),
    matchNo: match.matchNo,
    employer: employer.details,
    // Only finished texts are ever published, see `completeContent`.
    terms: posting.content as PostingContent,
    worker: workerOf(tx, match),
    text: {
      version,
      sinceMs: inForce?.inForceSinceMs ?? null,
      clauses: inForce?.clauses ?? defaultAgreement,
    },
    nowMs: tx.nowMs,
  });
  const detail = { version };
  tx.record({ type: 'match.agreement_printed', entityId: matchId, state: null, detail });
  return ok({ paper });
};

/** The worker as his answer stands at this moment; taken back is taken back (PIPL 15). */
function workerOf(tx: Tx, match: Match): AgreementWorker {
  const worker = tx.stores.workers.get(match.workerId);
  const person = showsContact(match) ? tx.stores.people.get(match.workerId) : null;
  return {
    registrationNo: worker?.registrationNo ?? '',
    name: person?.name ?? null,
    phone: person?.phone ?? null,
    minor: worker?.minorWorker ?? false,
  };
}

const candidatesPrinted: Handler<'candidates.print'> = (tx, { people }) => {
  const detail = { people };
  tx.record({ type: 'hall.candidates_printed', entityId: tx.newId(), state: null, detail });
  return ok({});
};

/** The commands about the work agreement, and the note that candidates were put on paper. */
export const agreementHandlers = {
  'agreement.save': saveText,
  'agreement.putInForce': textInForce,
  'agreement.print': printAgreement,
  'candidates.print': candidatesPrinted,
} satisfies Partial<Handlers>;
