import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseDay } from '../../basics/market-day.ts';
import { planOf, usualCalendar, type HallCalendar, type Season } from './calendar.ts';
import { calendarProblem } from './calendar-problem.ts';

const usual = usualCalendar({ opensAt: '04:30', closesAt: '18:30' });
const season = (name: string, from: string, to: string): Season => ({
  name,
  from,
  to,
  week: usual.week,
});
const withSeasons = (...seasons: Season[]): HallCalendar => ({ ...usual, seasons });

test('seasons one after another, and a special day within one, are no contradiction', () => {
  const calendar = withSeasons(season('冬季', '12-01', '02-28'), season('农忙', '03-01', '05-31'));
  const specialDays = [
    { day: '2027-02-06', name: '春节', plan: [] },
    { day: '2027-02-07', name: '春节', plan: [] },
  ];
  expect(calendarProblem({ ...calendar, specialDays })).toBe(null);
});

test('two seasons of one name are told apart by nobody', () => {
  const calendar = withSeasons(season('农忙', '05-01', '06-10'), season(' 农忙', '09-20', '10-15'));
  expect(calendarProblem(calendar)).toEqual({ code: 'season_name_taken', name: '农忙' });
});

test.each([
  ['the last day of one is the first of the other', ['12-01', '02-28'], ['02-28', '03-31']],
  ['one lies within the other', ['12-01', '02-28'], ['01-10', '01-20']],
  ['one lies within the other, the other way round', ['01-10', '01-20'], ['12-01', '02-28']],
  ['both reach over the new year', ['11-01', '01-31'], ['12-15', '02-28']],
])(
  'seasons that share a day are refused: %s',
  (_, [from = '', to = ''], [start = '', end = '']) => {
    const calendar = withSeasons(season('冬季', from, to), season('年关', start, end));
    expect(calendarProblem(calendar)).toEqual({ code: 'seasons_overlap', name: '冬季' });
  },
);

test('a day is special once', () => {
  const specialDays = [
    { day: '2027-02-06', name: '春节', plan: [] },
    { day: '2027-02-06', name: '大扫除', plan: [] },
  ];
  const problem = calendarProblem({ ...usual, specialDays });
  expect(problem).toEqual({ code: 'special_day_taken', name: '春节' });
});

const anyYearDay = fc
  .integer({ min: 0, max: 364 })
  .map((n) => addDays(parseDay('2028-01-01')!, n).slice(5));

test('without a problem it makes no difference in which order the seasons are written', () => {
  const anySeason = fc.record({
    name: fc.constantFrom('冬季', '农忙', '雨季', '年关'),
    from: anyYearDay,
    to: anyYearDay,
    week: fc.constant(usual.week),
  });
  const seasons = fc.array(anySeason, { maxLength: 4 });
  fc.assert(
    fc.property(seasons, fc.integer({ min: 0, max: 730 }), (written, n) => {
      const calendar = withSeasons(...written);
      const turned = withSeasons(...[...written].reverse());
      const day = addDays(parseDay('2026-11-23')!, n);
      const isSame = planOf(calendar, day).by.rule === planOf(turned, day).by.rule;
      expect(isSame).toBe(true);
      if (calendarProblem(calendar) === null) {
        expect(planOf(calendar, day)).toEqual(planOf(turned, day));
        expect(calendarProblem(turned)).toBe(null);
      }
    }),
  );
});
