import { err, ok } from '@hall/core/basics/result';
import type { ReporterView } from '@hall/core/contract/commands/complaint-commands';
import type { Reporter } from '@hall/core/domain/complaint/complaint';
import { forgetComplaint } from '@hall/core/domain/complaint/handling';
import { complaintsKeptSinceMs } from '@hall/core/domain/complaint/retention';
import type { Handler, Tx } from '../handler.ts';

/** Shows who complained, and that somebody looked (K-03). */
export const revealReporter: Handler<'complaint.reveal'> = (tx, { complaintId }) => {
  if (tx.stores.complaints.get(complaintId) === null) return err({ code: 'not_found' });
  const secret = tx.stores.complaintSecrets.get(complaintId);
  if (secret === null) return err({ code: 'expired' });
  const type = 'complaint.reporter_seen';
  tx.record({ type, entityId: complaintId, state: null, detail: {} });
  return ok({ reporter: viewOf(tx, secret.reporter) });
};

function viewOf(tx: Tx, reporter: Reporter): ReporterView {
  switch (reporter.by) {
    case 'anonymous':
      return { by: 'anonymous', name: null, phone: null, registrationNo: null };
    case 'person': {
      const { name, phone } = reporter;
      return { by: 'person', name, phone, registrationNo: null };
    }
    case 'phone':
      return { by: 'phone', name: null, phone: reporter.phone, registrationNo: null };
    case 'card':
      return { by: 'person', name: reporter.name, phone: null, registrationNo: null };
    case 'worker': {
      const person = tx.stores.people.get(reporter.workerId);
      const worker = tx.stores.workers.get(reporter.workerId);
      return {
        by: 'worker',
        name: person?.name ?? null,
        phone: person?.phone ?? null,
        registrationNo: worker?.registrationNo ?? null,
      };
    }
  }
}

/** Erases what was told when its time is over; refused for one that was taken up again meanwhile. */
export const lapseComplaint: Handler<'complaint.lapse'> = (tx, { complaintId }) => {
  const complaint = tx.stores.complaints.get(complaintId);
  if (complaint === null) return err({ code: 'not_found' });
  const { endedAtMs, forgotten } = complaint;
  const isOver = endedAtMs !== null && endedAtMs < complaintsKeptSinceMs(tx.nowMs);
  if (forgotten || !isOver) return err({ code: 'wrong_state' });
  tx.stores.complaintSecrets.erase(complaintId);
  const state = forgetComplaint(complaint);
  tx.record({ type: 'complaint.forgotten', entityId: complaintId, state, detail: {} });
  return ok({ complaintId });
};
