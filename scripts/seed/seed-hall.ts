import { dayOf } from '@hall/core/basics/market-day';
import { materialsNeeded } from '@hall/core/domain/employer/verification';
import { consentRecords } from '@hall/hub/commands/worker/consents-in-force';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { Dice } from './dice.ts';
import { HallWriter, type SeedTarget } from './hall-writer.ts';
import { seedSizes, type SeedProfile } from './profiles.ts';
import { sampleEmployer } from './sample-employers.ts';
import { sampleMarket } from './sample-market.ts';
import { samplePages } from './sample-pages.ts';
import { sampleWorker, tellsHardship } from './sample-workers.ts';
import { seedAccounts, type DemoStaff } from './seed-accounts.ts';
import { seedAgents } from './seed-agents.ts';
import { seedAssistance } from './seed-assistance.ts';
import { seedHallDay } from './seed-hall-day.ts';
import { seedMatches } from './seed-matches.ts';
import { seedCampaign } from './seed-campaign.ts';
import { seedFair } from './seed-fair.ts';
import { seedOpenHall } from './seed-open-hall.ts';
import { seedPostings } from './seed-postings.ts';
import { seedBays } from './seed-bays.ts';
import { seedShowcase } from './seed-showcase.ts';
import { seedStands } from './seed-stands.ts';
import { seedQueue } from './seed-queue.ts';
import { seedRights } from './seed-rights.ts';

interface Seeding {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly profile: SeedProfile;
  readonly staff: DemoStaff;
  readonly nowMs: number;
}

/** One number for all sample halls: whoever reports something has the same hall as we. */
const seed = 20_260_101;
const year = 365 * 24 * 60 * 60_000;

/**
 * Fills a hub with a sample hall, through the same commands people use. On data that holds one
 * already nothing is added, except that a hall left overnight gets postings for the new day.
 * Answers with a line for whoever started it.
 */
export async function seedHall(
  target: SeedTarget,
  options: { readonly profile: SeedProfile; readonly nowMs: number },
): Promise<string> {
  const { profile, nowMs } = options;
  const writer = new HallWriter(target);
  const begun = target.stores.market.get().code === sampleMarket(profile).code;
  if (!begun) await target.setMarket(sampleMarket(profile));
  const seeding = { target, writer, profile, nowMs, staff: await seedAccounts(target) };
  await seedHallDay({ target, writer, manager: seeding.staff.manager, nowMs });
  await seedQueue({ target, writer, profile, manager: seeding.staff.manager });
  await seedOpenHall({ target, writer, manager: seeding.staff.manager, nowMs });
  // Pages come last; where they are, everything before them is.
  const whole = target.stores.contents.all(1).length > 0;
  if (!whole) await seedEmployers(seeding);
  await seedPostings({ ...seeding, size: seedSizes[profile], seed });
  await seedStands({ ...seeding, seed });
  await seedBays(seeding);
  if (!whole) {
    await seedWorkers(seeding);
    await seedRights(seeding);
    await seedFair({ ...seeding, manager: seeding.staff.manager });
    await seedCampaign({ ...seeding, clerk: seeding.staff.clerk });
    await seedPages(seeding);
  }
  await seedShowcase(seeding);
  return summary(seeding);
}

function summary({ target, profile, nowMs }: Seeding): string {
  const { employers, livePostings } = seedSizes[profile];
  const live = target.stores.postings.inStatus('published', livePostings).length;
  const seekers = target.stores.workers.seenOn(dayOf(nowMs));
  const logins = demoAccounts.map(({ loginName }) => loginName).join(', ');
  return (
    `Sample market (${profile}): ${live} live postings, ${employers} employers, ` +
    `${seekers} workers today. Log in as ${logins}; password ${demoPassword}`
  );
}

async function seedEmployers({ writer, profile, staff, nowMs }: Seeding): Promise<void> {
  const dice = new Dice(seed);
  const { employers: count } = seedSizes[profile];
  const employers = Array.from({ length: count }, (_, index) => sampleEmployer(index, dice));
  const registered = await writer.sendAll(
    staff.clerk,
    'employer.register',
    employers.map((details, index) => ({ label: String(index), input: { details } })),
  );
  const verifications = registered.flatMap(({ employerId }, index) => {
    const type = employers[index]?.type;
    // A few wait for their papers, as in any hall.
    if (type === undefined || index % 12 === 11) return [];
    const agency = type === 'hr_agency';
    const input = {
      employerId,
      materials: [...materialsNeeded(type)],
      hrLicenceNo: agency ? `测试许可${index}` : null,
      hrLicenceValidToMs: agency ? nowMs + year : null,
    };
    return [{ label: String(index), input }];
  });
  await writer.sendAll(staff.clerk, 'employer.verify', verifications);
  const employerIds = registered.map(({ employerId }) => employerId);
  await seedAgents({ writer, clerk: staff.clerk, employerIds });
}

async function seedWorkers({ target, writer, profile, staff, nowMs }: Seeding): Promise<void> {
  const dice = new Dice(seed + 1);
  const consents = consentRecords(target.stores.market.get());
  const { workers: count } = seedSizes[profile];
  const steps = Array.from({ length: count }, (_, index) => ({
    label: `${dayOf(nowMs)}:${index}`,
    input: sampleWorker(index, { dice, consents }),
  }));
  const served = await writer.sendAll(staff.clerk, 'worker.register', steps);
  const workerIds = served
    .filter((_, index) => tellsHardship(index))
    .map(({ greeting }) => greeting.workerId);
  await seedAssistance({ target, writer, clerk: staff.clerk, workerIds, nowMs });
  const slipCodes = served.filter((_, index) => !tellsHardship(index)).map(({ slip }) => slip.code);
  await seedMatches({ target, writer, clerk: staff.clerk, slipCodes, nowMs });
}

async function seedPages({ writer, staff, nowMs }: Seeding): Promise<void> {
  const steps = samplePages(nowMs).map((details, index) => ({
    label: String(index),
    input: { contentId: null, details },
  }));
  const saved = await writer.sendAll(staff.clerk, 'content.save', steps);
  await writer.sendAll(
    staff.reviewer,
    'content.approve',
    saved.map(({ contentId }, index) => ({ label: String(index), input: { contentId } })),
  );
}
