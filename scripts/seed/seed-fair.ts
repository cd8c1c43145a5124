import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import type { HallWriter, SeedTarget } from './hall-writer.ts';

/** A fair with as many postings as fill two sheets of its directory. */
const postingsAtFair = 40;
/** Days from today; the sample hall never ends its postings by itself. */
const inDays = 3;

/** Announces a job fair, with some of the live postings at numbered stalls. */
export async function seedFair(parts: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly manager: Actor;
  readonly nowMs: number;
}): Promise<void> {
  const { target, writer, manager, nowMs } = parts;
  const details = {
    title: '零工招聘专场(测试)',
    day: addDays(dayOf(nowMs), inDays),
    from: '08:30',
    to: '11:30',
    place: '示例县零工市场一楼大厅',
    expectedPeople: 400,
  };
  const { fairId } = await writer.send(manager, 'fair.save', {
    label: 'first',
    input: { fairId: null, details },
  });
  const live = target.stores.postings.inStatus('published', postingsAtFair);
  await writer.sendAll(
    manager,
    'fair.place',
    live.map(({ id }, at) => ({
      label: id,
      input: { fairId, postingIds: [id], stall: `A${String(at + 1).padStart(2, '0')}` },
    })),
  );
}
