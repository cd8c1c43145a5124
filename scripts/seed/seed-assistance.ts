import { dayOf } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import { rankForMeeting } from '@hall/core/rules/posting-pick';
import type { HallWriter, SeedTarget } from './hall-writer.ts';

interface Seeding {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly clerk: Actor;
  /** Who let the market know that work is hard to find, in the order they came. */
  readonly workerIds: readonly string[];
  readonly nowMs: number;
}

const guidances = [
  { topic: '找活的路子', advice: '先从钟点保洁做起，熟了再接长活' },
  { topic: '工钱怎么谈', advice: '先问清结算方式，再看现场，谈好再上车' },
  { topic: '换个工种', advice: '搬运太累，可以试试分拣和看仓库' },
] as const;
const courses = ['家政服务初级班', '叉车上岗培训', '养老护理入门'] as const;
/** Which hardship it is, and the document a window is shown for it. */
const standings = [
  { category: 'older', document: '户口簿' },
  { category: 'low_income', document: '低保证明' },
  { category: 'disabled', document: '残疾人证' },
  { category: 'long_waiting', document: '就业创业证' },
  { category: 'land_lost', document: '征地补偿协议' },
] as const;

/** 1-3-1 cases of the sample hall, each as far as another: from none to whole. */
export async function seedAssistance(seeding: Seeding): Promise<void> {
  for (const [index, workerId] of seeding.workerIds.entries()) {
    // Every fourth has only just registered.
    if (index % 4 !== 3) await seedCase(seeding, { index, workerId });
  }
}

async function seedCase(
  seeding: Seeding,
  { index, workerId }: { readonly index: number; readonly workerId: string },
): Promise<void> {
  const { writer, clerk, nowMs } = seeding;
  const label = `${dayOf(nowMs)}:${index}`;
  const { category, document: shown } = standings[index % standings.length] ?? standings[0];
  // Every other has not brought it yet.
  const document = index % 2 === 0 ? shown : null;
  await writer.send(clerk, 'assist.recognise', {
    label,
    input: { workerId, categories: [category], document },
  });
  const { planId } = await writer.send(clerk, 'assist.openPlan', {
    label,
    input: { workerId, days: 30 + 30 * (index % 6) },
  });
  const guidance = guidances[index % guidances.length];
  if (guidance !== undefined && index % 3 !== 2) {
    await writer.send(clerk, 'assist.guidance', { label, input: { planId, ...guidance } });
  }
  for (const postingId of fitting(seeding, workerId).slice(0, index % 4)) {
    const input = { planId, postingId };
    await writer.send(clerk, 'assist.recommend', { label: `${label}:${postingId}`, input });
  }
  const course = courses[index % courses.length];
  if (course !== undefined && index % 5 === 2) {
    await writer.send(clerk, 'assist.training', { label, input: { planId, course } });
  }
}

/** What staff would tell him of; the best first. */
function fitting({ target, nowMs }: Seeding, workerId: string): string[] {
  const worker = target.stores.workers.get(workerId);
  if (worker === null) return [];
  const { wishes, minorWorker } = worker;
  const live = target.stores.postings.inStatus('published', 2_000);
  return rankForMeeting({ wishes, minorWorker, nowMs }, live).map(({ posting }) => posting.id);
}
