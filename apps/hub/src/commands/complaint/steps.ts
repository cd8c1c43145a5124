import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Complaint } from '@hall/core/domain/complaint/complaint';
import {
  acceptComplaint,
  dropComplaint,
  handleComplaint,
  referComplaint,
  reopenComplaint,
  submitComplaint,
} from '@hall/core/domain/complaint/handling';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import type { Handlers, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { enteredAnswer } from './opening.ts';
import { wageComplaintFound, wageComplaintReopened } from './wage-consequences.ts';

type StepName =
  | 'complaint.submit'
  | 'complaint.accept'
  | 'complaint.refer'
  | 'complaint.handle'
  | 'complaint.drop'
  | 'complaint.reopen';

/** What the rights window does with a complaint. */
export const complaintSteps: Pick<Handlers, StepName> = {
  'complaint.submit': (tx, { complaintId, kind, account }) => {
    const moved = move(tx, complaintId, (known) =>
      submitComplaint(known, { kind, nowMs: tx.nowMs }),
    );
    if (!moved.ok) return moved;
    const secret = tx.stores.complaintSecrets.get(complaintId);
    if (secret !== null) tx.stores.complaintSecrets.put(complaintId, { ...secret, account });
    const state = moved.value;
    const detail = { about: kind };
    tx.record({ type: 'complaint.submitted', entityId: complaintId, state, detail });
    return ok(enteredAnswer(state));
  },
  'complaint.accept': (tx, { complaintId, note }, actor) => {
    const act = { by: staffIdOf(actor), nowMs: tx.nowMs };
    const moved = move(tx, complaintId, (known) => acceptComplaint(known, act));
    if (!moved.ok) return moved;
    if (note !== null) writeNote(tx, complaintId, { event: 'accept', by: act.by, text: note });
    const state = moved.value;
    tx.record({ type: 'complaint.accepted', entityId: complaintId, state, detail: {} });
    return ok(enteredAnswer(state));
  },
  'complaint.refer': (tx, { complaintId, agency, note }, actor) => {
    const act = { agency, by: staffIdOf(actor), nowMs: tx.nowMs };
    const moved = move(tx, complaintId, (known) => referComplaint(known, act));
    if (!moved.ok) return moved;
    writeNote(tx, complaintId, { event: 'refer', by: act.by, text: note });
    const detail = { agency };
    tx.record({ type: 'complaint.referred', entityId: complaintId, state: moved.value, detail });
    return ok({ complaintId });
  },
  'complaint.handle': (tx, { complaintId, outcome, note }, actor) => {
    const act = { outcome, by: staffIdOf(actor), nowMs: tx.nowMs };
    const moved = move(tx, complaintId, (known) => handleComplaint(known, act));
    if (!moved.ok) return moved;
    const state = moved.value;
    writeNote(tx, complaintId, { event: 'handle', by: act.by, text: note });
    const detail = { outcome };
    tx.record({ type: 'complaint.handled', entityId: complaintId, state, detail });
    if (outcome === 'substantiated') wageComplaintFound(tx, state);
    return ok({ complaintId });
  },
  'complaint.drop': (tx, { complaintId, reason, note }, actor) => {
    const act = { reason, by: staffIdOf(actor), nowMs: tx.nowMs };
    const moved = move(tx, complaintId, (known) => dropComplaint(known, act));
    if (!moved.ok) return moved;
    writeNote(tx, complaintId, { event: 'drop', by: act.by, text: note });
    const detail = { reason };
    tx.record({ type: 'complaint.dropped', entityId: complaintId, state: moved.value, detail });
    return ok({ complaintId });
  },
  'complaint.reopen': (tx, { complaintId, note }, actor) => {
    const act = { by: staffIdOf(actor), nowMs: tx.nowMs };
    const before = tx.stores.complaints.get(complaintId);
    const moved = move(tx, complaintId, (known) => reopenComplaint(known, act));
    if (!moved.ok) return moved;
    const state = moved.value;
    writeNote(tx, complaintId, { event: 'reopen', by: act.by, text: note });
    tx.record({ type: 'complaint.reopened', entityId: complaintId, state, detail: {} });
    if (before?.outcome === 'substantiated') wageComplaintReopened(tx, state);
    return ok(enteredAnswer(state));
  },
};

function move(
  tx: Tx,
  complaintId: string,
  step: (known: Complaint) => Result<Complaint, HallError>,
): Result<Complaint, HallError> {
  const known = tx.stores.complaints.get(complaintId);
  return known === null ? err({ code: 'not_found' }) : step(known);
}

/** A written reason goes where what was told lies; nothing is written once that has been erased. */
function writeNote(
  tx: Tx,
  complaintId: string,
  note: { readonly event: ComplaintEvent; readonly by: string; readonly text: string },
): void {
  const secret = tx.stores.complaintSecrets.get(complaintId);
  if (secret === null) return;
  const notes = [...secret.notes, { ...note, atMs: tx.nowMs }];
  tx.stores.complaintSecrets.put(complaintId, { ...secret, notes });
}
