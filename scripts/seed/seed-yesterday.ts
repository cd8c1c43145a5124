import { dayOf, startOfDay } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import { materialsNeeded } from '@hall/core/domain/employer/verification';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { findOccupation } from '@hall/core/rules/occupations';
import { consentRecords } from '@hall/hub/commands/worker/consents-in-force';
import { Dice } from './dice.ts';
import { HallWriter, type SeedTarget } from './hall-writer.ts';
import { seedSizes, type SeedProfile } from './profiles.ts';
import { sampleEmployer } from './sample-employers.ts';
import { sampleMarket } from './sample-market.ts';
import { samplePosting } from './sample-postings.ts';
import { sampleWorker } from './sample-workers.ts';
import { seedAccounts, type DemoStaff } from './seed-accounts.ts';
import { approveAll } from './seed-postings.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const seed = 20_260_102;

/** What was done yesterday: the kind of work, and how many came to do it. */
const jobs = [
  { occupationId: 'general', workers: 5 },
  { occupationId: 'loader', workers: 3 },
] as const;
/** Of the first job; of the others nobody has said yet whether they came. */
const knownToHaveCome = 2;
/** Beyond the workers of every size of hall, so that nobody is two people. */
const firstWorker = 900;
/** Among so many there are enough enterprises. */
const someEmployers = 40;

/** A posting nobody touches is asked about after a day; an hour more, and it has been. */
const leftAloneMs = 25 * hourMs;

/**
 * When the clock of `seedYesterday` stands: six in the morning of the day before, or earlier where
 * that is not long enough ago for 还招人吗.
 */
export function yesterdayMorningMs(nowMs: number): number {
  return Math.min(startOfDay(startOfDay(nowMs) - 1) + 6 * hourMs, nowMs - leftAloneMs);
}

interface Yesterday {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly staff: DemoStaff;
  readonly profile: SeedProfile;
  readonly nowMs: number;
  readonly dice: Dice;
}

/**
 * The day before, in a hub whose clock stands there: two employers took people on, and of most of them
 * nobody has said whether they came. A hall that exists already is left as it is.
 */
export async function seedYesterday(
  target: SeedTarget,
  { profile, nowMs }: { readonly profile: SeedProfile; readonly nowMs: number },
): Promise<void> {
  if (target.stores.market.get().code === sampleMarket(profile).code) return;
  await target.setMarket(sampleMarket(profile));
  const writer = new HallWriter(target);
  const staff = await seedAccounts(target);
  const yesterday = { target, writer, staff, profile, nowMs, dice: new Dice(seed) };
  let next = firstWorker;
  for (const [index, { occupationId, workers }] of jobs.entries()) {
    const employer = await employerOf(yesterday, index);
    const postingId = await postingOf(yesterday, { employer, occupationId, workers });
    const slipCodes = await register(yesterday, { from: next, count: workers });
    next += workers;
    await take(yesterday, { postingId, slipCodes, isFirst: index === 0 });
    if (index === 0) await leaveAlone(yesterday, employer);
  }
}

/** A job of the days to come that its employer has not spoken of since: he is asked 还招人吗. */
async function leaveAlone(yesterday: Yesterday, employer: Employer): Promise<void> {
  const workStartMs = startOfDay(yesterday.nowMs + 2 * dayMs) + 8 * hourMs;
  await postingOf(yesterday, {
    employer,
    occupationId: 'carpenter',
    workers: 3,
    times: { workStartMs, workEndMs: workStartMs + 2 * dayMs + 9 * hourMs },
  });
}

async function employerOf(yesterday: Yesterday, index: number): Promise<Employer> {
  const { target, writer, staff, profile } = yesterday;
  // Always the same ones, whichever is asked for.
  const dice = new Dice(seed + 1);
  const first = seedSizes[profile].employers;
  const enterprises = Array.from({ length: someEmployers }, (_, at) =>
    sampleEmployer(first + at, dice),
  ).filter(({ type }) => type === 'enterprise');
  const details = enterprises[index];
  if (details === undefined) throw new Error('Too few sample employers');
  const label = `yesterday:${index}`;
  const input = { details };
  const { employerId } = await writer.send(staff.clerk, 'employer.register', { label, input });
  const materials = [...materialsNeeded(details.type)];
  await writer.send(staff.clerk, 'employer.verify', {
    label,
    input: { employerId, materials, hrLicenceNo: null, hrLicenceValidToMs: null },
  });
  const employer = target.stores.employers.get(employerId);
  if (employer === null) throw new Error('An employer was not registered');
  return employer;
}

async function postingOf(
  yesterday: Yesterday,
  job: {
    readonly employer: Employer;
    readonly occupationId: string;
    readonly workers: number;
    /** Of the same day where nothing else is said. */
    readonly times?: Pick<PostingContent, 'workStartMs' | 'workEndMs'>;
  },
): Promise<string> {
  const { target, writer, staff, nowMs, dice } = yesterday;
  const { employer, occupationId, workers } = job;
  const occupation = findOccupation(occupationId);
  if (occupation === null) throw new Error(`No 工种 ${occupationId}`);
  const { closesAt } = target.stores.market.get();
  const content: PostingContent = {
    ...samplePosting({ employer, occupation, dice, nowMs, closesAt }),
    headcount: workers + 1,
    workStartMs: job.times?.workStartMs ?? nowMs + 2 * hourMs,
    workEndMs: job.times?.workEndMs ?? nowMs + 11 * hourMs,
    settlement: 'daily',
    settlementDay: null,
    shiftStart: '08:00',
    shiftEnd: '17:00',
    hoursPerDay: 8,
  };
  const written = await writer.send(staff.clerk, 'posting.submit', {
    label: `yesterday:${occupationId}`,
    input: { postingId: null, employerId: employer.id, content },
  });
  await approveAll(yesterday, [written]);
  return written.postingId;
}

async function register(
  { target, writer, staff, nowMs, dice }: Yesterday,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<string[]> {
  const consents = consentRecords(target.stores.market.get());
  const steps = Array.from({ length: count }, (_, index) => ({
    label: `${dayOf(nowMs)}:${from + index}`,
    input: sampleWorker(from + index, { dice, consents }),
  }));
  const served = await writer.sendAll(staff.clerk, 'worker.register', steps);
  return served.map(({ slip }) => slip.code);
}

async function take(
  { writer, staff }: Yesterday,
  of: {
    readonly postingId: string;
    readonly slipCodes: readonly string[];
    readonly isFirst: boolean;
  },
): Promise<void> {
  const { postingId, slipCodes, isFirst } = of;
  const workers = slipCodes.map((slipCode) => ({ slipCode, contact: null }));
  const taking = await writer.send(staff.clerk, 'match.take', {
    label: `yesterday:${postingId}`,
    input: { postingId, workers, language: 'zh-CN' },
  });
  const matchIds = taking.workers.flatMap((one) =>
    one.outcome === 'confirmed' ? [one.matchId] : [],
  );
  const steps = matchIds
    .slice(0, isFirst ? knownToHaveCome : 0)
    .map((matchId) => ({ label: matchId, input: { matchId, arrived: true } }));
  await writer.sendAll(staff.clerk, 'match.arrival', steps);
}
