import { dayOf, formatTime, msPerMinute } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Stand } from '@hall/core/domain/stand/stand';
import { findOccupation, type OccupationFamily } from '@hall/core/rules/occupations';
import { Dice } from './dice.ts';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';

/** Blocks of booths on both sides of an aisle, as halls are furnished: letter, work, how many. */
const blocks: readonly (readonly [letter: string, family: OccupationFamily | null])[] = [
  ['A', 'construction'],
  ['B', 'logistics'],
  ['C', 'domestic'],
  ['D', null],
];

/** Booths in each of the four blocks. */
const perBlock: Readonly<Record<SeedProfile, number>> = {
  station: 1,
  county: 5,
  city: 8,
  largest: 14,
};

interface Seeding {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly profile: SeedProfile;
  readonly staff: { readonly manager: Actor; readonly clerk: Actor };
  readonly nowMs: number;
  readonly seed: number;
}

/** Booths of the sample hall with today's bookings, and its 揽头名册. A hall that has some keeps its own. */
export async function seedStands(seeding: Seeding): Promise<void> {
  const { stores } = seeding.target;
  if (stores.stands.all().length === 0) await furnish(seeding);
  if (stores.bookings.from(dayOf(seeding.nowMs)).length === 0) await bookToday(seeding);
  if (stores.gangmasters.all().length === 0) await fillRegister(seeding);
}

async function furnish({ writer, profile, staff }: Seeding): Promise<void> {
  const count = perBlock[profile];
  const steps = blocks.flatMap(([letter, family], block) =>
    Array.from({ length: count }, (_, at) => {
      // Two rows of two blocks each; a row and a column between them are left to walk in.
      const column = (block % 2) * Math.ceil(count / 2 + 1) + Math.floor(at / 2) + 1;
      const row = Math.floor(block / 2) * 3 + (at % 2) + 1;
      const name = `${letter}${String(at + 1).padStart(2, '0')}`;
      return { label: name, input: { standId: null, details: { name, family, column, row } } };
    }),
  );
  await writer.sendAll(staff.manager, 'stand.save', steps);
}

/** Two of three booths have somebody, most of them there already; some come later, some tomorrow. */
async function bookToday({ target, writer, staff, nowMs, seed }: Seeding): Promise<void> {
  const dice = new Dice(seed + 3);
  const used = new Set<string>();
  const day = dayOf(nowMs);
  for (const stand of target.stores.stands.all()) {
    const employer = someoneFor(target, { stand, used });
    if (employer === null || dice.chance(0.3)) continue;
    used.add(employer.id);
    const comes = dice.chance(0.25);
    const laterMs = nowMs + 90 * msPerMinute;
    const startsAt = comes && dayOf(laterMs) === day ? formatTime(laterMs) : null;
    const input = { standId: stand.id, employerId: employer.id, day, startsAt };
    const label = `${day}:${stand.details.name}`;
    const { bookingId } = await writer.send(staff.clerk, 'stand.book', { label, input });
    if (startsAt !== null) continue;
    await writer.send(staff.clerk, 'stand.arrive', { label, input: { bookingId } });
  }
}

/** Somebody who looks for people for this kind of work, and has no booth yet. */
function someoneFor(
  { stores }: SeedTarget,
  { stand, used }: { readonly stand: Stand; readonly used: ReadonlySet<string> },
): Employer | null {
  const { family } = stand.details;
  for (const { employerId, content } of stores.postings.inStatus('published', 500)) {
    const fits = family === null || findOccupation(content.occupationId ?? '')?.family === family;
    const employer = fits && !used.has(employerId) ? stores.employers.get(employerId) : null;
    if (employer?.status === 'verified') return employer;
  }
  return null;
}

const represented = [
  ['示例建设项目部(测试)'],
  ['示例建设项目部(测试)', '示例劳务分包公司(测试)'],
  ['示例园林工程处(测试)', '示例建设项目部(测试)', '示例仓储配送中心(测试)'],
] as const;
const entered = 6;

/** Some gang-masters with whom they recruit for; one whose card was not seen yet. */
async function fillRegister({ target, writer, staff, seed }: Seeding): Promise<void> {
  const dice = new Dice(seed + 4);
  const known = target.stores.employers
    .all(5_000)
    .filter(({ details, status }) => details.type === 'gangmaster' && status === 'verified')
    .sort((a, b) => a.details.legalName.localeCompare(b.details.legalName, 'zh-CN'))
    .slice(0, entered);
  const steps = known.map(({ id: employerId }, index) => {
    const leadsFrom = 5 + dice.between(0, 9);
    const details = {
      nameVerified: index !== 2,
      represents: [...(represented[index % represented.length] ?? [])],
      leadsFrom,
      leadsTo: leadsFrom + dice.between(0, 2) * 5,
      note: index === 1 ? '主要做外墙和架子' : null,
    };
    return { label: String(index), input: { employerId, details } };
  });
  await writer.sendAll(staff.manager, 'gangmaster.save', steps);
}
