import { msPerMinute } from '@hall/core/basics/market-day';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { infoTopics, type InfoTopic, type Playlist } from '@hall/core/domain/content/playlist';
import { boardsFor } from '@hall/core/rules/board-load';
import { longestCycleMs } from '@hall/core/rules/board-paging';
import { isSameDay } from './posting-text.ts';
import { spansOf } from './programme-clock.ts';
import type { Programme, StagePage } from './programme-types.ts';

/** What a cycle of pages cannot keep; words are in i18n (`board.lint.*`). */
export type ProgrammeFinding =
  | { readonly code: 'topic_missing'; readonly topic: InfoTopic }
  | { readonly code: 'topic_too_rare'; readonly topic: InfoTopic }
  | { readonly code: 'hardship_too_rare' }
  | {
      readonly code: 'posting_too_rare';
      readonly postings: number;
      readonly minutes: number;
      /** Null where one 工种 alone is too much for one board. */
      readonly boards: number | null;
    };

interface Watched {
  readonly postings: readonly BoardPosting[];
  readonly playlist: Playlist;
  readonly rowCount: number;
  readonly hubNowMs: number;
}

/**
 * Checks the promises of a cycle: 服务项目, 办事指南, 服务热线, 投诉举报方式 at least once in five
 * minutes (F-02), a right and a policy as often as the playlist says (F-12), postings for people in
 * hardship too, and every posting (F-07): a board that has too many says how many boards
 * would do.
 */
export function lintProgramme(programme: Programme, watched: Watched): ProgrammeFinding[] {
  const findings = infoTopics.flatMap((topic) => topicFinding(programme, topic, watched.playlist));
  const hardshipMs = longestWaitMs(programme, isHardship);
  const friendly = watched.postings.some((posting) => posting.hardshipFriendly.length > 0);
  if (friendly && (hardshipMs === null || hardshipMs > longestCycleMs)) {
    findings.push({ code: 'hardship_too_rare' });
  }
  return [...findings, ...postingFinding(programme, watched)];
}

function topicFinding(
  programme: Programme,
  topic: InfoTopic,
  { every }: Playlist,
): ProgrammeFinding[] {
  const waitMs = longestWaitMs(programme, (page) => topicOf(page) === topic);
  if (waitMs === null) {
    return [{ code: 'topic_missing', topic }];
  }
  const loose = topic === 'rights' || topic === 'policy' ? (every[topic] ?? 0) * msPerMinute : 0;
  const longestMs = Math.max(longestCycleMs, loose);
  return waitMs * sharing(programme, topic) > longestMs ? [{ code: 'topic_too_rare', topic }] : [];
}

function topicOf(page: StagePage): InfoTopic | null {
  return page.kind === 'info' ? page.info.topic : null;
}

/** How many topics take turns in the places of this one. */
function sharing(programme: Programme, topic: InfoTopic): number {
  const places = programme.entries.map((entry) => new Set(entry.variants.map(topicOf)));
  return Math.max(1, ...places.filter((topics) => topics.has(topic)).map((topics) => topics.size));
}

function postingFinding(programme: Programme, watched: Watched): ProgrammeFinding[] {
  const waits = postingWaits(programme);
  const over = watched.postings
    .map((posting) => waits.get(posting.id) ?? Infinity)
    .filter((waitMs) => waitMs > longestCycleMs);
  if (over.length === 0) {
    return [];
  }
  const rows = watched.postings.map((posting) => ({
    occupationId: posting.occupationId,
    sameDay: isSameDay(posting, watched.hubNowMs),
  }));
  const minutes = Math.ceil(Math.max(...over.filter(Number.isFinite), 0) / msPerMinute);
  const boards = boardsFor(rows, watched.rowCount);
  return [
    {
      code: 'posting_too_rare',
      postings: watched.postings.length,
      minutes,
      // With texts longer than usual one board can be too few although the sum says it would do.
      boards: boards === null ? null : Math.max(2, boards),
    },
  ];
}

/** The longest time without each posting; the pages for people in hardship do not count. */
function postingWaits(programme: Programme): ReadonlyMap<string, number> {
  const starts = new Map<string, number[]>();
  for (const { entry, fromMs } of spansOf(programme)) {
    for (const page of entry.variants) {
      for (const id of page.kind === 'postings' && page.section !== 'hardship' ? page.ids : []) {
        starts.set(id, [...(starts.get(id) ?? []), fromMs]);
      }
    }
  }
  return new Map([...starts].map(([id, at]) => [id, longestGapMs(at, programme.cycleMs)]));
}

function isHardship(page: StagePage): boolean {
  return page.kind === 'postings' && page.section === 'hardship';
}

/** The longest time between two beginnings of a page of this sort; null when it never comes. */
function longestWaitMs(programme: Programme, wanted: (page: StagePage) => boolean): number | null {
  const starts = spansOf(programme)
    .filter((span) => span.entry.variants.some(wanted))
    .map((span) => span.fromMs);
  return starts.length === 0 ? null : longestGapMs(starts, programme.cycleMs);
}

/** Between one beginning and the next, over the end of the cycle too. */
function longestGapMs(starts: readonly number[], cycleMs: number): number {
  const after = [...starts.slice(1), (starts[0] ?? 0) + cycleMs];
  return Math.max(...starts.map((start, index) => (after[index] ?? start) - start));
}
