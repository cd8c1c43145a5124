import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boardSchedule,
  longestCycleMs,
  pageAt,
  type BoardPage,
  type BoardRow,
  type PagingOptions,
} from './board-paging.ts';

const options: PagingOptions = { rowsPerPage: 6, headingRows: 0, longestMs: longestCycleMs };
const row = (id: string, occupationId: string, sameDay = false): BoardRow => ({
  id,
  occupationId,
  sameDay,
  rank: 0,
  glyphs: 20,
});

const idsOf = (page: BoardPage): string[] =>
  page.kind === 'rows' ? page.groups.flatMap((group) => group.rowIds) : [];

function exposures(pages: readonly BoardPage[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const id of pages.flatMap(idsOf)) shown.set(id, (shown.get(id) ?? 0) + 1);
  return shown;
}

const rowSets = fc
  .array(
    fc.record({
      occupationId: fc.constantFrom('mason', 'cleaner', 'porter', 'welder', 'sorter'),
      sameDay: fc.boolean(),
      rank: fc.integer({ min: 0, max: 9 }),
      glyphs: fc.integer({ min: 8, max: 40 }),
    }),
    { maxLength: 150 },
  )
  .map((rows): BoardRow[] => rows.map((fields, at) => ({ id: `p${at}`, ...fields })));
const optionSets = fc.record({
  rowsPerPage: fc.integer({ min: 4, max: 16 }),
  headingRows: fc.constantFrom(0, 1),
  longestMs: fc.constantFrom(120_000, longestCycleMs),
});

test('same-day postings stand first, and again between the others', () => {
  const rows = [
    row('a', 'mason', true),
    ...Array.from({ length: 12 }, (_, at) => row(`b${at}`, 'porter')),
  ];
  const { pages } = boardSchedule(rows, options);
  expect(pages.map((page) => idsOf(page).length)).toEqual([1, 6, 1, 6]);
  expect(idsOf(pages[0]!)).toEqual(['a']);
});

test('pages of a section are of about the same length, and no more than have to be', () => {
  const rows = Array.from({ length: 25 }, (_, at) => row(`a${at}`, 'mason'));
  const { pages } = boardSchedule(rows, { ...options, rowsPerPage: 12 });
  expect(pages.map((page) => idsOf(page).length)).toEqual([9, 9, 7]);
});

test('an empty board has no page', () => {
  const schedule = boardSchedule([], options);
  expect(schedule).toEqual({ pages: [], cycleMs: 0 });
  expect(pageAt(schedule, 1)).toBeNull();
});

test('a page stays a quarter of a second for each character, and eight seconds at least', () => {
  expect(boardSchedule([row('a', 'mason')], options).cycleMs).toBe(8_000);
  const full = Array.from({ length: 6 }, (_, at) => row(`a${at}`, 'mason'));
  expect(boardSchedule(full, options).cycleMs).toBe(30_000);
});

test('too many postings are split by occupation, each part behind an index and short enough', () => {
  const rows = ['mason', 'porter', 'cleaner'].flatMap((occupation) =>
    Array.from({ length: 40 }, (_, at) => row(`${occupation}${at}`, occupation)),
  );
  const { pages } = boardSchedule(rows, options);
  expect(pages[0]).toMatchObject({
    kind: 'index',
    counts: [
      { occupationId: 'cleaner', rows: 40 },
      { occupationId: 'mason', rows: 40 },
      { occupationId: 'porter', rows: 40 },
    ],
  });
  const starts = pages.flatMap((page, at) => (page.kind === 'index' ? [at] : []));
  expect(starts).toHaveLength(3);
  for (const [at, start] of starts.entries()) {
    const part = pages.slice(start, starts[at + 1]);
    const partMs = part.reduce((total, page) => total + page.stayMs, 0);
    expect(partMs).toBeLessThanOrEqual(longestCycleMs);
  }
});

test('every posting comes round, same-day ones twice as often, and no page overflows', () => {
  fc.assert(
    fc.property(rowSets, optionSets, (rows, paging) => {
      const { pages } = boardSchedule(rows, paging);
      const shown = exposures(pages);
      const others = rows.filter((posting) => !posting.sameDay);
      for (const posting of others) expect(shown.get(posting.id)).toBe(1);
      // With nothing but same-day postings there is nothing to come round more often than.
      const often = others.length > 0 ? 2 : 1;
      for (const posting of rows.filter((candidate) => candidate.sameDay)) {
        expect(shown.get(posting.id)).toBe(often);
      }
      for (const page of pages) {
        expect(page.stayMs).toBeGreaterThanOrEqual(8_000);
        if (page.kind !== 'rows') continue;
        const headings = page.groups.length * paging.headingRows;
        expect(idsOf(page).length + headings).toBeLessThanOrEqual(paging.rowsPerPage);
        const names = page.groups.map((group) => group.occupationId);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});

test('boards agree whatever order they got the postings in', () => {
  fc.assert(
    fc.property(rowSets, optionSets, fc.nat(), (rows, paging, nowMs) => {
      const one = boardSchedule(rows, paging);
      const other = boardSchedule([...rows].reverse(), paging);
      expect(other).toEqual(one);
      expect(pageAt(other, nowMs)).toEqual(pageAt(one, nowMs));
    }),
  );
});

test('a page stands still until its time is over, and the next follows', () => {
  fc.assert(
    fc.property(rowSets, fc.nat({ max: 2_000_000_000 }), (rows, nowMs) => {
      const schedule = boardSchedule(rows, options);
      const now = pageAt(schedule, nowMs);
      if (now === null) return;
      expect(pageAt(schedule, nowMs + now.remainingMs - 1)?.index).toBe(now.index);
      const next = pageAt(schedule, nowMs + now.remainingMs);
      expect(next?.index).toBe((now.index + 1) % schedule.pages.length);
    }),
  );
});
