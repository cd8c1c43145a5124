import type { Dispatcher } from './gateway/dispatcher.ts';
import type { AgentStore } from './store/agent-stores.ts';

const employersPerRound = 500;

/**
 * Gives every employer who was registered before employers had agents its contact as the first one
 * (C-14). Nothing to do at any later start.
 */
export async function firstAgents(
  dispatcher: Pick<Dispatcher, 'asSystem'>,
  agents: Pick<AgentStore, 'employersWithout'>,
): Promise<void> {
  for (;;) {
    const without = agents.employersWithout(employersPerRound);
    const answers = await Promise.all(
      without.map((employerId) => dispatcher.asSystem('agent.fromContact', { employerId })),
    );
    // What cannot be done now cannot be done in the next round either.
    if (without.length < employersPerRound || !answers.some(({ ok }) => ok)) return;
  }
}
