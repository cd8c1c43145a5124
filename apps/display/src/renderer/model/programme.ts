import { msPerMinute } from '@hall/core/basics/market-day';
import { infoTopics, type InfoTopic } from '@hall/core/domain/content/playlist';
import { cycleLengthMs, insertsWithinMs, planCycle } from '@hall/core/rules/board-cycle';
import { leastPageMs, longestCycleMs } from '@hall/core/rules/board-paging';
import type { InfoPage } from './info-pages.ts';
import { hardshipInserts, postingEntries, type InsertEntry } from './posting-pages.ts';
import {
  totalMs,
  type Programme,
  type ProgrammeEntry,
  type ProgrammeInput,
} from './programme-types.ts';
import { showcaseInserts } from './showcase-pages.ts';
import { standInserts } from './stand-pages.ts';
import { dwellMs, readingUnits } from './reading.ts';

function textOf(page: InfoPage): string {
  return `${page.title} ${page.lines.join(' ')}`;
}

/** Topics of which something has to be there (F-12), but not every five minutes as the others. */
const looseTopics: readonly InfoTopic[] = ['rights', 'policy'];

type Given = Pick<ProgrammeInput, 'info' | 'playlist'>;

/** One place for the pages of some topics, which take turns there. */
function infoInsert(topics: readonly InfoTopic[], { info, playlist }: Given): InsertEntry {
  const pages = topics.map((topic) => info[topic]);
  const longest = Math.max(...pages.map((list) => list.length));
  // A right, a policy, the next right: the topic with fewer pages begins again.
  const turns = Array.from({ length: longest }, (_, turn) =>
    pages.flatMap((list) => list[turn % list.length] ?? []),
  ).flat();
  // A playlist without a topic is never saved; should one arrive, the topic is shown all the same.
  const minutes = topics.map((topic) => playlist.every[topic] ?? longestCycleMs / msPerMinute);
  return {
    dwellMs: Math.max(...turns.map((page) => dwellMs(readingUnits(textOf(page))))),
    variants: turns.map((page) => ({ kind: 'info', info: page })),
    everyMs: (Math.min(...minutes) * msPerMinute) / topics.length,
    ofPostings: false,
  };
}

/** The texts of every topic, as often as the playlist wants them. */
function infoInserts(given: Given): InsertEntry[] {
  const topics = infoTopics.filter((topic) => given.info[topic].length > 0);
  const loose = topics.filter(
    (topic) =>
      looseTopics.includes(topic) &&
      (given.playlist.every[topic] ?? 0) * msPerMinute >= looseTopics.length * longestCycleMs,
  );
  // What may wait for two cycles shares a place with the other that may.
  const shared = loose.length > 1 ? [loose] : [];
  const alone = topics.filter((topic) => !shared.flat().includes(topic)).map((topic) => [topic]);
  return [...alone, ...shared].map((group) => infoInsert(group, given));
}

/** Campaigns take turns in a place of their own: what must be on the wall is not made rarer by them. */
const campaignsMinutes = 10;

function campaignInserts({ campaigns }: Pick<ProgrammeInput, 'campaigns'>): InsertEntry[] {
  if (campaigns.length === 0) return [];
  return [
    {
      dwellMs: Math.max(...campaigns.map((page) => dwellMs(readingUnits(textOf(page))))),
      variants: campaigns.map((info) => ({ kind: 'info', info })),
      everyMs: campaignsMinutes * msPerMinute,
      ofPostings: false,
    },
  ];
}

/** An insert on its `turn`-th place of a cycle; pages that take turns do so within a cycle too. */
function onTurn({ dwellMs: stayMs, variants }: ProgrammeEntry, turn: number): ProgrammeEntry {
  const first = turn % variants.length;
  return { dwellMs: stayMs, variants: [...variants.slice(first), ...variants.slice(0, first)] };
}

/** Puts every insert, `rounds` times, at even distances of time between the pages of postings. */
function interleave(
  pages: readonly ProgrammeEntry[],
  inserts: readonly { readonly entry: InsertEntry; readonly rounds: number }[],
): ProgrammeEntry[] {
  const ownPlaces = inserts.filter(({ entry }) => entry.behind !== true);
  let place = 0;
  const marks = inserts
    .map((insert) => ({ ...insert, place: insert.entry.behind === true ? place : (place += 1) }))
    .flatMap(({ entry, rounds, place: own }) =>
      Array.from({ length: rounds }, (_, turn) => ({
        // The sort keeps the order of what has the same place.
        at: (turn + own / ownPlaces.length) / rounds,
        entry: onTurn(entry, turn),
      })),
    )
    .sort((a, b) => a.at - b.at);
  const pagesMs = totalMs(pages);
  const mixed: ProgrammeEntry[] = [];
  let put = 0;
  let doneMs = 0;
  for (const page of pages) {
    mixed.push(page);
    doneMs += page.dwellMs;
    // What is due at the very end is due after the last page, whatever rounding says.
    const due = marks.filter((mark) => mark.at <= doneMs / pagesMs + 1e-9).length;
    mixed.push(...marks.slice(put, due).map((mark) => mark.entry));
    put = due;
  }
  return mixed;
}

/** With nothing to offer, the page that says so is seen between all others. */
function emptyProgramme(inserts: readonly ProgrammeEntry[]): Programme {
  const empty: ProgrammeEntry = { dwellMs: leastPageMs, variants: [{ kind: 'empty' }] };
  return close(inserts.length === 0 ? [empty] : inserts.flatMap((entry) => [empty, entry]));
}

/** Makes the cycle of pages from what is live; the same input gives the same cycle on every board. */
export function buildProgramme(input: ProgrammeInput): Programme {
  const inserts = [
    ...infoInserts(input),
    ...campaignInserts(input),
    ...standInserts(input),
    ...showcaseInserts(input),
    ...hardshipInserts(input),
  ];
  const pages = postingEntries(input, Math.max(0, longestCycleMs - insertsWithinMs(inserts)));
  if (pages.length === 0) {
    return emptyProgramme(inserts);
  }
  const plan = planCycle({
    pagesMs: totalMs(pages),
    longestPageMs: Math.max(...pages.map((entry) => entry.dwellMs)),
    inserts,
    postingShare: input.playlist.postingShare / 100,
  });
  const pass = pages.map((entry) => ({
    ...entry,
    dwellMs: Math.floor(entry.dwellMs * plan.pageScale),
  }));
  return close(
    interleave(
      Array.from({ length: plan.copies }, () => pass).flat(),
      inserts.map((entry, index) => ({ entry, rounds: plan.rounds[index] ?? 1 })),
    ),
  );
}

/** The pages that stay when the hub has not been heard for a day (F-09). */
export function buildStaticProgramme(given: Given): Programme {
  return close(infoInserts(given));
}

function close(entries: readonly ProgrammeEntry[]): Programme {
  return { entries, cycleMs: cycleLengthMs(totalMs(entries)) };
}
