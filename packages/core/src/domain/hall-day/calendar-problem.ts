import { isInSeason, type HallCalendar, type Season } from './calendar.ts';

/** What two rules of a calendar contradict each other in, and the name of the one that was there first. */
export interface CalendarProblem {
  /** Two seasons are called the same, share a day, or a day is special twice. */
  readonly code: 'season_name_taken' | 'seasons_overlap' | 'special_day_taken';
  readonly name: string;
}

/**
 * The first contradiction of a calendar; null when there is none. Ranks are for things of different
 * kinds (special day before season before usual week); two of one kind that both claim a day would
 * leave it to chance which one the manager meant.
 */
export function calendarProblem({ seasons, specialDays }: HallCalendar): CalendarProblem | null {
  return seasonsProblem(seasons) ?? specialDaysProblem(specialDays);
}

function seasonsProblem(seasons: readonly Season[]): CalendarProblem | null {
  for (const [at, season] of seasons.entries()) {
    const earlier = seasons.slice(0, at);
    const sameName = earlier.find(({ name }) => name.trim() === season.name.trim());
    if (sameName !== undefined) return { code: 'season_name_taken', name: sameName.name };
    const sameDays = earlier.find((one) => shareDay(one, season));
    if (sameDays !== undefined) return { code: 'seasons_overlap', name: sameDays.name };
  }
  return null;
}

/** Two stretches of the year share a day exactly when one of them begins within the other. */
function shareDay(one: Season, other: Season): boolean {
  return isInSeason(one, other.from) || isInSeason(other, one.from);
}

/** Several days of one holiday have one name; a day has one plan. */
function specialDaysProblem(specialDays: HallCalendar['specialDays']): CalendarProblem | null {
  for (const [at, { day }] of specialDays.entries()) {
    const known = specialDays.slice(0, at).find((one) => one.day === day);
    if (known !== undefined) return { code: 'special_day_taken', name: known.name };
  }
  return null;
}
