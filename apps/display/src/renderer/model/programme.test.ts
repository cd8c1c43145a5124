import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { boardMarketRecord, boardPostings } from '@hall/core/testing/board-records';
import { usualPlaylists, type Playlist } from '@hall/core/domain/content/playlist';
import { boardLoad } from '@hall/core/rules/board-load';
import { leastPageMs } from '@hall/core/rules/board-paging';
import { planParts } from '@hall/core/rules/stand-plan';
import { comparePostings } from './board-data.ts';
import { infoPages } from './info-pages.ts';
import { isSameDay, rowUnits } from './posting-text.ts';
import { lintProgramme, type ProgrammeFinding } from './programme-lint.ts';
import { pageAt, spansOf } from './programme-clock.ts';
import type { Programme } from './programme-types.ts';
import { buildProgramme, buildStaticProgramme } from './programme.ts';
import { wordsOf } from './words.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');
const words = wordsOf('zh-CN');
const info = infoPages({ contents: [], market: boardMarketRecord().market }, words);

const morning = usualPlaylists.slots[0]!.playlist;

function programmeOf(
  postings: readonly BoardPosting[],
  rowCount: number,
  playlist: Playlist = morning,
): Programme {
  return buildProgramme({
    postings: [...postings].sort(comparePostings(nowMs)),
    info,
    campaigns: [],
    playlist,
    stands: { parts: [], units: 0 },
    showcases: [],
    rowCount,
    hubNowMs: nowMs,
    unitsOf: rowUnits,
  });
}

function lintOf(
  postings: readonly BoardPosting[],
  rowCount: number,
  programme = programmeOf(postings, rowCount),
): ProgrammeFinding[] {
  return lintProgramme(programme, { postings, playlist: morning, rowCount, hubNowMs: nowMs });
}

/** The share of the time in which postings can be read, those for people in hardship too. */
function postingShare(programme: Programme): number {
  const postingMs = spansOf(programme)
    .filter((span) => span.entry.variants[0]?.kind === 'postings')
    .reduce((sum, span) => sum + span.toMs - span.fromMs, 0);
  return postingMs / programme.cycleMs;
}

/** How often each posting came on during `minutes`, by asking at every second. */
function exposures(programme: Programme, minutes: number): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  let before: unknown = null;
  for (let atMs = nowMs; atMs < nowMs + minutes * 60_000; atMs += 1_000) {
    const now = pageAt(programme, atMs);
    const key = `${JSON.stringify(now.page)} ${now.untilMs}`;
    if (now.page.kind === 'postings' && now.page.section !== 'hardship' && key !== before) {
      for (const id of now.page.ids) {
        starts.set(id, [...(starts.get(id) ?? []), atMs]);
      }
    }
    before = key;
  }
  return starts;
}

test('in thirty minutes of sixty postings each is on at least every five minutes', () => {
  const postings = boardPostings(60, nowMs);
  const starts = exposures(programmeOf(postings, 9), 30);
  for (const { id } of postings) {
    const times = starts.get(id) ?? [];
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(times.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(300_000);
  }
});

test('in thirty minutes a posting of today comes at least twice as often as one of tomorrow', () => {
  const postings = boardPostings(60, nowMs);
  const starts = exposures(programmeOf(postings, 9), 30);
  const counts = (today: boolean): number[] =>
    postings
      .filter((posting) => isSameDay(posting, nowMs) === today)
      .map((posting) => starts.get(posting.id)?.length ?? 0);
  expect(Math.min(...counts(true))).toBeGreaterThanOrEqual(2 * Math.max(...counts(false)) - 1);
});

test('no page is shorter than eight seconds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 3, max: 14 }),
      (count, rows) => {
        for (const span of spansOf(programmeOf(boardPostings(count, nowMs), rows))) {
          expect(span.toMs - span.fromMs).toBeGreaterThanOrEqual(leastPageMs);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('up to sixty postings every promise is kept by a board of six rows or more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 6, max: 14 }),
      fc.integer({ min: 1, max: 1000 }),
      (count, rows, seed) => {
        expect(lintOf(boardPostings(count, nowMs, seed), rows)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('with five hundred postings service, guide, contact, rights and policy still come every five minutes', () => {
  const codes = lintOf(boardPostings(500, nowMs), 9).map((finding) => finding.code);
  expect(codes).toEqual(['posting_too_rare']);
});

test('a board of three rows says that sixty postings cannot come round in time', () => {
  const findings = lintOf(boardPostings(60, nowMs), 3);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'posting_too_rare' }));
});

test('a hundred postings of the day come round in five minutes on a board of ten rows', () => {
  const postings = boardPostings(100, nowMs).filter((posting) => isSameDay(posting, nowMs));
  expect(lintOf(postings, 10)).toEqual([]);
});

/** The longest time without a posting during `minutes`, its first appearance counted from the start. */
function worstGapMs(programme: Programme, ids: readonly string[], minutes: number): number {
  const starts = exposures(programme, minutes);
  const gaps = ids.flatMap((id) => {
    const times = starts.get(id) ?? [];
    const from = [nowMs, ...times];
    const to = [...times, nowMs + minutes * 60_000];
    return from.map((time, index) => (to[index] ?? time) - time);
  });
  return Math.max(...gaps);
}

test('in thirty minutes no posting waits longer than the lint tells the manager', () => {
  for (const count of [30, 60, 100, 200, 500]) {
    const postings = boardPostings(count, nowMs);
    const ids = postings.map((posting) => posting.id);
    const told = lintOf(postings, 10).find((finding) => finding.code === 'posting_too_rare');
    const minutes = told?.code === 'posting_too_rare' ? told.minutes : 5;
    const programme = programmeOf(postings, 10);
    // A run of thirty minutes, or of two rounds where one takes longer.
    const run = Math.max(30, 2 * minutes);
    expect(worstGapMs(programme, ids, run)).toBeLessThanOrEqual(minutes * 60_000);
  }
});

test('what the console works out beforehand is what the board then needs, within a fifth', () => {
  for (const count of [20, 60, 120, 200, 500, 1_000]) {
    const postings = boardPostings(count, nowMs);
    const load = boardLoad(
      postings.map(({ occupationId, workStartMs }) => ({
        occupationId,
        sameDay: isSameDay({ workStartMs }, nowMs),
      })),
      10,
    );
    const needed = programmeOf(postings, 10).cycleMs / 60_000;
    expect(load.minutes).toBeGreaterThanOrEqual(Math.min(5, needed * 0.8));
    expect(load.minutes).toBeLessThanOrEqual(Math.max(5, needed * 1.2) + 1);
  }
});

test('five hundred postings take a quarter of the hour they would take at reading pace', () => {
  expect(programmeOf(boardPostings(500, nowMs), 10).cycleMs).toBeLessThan(25 * 60_000);
});

test('split by 工种, a same-day posting is back after about half of the round', () => {
  const postings = boardPostings(300, nowMs);
  const programme = programmeOf(postings, 10);
  const today = postings.filter((posting) => isSameDay(posting, nowMs)).map(({ id }) => id);
  const round = programme.cycleMs;
  expect(worstGapMs(programme, today, Math.ceil((2 * round) / 60_000))).toBeLessThan(0.85 * round);
});

test('the board says how many boards would do, and so many boards do', () => {
  const postings = boardPostings(500, nowMs);
  const [finding] = lintOf(postings, 10);
  expect(finding).toMatchObject({ code: 'posting_too_rare', postings: 500 });
  const boards = finding?.code === 'posting_too_rare' ? (finding.boards ?? 0) : 0;
  expect(boards).toBeGreaterThan(2);
  expect(boards).toBeLessThan(10);
});

test('every live posting is in the cycle, whatever their number', () => {
  for (const count of [1, 9, 10, 61, 500]) {
    const postings = boardPostings(count, nowMs);
    const shown = new Set(
      programmeOf(postings, 9).entries.flatMap((entry) =>
        entry.variants.flatMap((page) => (page.kind === 'postings' ? page.ids : [])),
      ),
    );
    expect(shown.size).toBe(count);
  }
});

test('the lint names what a rotation lacks', () => {
  const programme = programmeOf([], 9);
  const without = {
    ...programme,
    entries: programme.entries.filter((entry) =>
      entry.variants.every((page) => page.kind !== 'info' || page.info.topic !== 'contact'),
    ),
  };
  expect(lintOf([], 9, without)).toEqual([{ code: 'topic_missing', topic: 'contact' }]);
});

test('the lint refuses a rotation that takes longer than five minutes', () => {
  const slow = { ...programmeOf([], 9), cycleMs: 900_000 };
  expect(lintOf([], 9, slow).map((finding) => finding.code)).toEqual(
    Array.from({ length: 5 }, () => 'topic_too_rare'),
  );
  const friendly = boardPostings(60, nowMs).filter(
    (posting) => posting.hardshipFriendly.length > 0,
  );
  expect(lintOf(friendly, 9, slow)).toContainEqual({ code: 'hardship_too_rare' });
});

const every = morning.every;

test('the share of a playlist is kept to a tenth where few postings leave the choice', () => {
  const postings = boardPostings(12, nowMs);
  for (const share of [50, 60, 70, 80]) {
    const programme = programmeOf(postings, 9, {
      postingShare: share,
      every,
      standsMinutes: 10,
      showcaseMinutes: 10,
    });
    expect(Math.abs(postingShare(programme) - share / 100)).toBeLessThan(0.1);
  }
});

test('in the 零工时段 postings have four fifths of the time, with a screenful and with sixty', () => {
  for (const count of [9, 30, 60]) {
    expect(postingShare(programmeOf(boardPostings(count, nowMs), 9, morning))).toBeGreaterThan(
      0.75,
    );
  }
});

test('a text that is wanted every two minutes comes at least so often', () => {
  const playlist = {
    postingShare: 60,
    every: { ...every, rights: 2 },
    standsMinutes: 10,
    showcaseMinutes: 10,
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
      const programme = programmeOf(boardPostings(count, nowMs), 9, playlist);
      const starts = spansOf(programme)
        .filter(({ entry: { variants } }) =>
          variants.some((page) => page.kind === 'info' && page.info.topic === 'rights'),
        )
        .map((span) => span.fromMs);
      const after = [...starts.slice(1), (starts[0] ?? 0) + programme.cycleMs];
      const gaps = starts.map((start, index) => (after[index] ?? start) - start);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(120_000);
    }),
    { numRuns: 40 },
  );
});

test('rights and policy that may wait ten minutes share a place, and both come within ten minutes', () => {
  const starts = new Map<string | null, number[]>();
  const programme = programmeOf(boardPostings(60, nowMs), 9);
  for (let atMs = nowMs; atMs < nowMs + 30 * 60_000; atMs += 1_000) {
    const { page } = pageAt(programme, atMs);
    if (page.kind !== 'info') continue;
    starts.set(page.info.topic, [...(starts.get(page.info.topic) ?? []), atMs]);
  }
  for (const topic of ['rights', 'policy']) {
    const times = [nowMs, ...(starts.get(topic) ?? []), nowMs + 30 * 60_000];
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(600_000);
  }
});

test('the map of the booths comes as often as it is asked for, part by part, and costs no text its place', () => {
  const stands = Array.from({ length: 12 }, (_, at) => ({ column: at + 1, row: 1 }));
  const parts = planParts(stands, { columns: 6, rows: 3 });
  const given = {
    postings: [...boardPostings(60, nowMs)].sort(comparePostings(nowMs)),
    info,
    campaigns: [],
    rowCount: 9,
    hubNowMs: nowMs,
    unitsOf: rowUnits,
    stands: { parts, units: 12 },
    showcases: [],
  };
  const programme = buildProgramme({ ...given, playlist: { ...morning, standsMinutes: 5 } });
  const spans = spansOf(programme).filter(({ entry }) => entry.variants[0]?.kind === 'stands');
  expect(programme.cycleMs / spans.length).toBeLessThanOrEqual(5 * 60_000);
  const shown = new Set<unknown>();
  for (let atMs = nowMs; atMs < nowMs + 10 * 60_000; atMs += 2_000) {
    const { page } = pageAt(programme, atMs);
    if (page.kind === 'stands') shown.add(page.part);
  }
  expect(shown).toEqual(new Set(parts));
  const watched = { postings: given.postings, playlist: morning, rowCount: 9, hubNowMs: nowMs };
  expect(
    lintProgramme(programme, watched).filter(({ code }) => code !== 'posting_too_rare'),
  ).toEqual([]);
  const never = buildProgramme({ ...given, playlist: { ...morning, standsMinutes: null } });
  expect(spansOf(never).some(({ entry }) => entry.variants[0]?.kind === 'stands')).toBe(false);
});

test('campaigns take turns in a place of their own, each is seen, and no text becomes rarer', () => {
  const campaigns = ['一', '二', '三'].map((title) => {
    const lines = ['招 小工', '请到窗口报名'];
    return {
      topic: null,
      heading: 'board.campaign',
      title,
      lines,
      source: null,
      phones: [],
    } as const;
  });
  for (const count of [0, 5, 60]) {
    const postings = boardPostings(count, nowMs);
    const programme = buildProgramme({
      postings: [...postings].sort(comparePostings(nowMs)),
      info,
      campaigns,
      showcases: [],
      playlist: morning,
      stands: { parts: [], units: 0 },
      rowCount: 9,
      hubNowMs: nowMs,
      unitsOf: rowUnits,
    });
    const seen = new Set<string>();
    for (let atMs = nowMs; atMs < nowMs + 30 * 60_000; atMs += 2_000) {
      const { page } = pageAt(programme, atMs);
      if (page.kind === 'info' && page.info.topic === null) seen.add(page.info.title);
    }
    expect(seen).toEqual(new Set(['一', '二', '三']));
    expect(
      lintOf(postings, 9, programme).filter(({ code }) => code !== 'posting_too_rare'),
    ).toEqual([]);
  }
});

test('pages of one topic take turns within a long cycle too', () => {
  const policies = ['一', '二', '三', '四'].map((title) => ({ ...info.policy[0]!, title }));
  const programme = buildProgramme({
    postings: [...boardPostings(500, nowMs)].sort(comparePostings(nowMs)),
    info: { ...info, policy: policies },
    campaigns: [],
    playlist: morning,
    stands: { parts: [], units: 0 },
    showcases: [],
    rowCount: 10,
    hubNowMs: nowMs,
    unitsOf: rowUnits,
  });
  const titles = new Set<string>();
  for (let atMs = nowMs; atMs < nowMs + programme.cycleMs; atMs += 4_000) {
    const { page } = pageAt(programme, atMs);
    if (page.kind === 'info' && page.info.topic === 'policy') titles.add(page.info.title);
  }
  expect(titles.size).toBeGreaterThanOrEqual(3);
});

test('two boards with the same postings in another order show the same page', () => {
  const postings = boardPostings(120, nowMs);
  const mirrored = [...postings].reverse();
  for (let atMs = nowMs; atMs < nowMs + 600_000; atMs += 7_000) {
    expect(pageAt(programmeOf(postings, 9), atMs)).toEqual(pageAt(programmeOf(mirrored, 9), atMs));
  }
});

test('a page found at any moment has at least eight seconds left when it begins then', () => {
  const programme = programmeOf(boardPostings(60, nowMs), 9);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_600 }), (second) => {
      const atMs = nowMs + second * 1_000;
      expect(pageAt(programme, atMs).untilMs - atMs).toBeGreaterThanOrEqual(leastPageMs);
    }),
  );
});

test('with one posting most of the time is the posting’s', () => {
  expect(postingShare(programmeOf(boardPostings(1, nowMs), 9))).toBeGreaterThan(0.6);
});

test('a board that was left alone for a day shows only pages of text', () => {
  const kinds = buildStaticProgramme({ info, playlist: morning }).entries.flatMap((entry) =>
    entry.variants.map((page) => page.kind),
  );
  expect(new Set(kinds)).toEqual(new Set(['info']));
});

test('a 驿站 sends nobody to a kiosk or to a table', () => {
  const station = infoPages({ contents: [], market: boardMarketRecord('station').market }, words);
  const text = JSON.stringify(station);
  expect(text).not.toContain('自助机');
  expect(text).not.toContain('洽谈区');
});
