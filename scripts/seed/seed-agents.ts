import type { Actor } from '@hall/core/contract/roles';
import type { HallWriter } from './hall-writer.ts';

const surnames = Array.from('王赵钱孙李周吴郑冯陈');
const given = Array.from('平安和顺康宁福乐春山');

/** Somebody who acts for the n-th employer; the numbers belong to nobody. */
function personOf(index: number, which: number): { readonly name: string; readonly phone: string } {
  const surname = surnames[(index + which) % surnames.length] ?? '王';
  const name = `${surname}${given[(index * 3 + which) % given.length] ?? '平'}(测试)`;
  return { name, phone: `1990001${String((index * 2 + which) % 10_000).padStart(4, '0')}` };
}

/** Every fourth employer has a second person who acts for it, and half of these one who has left. */
export async function seedAgents({
  writer,
  clerk,
  employerIds,
}: {
  readonly writer: HallWriter;
  readonly clerk: Actor;
  readonly employerIds: readonly string[];
}): Promise<void> {
  const steps = (which: number, every: number) =>
    employerIds.flatMap((employerId, index) =>
      index % every === 1
        ? [
            {
              label: `${String(index)}:${String(which)}`,
              input: { employerId, person: personOf(index, which) },
            },
          ]
        : [],
    );
  await writer.sendAll(clerk, 'agent.add', steps(0, 4));
  const left = await writer.sendAll(clerk, 'agent.add', steps(1, 8));
  await writer.sendAll(
    clerk,
    'agent.disable',
    left.map(({ agentId }, index) => ({
      label: String(index),
      input: { agentId, reason: index % 2 === 0 ? 'left' : 'replaced' },
    })),
  );
}
