import { complaintsKeptSinceMs } from '@hall/core/domain/complaint/retention';
import { agentsKeptSinceMs } from '@hall/core/domain/employer/agent-retention';
import { lapseDay } from '@hall/core/domain/worker/retention';
import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** People and complaints forgotten per minute after a long pause of the hub. */
const perRound = 50;

/**
 * Whose time has passed (K-06): workers who stayed away are deleted, what was told in complaints and who
 * once acted for an employer is erased.
 */
export function lapsesDue(
  { workers, complaints, agents }: Pick<Stores, 'workers' | 'complaints' | 'agents'>,
  nowMs: number,
): DueCommand[] {
  return [
    ...workers
      .lapsed(lapseDay(nowMs), perRound)
      .map((workerId) => ({ name: 'worker.lapse' as const, input: { workerId } })),
    ...complaints
      .toForget(complaintsKeptSinceMs(nowMs), perRound)
      .map((complaintId) => ({ name: 'complaint.lapse' as const, input: { complaintId } })),
    ...agents
      .toForget(agentsKeptSinceMs(nowMs), perRound)
      .map((agentId) => ({ name: 'agent.lapse' as const, input: { agentId } })),
  ];
}
