import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardPosting, BoardShowcase } from '@hall/core/contract/topics/board-topic';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import { planBoardLayout } from '@hall/core/rules/board-layout';
import { leastPageMs } from '@hall/core/rules/board-paging';
import {
  boardMarketRecord,
  boardPostings,
  boardShowcaseRecord,
} from '@hall/core/testing/board-records';
import { comparePostings } from './board-data.ts';
import { DrivenBoard, startMs } from './driven-board.fixture.ts';
import { infoPages } from './info-pages.ts';
import { rowUnits } from './posting-text.ts';
import { pageAt, spansOf } from './programme-clock.ts';
import { lintProgramme } from './programme-lint.ts';
import type { Programme, ProgrammeInput, StagePage } from './programme-types.ts';
import { buildProgramme } from './programme.ts';
import { showcaseRoom, showcasesOnBoard } from './showcase-pages.ts';
import { wordsOf } from './words.ts';

const info = infoPages({ contents: [], market: boardMarketRecord().market }, wordsOf('zh-CN'));
const playlist = usualPlaylists.slots[0]!.playlist;

const panel = { widthPx: 1920, heightPx: 1080, pixelPitchMm: 0.63, farthestViewerM: 3 };
const layouts = {
  hall: planBoardLayout({ ...panel, layout: 'landscape' }),
  far: planBoardLayout({ ...panel, layout: 'landscape', farthestViewerM: 12 }),
  portrait: planBoardLayout({ ...panel, layout: 'portrait', widthPx: 1080, heightPx: 1920 }),
  strip: planBoardLayout({ ...panel, layout: 'strip', heightPx: 160 }),
};

function inputOf(
  postings: readonly BoardPosting[],
  showcases: readonly BoardShowcase[],
  layout = layouts.hall,
): ProgrammeInput {
  const { rowCount } = layout;
  const room = showcaseRoom(layout);
  const board = { room, rowCount, hubNowMs: startMs, unitsOf: rowUnits };
  return {
    postings: [...postings].sort(comparePostings(startMs)),
    info,
    campaigns: [],
    playlist,
    stands: { parts: [], units: 0 },
    showcases: showcasesOnBoard({ showcases, postings }, board),
    rowCount,
    hubNowMs: startMs,
    unitsOf: rowUnits,
  };
}

/** What is on, page after page, in so many minutes. */
function shownIn(programme: Programme, minutes: number): StagePage[] {
  const shown: StagePage[] = [];
  for (let atMs = startMs; atMs < startMs + minutes * 60_000; atMs += 1_000) {
    const { page } = pageAt(programme, atMs);
    if (shown.at(-1) !== page) shown.push(page);
  }
  return shown;
}

test('on every layout each live posting of a showcase is on one of its pages, and the text fits above', () => {
  const counts = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(counts, fc.constantFrom(...Object.values(layouts)), (count, layout) => {
      const postings = boardPostings(60, startMs);
      const own = postings.slice(0, count);
      const long = {
        employer: '示例县高新技术产业开发区电子信息产业园管理服务中心',
        title: '一'.repeat(24),
      };
      const showcase = boardShowcaseRecord(own, {
        ...long,
        lines: ['一'.repeat(40), '二'.repeat(40)],
      });
      const [pages = []] = inputOf(postings, [showcase], layout).showcases;
      expect(new Set(pages.flatMap(({ page }) => page.ids))).toEqual(
        new Set(own.map(({ id }) => id)),
      );
      for (const { page } of pages) {
        expect(page.ids.length + page.textRows).toBeLessThanOrEqual(layout.rowCount);
      }
      const withText = pages.some(({ page }) => page.text === 'whole');
      expect(withText).toBe(layout.kind !== 'strip');
    }),
    { numRuns: 60 },
  );
});

test('a showcase without a live posting is skipped, and one that the playlist leaves out too', () => {
  const postings = boardPostings(20, startMs);
  const gone = boardShowcaseRecord(boardPostings(25, startMs).slice(20));
  expect(inputOf(postings, [gone]).showcases).toEqual([]);
  const input = inputOf(postings, [boardShowcaseRecord(postings.slice(0, 3))]);
  const kinds = (given: ProgrammeInput): string[] =>
    shownIn(buildProgramme(given), 15).map(({ kind }) => kind);
  expect(kinds(input)).toContain('showcase');
  const never = { ...input, playlist: { ...playlist, showcaseMinutes: null } };
  expect(kinds(never)).not.toContain('showcase');
});

test('the two pages of a flip follow each other, and showcases take turns', () => {
  const postings = boardPostings(40, startMs);
  const many = boardShowcaseRecord(postings.slice(0, 16), { number: 1 });
  const few = boardShowcaseRecord(postings.slice(16, 18), { number: 2 });
  const shown = shownIn(buildProgramme(inputOf(postings, [many, few])), 40);
  const seen = shown.flatMap((page) => (page.kind === 'showcase' ? [page] : []));
  const keys = new Set(seen.map(({ showcaseId, page, pages }) => `${showcaseId} ${page}/${pages}`));
  expect(keys).toEqual(
    new Set([`${many.id} 1/3`, `${many.id} 2/3`, `${many.id} 3/3`, `${few.id} 1/1`]),
  );
  const first = shown.findIndex(
    (page) => page.kind === 'showcase' && page.page === 1 && page.pages === 3,
  );
  expect(shown[first + 1]).toMatchObject({ showcaseId: many.id, page: 2 });
});

test('with showcases every promise to sixty postings is still kept, and no page is too short', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 20 }),
      (count, showcaseCount, each) => {
        const postings = boardPostings(count, startMs);
        const showcases = Array.from({ length: showcaseCount }, (_, at) =>
          boardShowcaseRecord(postings.slice(at, at + each), { number: at + 1 }),
        );
        const programme = buildProgramme(inputOf(postings, showcases));
        const { rowCount } = layouts.hall;
        const watched = { postings, playlist, rowCount, hubNowMs: startMs };
        expect(lintProgramme(programme, watched)).toEqual([]);
        for (const span of spansOf(programme)) {
          expect(span.toMs - span.fromMs).toBeGreaterThanOrEqual(leastPageMs);
        }
      },
    ),
    { numRuns: 80 },
  );
});

/** A board of twenty postings that shows the showcase of the first three now. */
function onShowcase(): { readonly board: DrivenBoard; readonly showcase: BoardShowcase } {
  const board = new DrivenBoard(20);
  const showcase = boardShowcaseRecord(boardPostings(3, startMs));
  board.records.set(showcase.id, showcase);
  for (let second = 0; second < 900; second += 1) {
    if (board.run(1).page.kind === 'showcase') return { board, showcase };
  }
  throw new Error('the showcase never came');
}

test('a posting that is filled leaves the showcase by itself, the others stay where they are', () => {
  const { board } = onShowcase();
  const [first] = board.state.slots;
  const posting = board.records.get(first!.id) as BoardPosting;
  board.live = false;
  board.records.set(posting.id, { ...posting, remaining: 0 });
  const { page, slots, section } = board.step();
  expect(page.kind).toBe('showcase');
  expect(slots.map((slot) => slot.posting === null)).toEqual([true, false, false]);
  expect(section.postings).toBe(3);
});

test('when all its postings are over the showcase is gone at once, with the hub away too', () => {
  const { board } = onShowcase();
  board.live = false;
  for (const { id } of board.state.slots) {
    const posting = board.records.get(id) as BoardPosting;
    board.records.set(id, { ...posting, validUntilMs: board.nowMs + 1_000 });
  }
  expect(board.run(1).page.kind).not.toBe('showcase');
  for (let second = 0; second < 900; second += 1)
    expect(board.run(1).page.kind).not.toBe('showcase');
});

test('a barred employer leaves the screen in the same step, and so does one whose verification ran out', () => {
  const barred = onShowcase();
  barred.board.records.delete(barred.showcase.id);
  expect(barred.board.step().page.kind).not.toBe('showcase');
  const lapsed = onShowcase();
  const { board, showcase } = lapsed;
  board.live = false;
  board.records.set(showcase.id, { ...showcase, validToMs: board.nowMs + 1_000 });
  expect(board.run(1).page.kind).not.toBe('showcase');
});

test('a board with 工种 of its own shows of a showcase only these', () => {
  const board = new DrivenBoard(60);
  const postings = boardPostings(60, startMs);
  const showcase = boardShowcaseRecord(postings);
  board.records.set(showcase.id, showcase);
  const own = new Set([postings[0]!.occupationId]);
  const seen = new Set<string>();
  for (let second = 0; second < 600; second += 1) {
    board.nowMs += 1_000;
    const { page, slots } = board.step({ occupationIds: own });
    if (page.kind !== 'showcase') continue;
    for (const { posting } of slots) if (posting !== null) seen.add(posting.occupationId);
  }
  expect(seen).toEqual(own);
});
