import type { BroughtWorker } from '@hall/core/contract/commands/booth-parts';
import type { PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import type { Stores } from '../store/stores.ts';

/**
 * Whom staff are bringing, as a booth may know: a number, the kind of work, the zone. Field by field,
 * so that nothing of why they are brought comes near an employer (B-12).
 */
export function broughtWorkers(stores: Stores, meetings: readonly PointToPoint[]): BroughtWorker[] {
  return meetings.flatMap(({ workerId, postingId, zone }) => {
    const worker = stores.workers.get(workerId);
    const occupationId = stores.postings.get(postingId)?.content.occupationId ?? null;
    if (worker === null || occupationId === null) return [];
    return [{ registrationNo: worker.registrationNo, occupationId, zone }];
  });
}
