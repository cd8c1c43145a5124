import { clockTimeOn } from '@hall/core/basics/clock-time';
import { dayOf, formatTime, msPerDay, msPerMinute } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { Occupation } from '@hall/core/rules/occupations';
import type { Dice } from './dice.ts';
import { jobWordings, licenceNames, remarks } from './sample-jobs.ts';
import { sampleRegion } from './sample-market.ts';

interface SampleJob {
  readonly employer: Employer;
  readonly occupation: Occupation;
  readonly dice: Dice;
  readonly nowMs: number;
  readonly closesAt: string;
}

interface WorkTime {
  readonly startMs: number;
  readonly endMs: number;
  readonly shiftStart: string;
  readonly shiftEnd: string;
  readonly hours: number;
}

const msPerHour = 60 * msPerMinute;

/** A posting as an employer of this trade would have it written down. */
export function samplePosting(job: SampleJob): PostingContent {
  const { employer, occupation, dice } = job;
  const wording = jobWordings.get(occupation.id);
  if (wording === undefined) throw new Error(`No wording for ${occupation.id}`);
  const time = workTime(job, dice.of(wording.shifts));
  const { details } = employer;
  const workContent = [dice.of(wording.contents), dice.of(remarks), dice.of(remarks)].join(',');
  const place = dice.of(wording.places);
  const onCompletion = occupation.settlement === 'on_completion';
  return {
    sourceChannel: dice.of([
      'staff_window',
      'staff_window',
      'employer_visit',
      'phone',
      'labour_agent',
    ]),
    originName: null,
    occupationId: occupation.id,
    headcount: details.type === 'household' ? 1 : dice.of([1, 2, 2, 3, 4, 5, 6, 8, 10, 15, 20]),
    skillRequirements: dice.of(wording.skills),
    licences: occupation.licencesRequired.map((code) => licenceNames[code] ?? code),
    workContent,
    workAddress: details.type === 'household' ? `${place}${dice.between(1, 18)}号楼` : place,
    workRegion: sampleRegion,
    meetingPoint: dice.chance(0.2) ? `${dice.between(1, 6)}号车位` : null,
    workStartMs: time.startMs,
    workEndMs: time.endMs,
    shiftStart: time.shiftStart,
    shiftEnd: time.shiftEnd,
    hoursPerDay: time.hours,
    ...payOf(occupation, { dice, hours: time.hours }),
    settlement: occupation.settlement,
    settlementDay: onCompletion ? dayOf(time.endMs) : null,
    welfare: {
      mealsPerDay: workContent.includes('管两餐')
        ? 2
        : /管午饭|管一餐|夜餐/u.test(workContent)
          ? 1
          : 0,
      lodging: false,
      transport: workContent.includes('班车'),
      gear: workContent.includes('现场发'),
    },
    insurance: dice.of(['employer_buys', 'employer_buys', 'platform', 'none']),
    hardshipFriendly: hardshipOf(workContent),
    contactName: details.contactName,
    contactPhone: details.contactPhone,
    phonePublic: dice.chance(0.3),
    realEmployerName: details.type === 'gangmaster' ? '示例建设项目部(测试)' : null,
  };
}

function hardshipOf(workContent: string): PostingContent['hardshipFriendly'] {
  if (workContent.includes('适合大龄')) return ['older'];
  return workContent.includes('行动不便') ? ['disabled'] : [];
}

/** Today where the shift has not begun, some time from now, or on one of the next days. */
function workTime(job: SampleJob, shift: string): WorkTime {
  const { dice, nowMs, closesAt } = job;
  const [shiftStart = '08:00', shiftEnd = '17:00'] = shift.split('-');
  const soonMs = Math.ceil(nowMs / (30 * msPerMinute)) * 30 * msPerMinute + msPerHour;
  const soonest = soonMs + dice.between(0, 8) * 30 * msPerMinute;
  const when = dice.next();
  const laterToday = clockTimeOn(nowMs, shiftStart);
  if (when < 0.5 && laterToday > nowMs + msPerHour) {
    return timeOf({ startMs: laterToday, shiftStart, shiftEnd, days: 1 });
  }
  const fits = soonest + 4 * msPerHour < clockTimeOn(nowMs, closesAt);
  if (when < 0.6 && fits && dayOf(soonest) === dayOf(nowMs)) {
    const shiftOf = {
      shiftStart: formatTime(soonest),
      shiftEnd: formatTime(soonest + 4 * msPerHour),
    };
    return timeOf({ startMs: soonest, ...shiftOf, days: 1 });
  }
  const inDays = when < 0.85 ? 1 : dice.between(2, 5);
  const startMs = clockTimeOn(nowMs + inDays * msPerDay, shiftStart);
  return timeOf({ startMs, shiftStart, shiftEnd, days: dice.of([1, 1, 1, 3, 10]) });
}

function timeOf(time: {
  readonly startMs: number;
  readonly shiftStart: string;
  readonly shiftEnd: string;
  readonly days: number;
}): WorkTime {
  const { startMs, shiftStart, shiftEnd, days } = time;
  const sameDayMs = clockTimeOn(startMs, shiftEnd);
  const lengthMs = sameDayMs > startMs ? sameDayMs - startMs : sameDayMs + msPerDay - startMs;
  const spanHours = lengthMs / msPerHour;
  return {
    startMs,
    endMs: startMs + lengthMs + (days - 1) * msPerDay,
    shiftStart,
    shiftEnd,
    // A long shift has its breaks.
    hours: spanHours > 8 ? spanHours - 1.5 : spanHours,
  };
}

/** Steps in which each unit is usually named, in fen. */
const steps: Readonly<Record<PostingContent['payUnit'], number>> = {
  hour: 100,
  day: 1_000,
  shift: 1_000,
  piece: 5,
  job: 1_000,
  month: 10_000,
};
const minimumHourlyFen = 1_800;

function payOf(
  occupation: Occupation,
  { dice, hours }: { readonly dice: Dice; readonly hours: number },
): Pick<PostingContent, 'payMinFen' | 'payMaxFen' | 'payUnit' | 'pieceName' | 'employmentForm'> {
  const { payUnit, pieceName } = occupation;
  const step = steps[payUnit];
  const count = Math.floor((occupation.payMaxFen - occupation.payMinFen) / step);
  const payMinFen = occupation.payMinFen + dice.between(0, Math.floor(count * 0.7)) * step;
  const payMaxFen = dice.chance(0.7) ? payMinFen : payMinFen + dice.between(1, 3) * step;
  const perHour = payUnit === 'hour' || payUnit === 'month';
  const partTime = perHour && hours <= 4 && (payUnit !== 'hour' || payMinFen >= minimumHourlyFen);
  const monthly = occupation.settlement === 'monthly';
  const employmentForm = partTime && !monthly ? 'hourly_part_time' : 'temporary';
  return { payMinFen, payMaxFen, payUnit, pieceName, employmentForm };
}
