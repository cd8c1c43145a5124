import { dayOf } from '@hall/core/basics/market-day';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { statusAt } from '@hall/core/domain/employer/verification';
import { openHits } from '@hall/core/domain/posting/decisions';
import { occupations } from '@hall/core/rules/occupations';
import { Dice } from './dice.ts';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { SeedSize } from './profiles.ts';
import { familiesOf } from './sample-employers.ts';
import { heldWordings } from './sample-jobs.ts';
import { samplePosting } from './sample-postings.ts';
import type { DemoStaff } from './seed-accounts.ts';

interface PostingSeeding {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly staff: DemoStaff;
  readonly size: SeedSize;
  readonly seed: number;
  readonly nowMs: number;
}

interface Job {
  readonly label: string;
  readonly input: { postingId: null; employerId: string; content: PostingContent };
}

type Written = CommandOutput<'posting.submit'>;

/** Postings of today, unless the boards have enough of them. */
export async function seedPostings(seeding: PostingSeeding): Promise<void> {
  const { target, writer, staff, size } = seeding;
  const live = target.stores.postings.inStatus('published', size.livePostings).length;
  if (live >= size.livePostings / 2) return;
  const jobs = jobsOf(seeding);
  const written = await writer.sendAll(staff.clerk, 'posting.submit', jobs);
  const toApprove = written.slice(0, size.livePostings);
  await approveAll(seeding, toApprove);
  await fillSome(seeding, toApprove);
}

function jobsOf({ target, size, seed, nowMs }: PostingSeeding): Job[] {
  const day = dayOf(nowMs);
  const dice = new Dice(seed + Number(day.replaceAll('-', '')));
  const { closesAt } = target.stores.market.get();
  const employers = target.stores.employers
    .all(size.employers)
    .filter((employer) => statusAt(employer, nowMs) === 'verified');
  return Array.from({ length: size.livePostings + size.pendingPostings }, (_, index) => {
    const employer = dice.of(employers);
    const occupation = dice.of(occupationsOf(employer));
    const content = samplePosting({ employer, occupation, dice, nowMs, closesAt });
    const held = heldWordings[index - size.livePostings];
    const workContent = held ?? content.workContent;
    const input = {
      postingId: null,
      employerId: employer.id,
      content: { ...content, workContent },
    };
    return { label: `${day}:${index}`, input };
  });
}

function occupationsOf({ details }: Employer): typeof occupations {
  const families = familiesOf(details.industry);
  return occupations.filter(({ family }) => families.includes(family));
}

/** Approves what was sent in, ticking what a reviewer would tick. */
export async function approveAll(
  seeding: Pick<PostingSeeding, 'target' | 'writer' | 'staff' | 'nowMs'>,
  written: readonly Written[],
): Promise<void> {
  const { target, writer, staff, nowMs } = seeding;
  const steps = written.map(({ postingId, version }) => {
    const scan = target.stores.postings.get(postingId)?.scan;
    const open = scan === null || scan === undefined ? [] : openHits(scan, []);
    const decisions = open.map((hit) => ({ hit: hit.key, exception: null, reason: '' }));
    const input = { postingId, version, decisions, fastLane: false };
    return { label: `${dayOf(nowMs)}:${postingId}`, input };
  });
  await writer.sendAll(staff.reviewer, 'posting.approve', steps);
}

/** Some places are taken already, and a few postings are full. */
async function fillSome(seeding: PostingSeeding, written: readonly Written[]): Promise<void> {
  const { target, writer, staff, seed, nowMs } = seeding;
  const dice = new Dice(seed + 2);
  const steps = written.flatMap(({ postingId }, index) => {
    const headcount = target.stores.postings.get(postingId)?.content.headcount ?? 0;
    if (!dice.chance(0.25) || headcount < 2) return [];
    const taken = index % 20 === 0 ? headcount : dice.between(1, headcount - 1);
    return [{ label: `${dayOf(nowMs)}:${postingId}`, input: { postingId, taken } }];
  });
  await writer.sendAll(staff.clerk, 'posting.setTaken', steps);
}
