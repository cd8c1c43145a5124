import { dayOf, msPerDay, startOfDay } from '@hall/core/basics/market-day';
import type { ContentItem } from '@hall/core/domain/content/content';
import { mayShowcase } from '@hall/core/domain/content/showcase';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { DemoStaff } from './seed-accounts.ts';

/** More than the sample hall has of either. */
const mostPages = 500;
const mostPostings = 10_000;
const shownForMs = 365 * msPerDay;

/**
 * One showcase, for whoever has the most live postings today. A hall left overnight has postings of
 * others, and then the same showcase is given to one of them.
 */
export async function seedShowcase(parts: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly staff: DemoStaff;
  readonly nowMs: number;
}): Promise<void> {
  const { target, writer, staff, nowMs } = parts;
  const known = knownShowcase(target);
  const employerId = busiest(target, nowMs);
  if (employerId === null || (known !== null && hasPostings(target, known))) return;
  const label = dayOf(nowMs);
  const details = {
    kind: 'showcase' as const,
    title: '常年招工，当天面谈',
    lines: ['看中的岗位请记下编号', '到窗口登记，或者到展位直接面谈'],
    employerId,
    postingIds: null,
    validFromMs: startOfDay(nowMs),
    validToMs: startOfDay(nowMs) + shownForMs,
  };
  const input = { contentId: known?.id ?? null, details };
  const saved = await writer.send(staff.manager, 'content.save', { label, input });
  await writer.send(staff.reviewer, 'content.approve', { label, input: saved });
}

function knownShowcase({ stores }: SeedTarget): ContentItem | null {
  const items = stores.contents.all(mostPages);
  return items.find(({ details }) => details.kind === 'showcase') ?? null;
}

function hasPostings({ stores }: SeedTarget, { details }: ContentItem): boolean {
  const employerId = details.kind === 'showcase' ? details.employerId : '';
  return stores.postings.openOf(employerId).some(({ status }) => status === 'published');
}

/** Who has the most live postings and may have a showcase; null in a hall without any. */
function busiest({ stores }: SeedTarget, nowMs: number): string | null {
  const counts = new Map<string, number>();
  for (const { employerId } of stores.postings.inStatus('published', mostPostings)) {
    counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const first = ranked.find(([id]) => {
    const employer = stores.employers.get(id);
    return employer !== null && mayShowcase(employer, nowMs);
  });
  return first?.[0] ?? null;
}
