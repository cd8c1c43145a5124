/** A year's days off (法定节假日和调休) and the weekend days that are worked for them. */
interface HolidayYear {
  /** First and last day of each run of days off. */
  readonly off: readonly (readonly [first: string, last: string])[];
  readonly worked: readonly string[];
}

/**
 * The years whose arrangement is known, as the State Council's yearly notice on public holidays gives
 * it: 国办发明电〔2024〕12号 for 2025, 国办发明电〔2025〕7号 for 2026. The notice for a year appears in the
 * autumn before it; a new version of the product carries it.
 */
export const holidayYears: Readonly<Record<string, HolidayYear>> = {
  '2025': {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  '2026': {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

/**
 * Holidays with a fixed date in every year (全国年节及纪念日放假办法 2). Those of the lunar calendar
 * move, so in a year without a notice they are not known and count as working days: a term then ends
 * too early rather than too late.
 */
export const fixedHolidays: ReadonlySet<string> = new Set([
  '01-01',
  '05-01',
  '05-02',
  '10-01',
  '10-02',
  '10-03',
]);
