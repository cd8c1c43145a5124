import { msPerMinute } from '../basics/market-day.ts';
import {
  infoTopics,
  type InfoTopic,
  type Playlist,
  type Playlists,
} from '../domain/content/playlist.ts';
import { leastPageMs, longestCycleMs } from './board-paging.ts';

/** Core information is on the wall at least this often (F-02). */
export const longestTopicMinutes = longestCycleMs / msPerMinute;
/** 服务项目, 办事指南, 服务热线 and 投诉举报方式: 001 §12(2). Rights and policy have to be there (F-12). */
const coreTopics: readonly InfoTopic[] = ['service', 'guide', 'contact'];

/** What is wrong with a playlist or with its times; words are in i18n (`playlist.lint.*`). */
export type PlaylistFault =
  | { readonly code: 'topic_missing'; readonly topic: InfoTopic }
  | { readonly code: 'topic_too_rare'; readonly topic: InfoTopic }
  | { readonly code: 'share_too_high'; readonly mostPercent: number }
  | { readonly code: 'ends_before_it_begins' }
  | { readonly code: 'overlaps'; readonly other: number };

/** Why playlists are not saved. `slot` is the place in the list; null is the rest of the week. */
export type PlaylistFinding = PlaylistFault & { readonly slot: number | null };

/** Everything that stands against a set of playlists; the hub saves it only without. */
export function lintPlaylists({ slots, rest }: Playlists): PlaylistFinding[] {
  const times = slots.flatMap(({ from, to }, slot): PlaylistFinding[] =>
    from < to ? [] : [{ slot, code: 'ends_before_it_begins' }],
  );
  const pages = slots.flatMap(({ playlist }, slot) => at(slot, lintPlaylist(playlist)));
  return [...times, ...overlaps(slots), ...pages, ...at(null, lintPlaylist(rest))];
}

function at(slot: number | null, faults: readonly PlaylistFault[]): PlaylistFinding[] {
  return faults.map((fault) => ({ ...fault, slot }));
}

function overlaps(slots: Playlists['slots']): PlaylistFinding[] {
  return slots.flatMap((one, slot) =>
    slots.slice(0, slot).flatMap((other, index): PlaylistFinding[] => {
      const sameDay = one.weekdays.some((day) => other.weekdays.includes(day));
      const sameTime = one.from < other.to && other.from < one.to;
      // One of a mode and one of the clock alone do not compete: the mode goes first.
      return sameDay && sameTime && one.mode === other.mode
        ? [{ slot, code: 'overlaps', other: index }]
        : [];
    }),
  );
}

function lintPlaylist({ every, postingShare, standsMinutes }: Playlist): PlaylistFault[] {
  const findings: PlaylistFault[] = [];
  for (const topic of infoTopics) {
    const minutes = every[topic];
    if (minutes === null) {
      findings.push({ code: 'topic_missing', topic });
    } else if (coreTopics.includes(topic) && minutes > longestTopicMinutes) {
      findings.push({ code: 'topic_too_rare', topic });
    }
  }
  const mostPercent = mostPostingShare({ every, standsMinutes });
  if (postingShare > mostPercent) {
    findings.push({ code: 'share_too_high', mostPercent });
  }
  return findings;
}

/**
 * What is left for postings when every other page stays for its least time (F-06) as often as it
 * is asked for. More than this no board can give them, however short the texts are.
 */
export function mostPostingShare({
  every,
  standsMinutes,
}: Pick<Playlist, 'every' | 'standsMinutes'>): number {
  const intervals = [...infoTopics.map((topic) => every[topic]), standsMinutes];
  const others = intervals.reduce<number>(
    (sum, minutes) => sum + (minutes === null ? 0 : leastPageMs / (minutes * msPerMinute)),
    0,
  );
  return Math.max(0, Math.floor((1 - others) * 100));
}
