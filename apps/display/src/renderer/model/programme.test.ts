import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { boardMarketRecord, boardPostings } from '@hall/core/testing/board-records';
import { comparePostings } from './board-data.ts';
import { infoPages } from './info-pages.ts';
import { isSameDay, rowUnits } from './posting-text.ts';
import { lintProgramme } from './programme-lint.ts';
import {
  buildProgramme,
  buildStaticProgramme,
  pageAt,
  spansOf,
  type Programme,
} from './programme.ts';
import { leastPageMs } from './reading.ts';
import { wordsOf } from './words.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');
const words = wordsOf('zh-CN');
const info = infoPages({ contents: [], market: boardMarketRecord().market }, words);

function programmeOf(postings: readonly BoardPosting[], rowCount: number): Programme {
  return buildProgramme({
    postings: [...postings].sort(comparePostings(nowMs)),
    info,
    rowCount,
    hubNowMs: nowMs,
    unitsOf: rowUnits,
  });
}

function lintOf(postings: readonly BoardPosting[], rowCount: number): unknown[] {
  return lintProgramme(programmeOf(postings, rowCount), {
    ids: postings.map((posting) => posting.id),
    hardship: postings.some((posting) => posting.hardshipFriendly.length > 0),
  });
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
  expect(lintOf(boardPostings(500, nowMs), 9)).toEqual([]);
});

test('a board of three rows says that sixty postings cannot come round in time', () => {
  const findings = lintOf(boardPostings(60, nowMs), 3);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'posting_too_rare' }));
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
  expect(lintProgramme(without, { ids: [], hardship: false })).toEqual([
    { code: 'topic_missing', topic: 'contact' },
  ]);
});

test('the lint refuses a rotation that takes longer than five minutes', () => {
  const slow = { ...programmeOf([], 9), cycleMs: 900_000 };
  expect(lintProgramme(slow, { ids: [], hardship: true }).map((finding) => finding.code)).toEqual([
    'topic_too_rare',
    'topic_too_rare',
    'topic_too_rare',
    'topic_too_rare',
    'topic_too_rare',
    'hardship_too_rare',
  ]);
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
  const programme = programmeOf(boardPostings(1, nowMs), 9);
  const spans = spansOf(programme);
  const ofPostings = spans
    .filter((span) => span.entry.variants[0]?.kind === 'postings')
    .reduce((sum, span) => sum + span.toMs - span.fromMs, 0);
  expect(ofPostings / programme.cycleMs).toBeGreaterThan(0.6);
});

test('a board that was left alone for a day shows only pages of text', () => {
  const kinds = buildStaticProgramme(info).entries.flatMap((entry) =>
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
