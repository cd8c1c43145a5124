import { dayOf, dayStartMs, weekdayOf, type MarketDay } from '@hall/core/basics/market-day';
import { planOf, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { Say } from '../app/language.tsx';
import { dayWords } from '../shared/day-words.ts';
import { daysOfWeek, weekdays } from './calendar-edit.ts';
import type { PickedDay } from './day-dialog.tsx';
import type { DayColumn } from './week-picture.tsx';

/** Which week is looked at: one with dates, the usual one, or that of a season. */
export type View =
  | { readonly kind: 'dates'; readonly weeksAhead: number }
  | { readonly kind: 'usual' }
  | { readonly kind: 'season'; readonly at: number };

/** A day of the picture, and what is changed when it is pressed. */
export interface ShownDay {
  readonly column: DayColumn;
  readonly picked: PickedDay;
}

/** The seven days of a view. */
export function daysOf(
  calendar: HallCalendar,
  view: View,
  at: { readonly nowMs: number; readonly say: Say },
): ShownDay[] {
  if (view.kind === 'dates') {
    return daysOfWeek(at.nowMs, view.weeksAhead).map((day) => datedDay(calendar, day, at));
  }
  const season = view.kind === 'season' ? calendar.seasons[view.at] : undefined;
  const week = season?.week ?? calendar.week;
  return weekdays.map((weekday) => {
    const title = at.say(`weekday.${weekday}`);
    const plan = week[weekday];
    const whose = season?.name ?? at.say('hallDay.view.usual');
    const inSeason = view.kind === 'season' && season !== undefined ? view.at : null;
    const named = at.say('hallDay.weekdayOf', { whose, weekday: title });
    return {
      column: { key: String(weekday), title, sub: null, name: null, plan, isToday: false },
      picked: { title: named, weekday, day: null, season: inSeason, special: null, plan },
    };
  });
}

function datedDay(
  calendar: HallCalendar,
  day: MarketDay,
  { nowMs, say }: { readonly nowMs: number; readonly say: Say },
): ShownDay {
  const { plan, by } = planOf(calendar, day);
  const weekday = weekdayOf(dayStartMs(day));
  const title = say(`weekday.${weekday}`);
  const [, month = '', date = ''] = day.split('-');
  const sub = say('hallDay.date', { month: Number(month), date: Number(date) });
  const name = by.rule === 'usual' ? null : by.name;
  const season =
    by.rule === 'season' ? calendar.seasons.findIndex((one) => one.name === by.name) : null;
  return {
    column: { key: day, title, sub, name, plan, isToday: day === dayOf(nowMs) },
    picked: {
      title: dayWords(day, nowMs, say),
      weekday,
      day,
      season,
      special: by.rule === 'special' ? by.name : null,
      plan,
    },
  };
}
