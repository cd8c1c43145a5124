import type { CandidateView } from '@hall/core/contract/commands/match-parts';
import type { Worker } from '@hall/core/domain/worker/worker';

/** All an employer sees of a worker before that worker's consent; field by field (C-11). */
export function candidateViewOf(worker: Worker): CandidateView {
  const { wishes } = worker;
  return {
    workerId: worker.id,
    registrationNo: worker.registrationNo,
    occupationIds: wishes.occupationIds,
    ageBand: worker.ageBand,
    availability: wishes.availability,
    verified: worker.verified,
  };
}
