import { z } from 'zod';
import { clockEnd, shortText } from '../../basics/fields.ts';
import { formatTime, weekdayOf } from '../../basics/market-day.ts';
import { hallMode, type HallMode } from '../hall-day/calendar.ts';

/**
 * What must be on the wall beside postings: 001 §12(2) and F-12. `contact` holds two of the four,
 * the numbers to call and how to complain.
 */
export const infoTopics = ['service', 'guide', 'contact', 'rights', 'policy'] as const;
export type InfoTopic = (typeof infoTopics)[number];

/** At least once in so many minutes; null leaves the topic out, which the lint does not let pass. */
const everyMinutes = z.number().int().min(1).max(60).nullable();

/** What a board shows during a part of the day, as shares of its time (F-11). */
export const playlist = z.strictObject({
  /** Percent of the time that belongs to postings. */
  postingShare: z.number().int().min(30).max(90),
  every: z.strictObject({
    service: everyMinutes,
    guide: everyMinutes,
    contact: everyMinutes,
    rights: everyMinutes,
    policy: everyMinutes,
  }),
  /** The map of the booths, where the hall has any; null leaves it out, which anybody may (C-12). */
  standsMinutes: everyMinutes,
  /**
   * 用工专区, where an employer has one; null leaves them out, which anybody may (C-13). They show
   * postings and count as such.
   */
  showcaseMinutes: everyMinutes,
});
export type Playlist = z.infer<typeof playlist>;

/** What an open hall is for; a closed one shows no playlist at all. */
export const openMode = hallMode.exclude(['closed']);
export type OpenMode = z.infer<typeof openMode>;

/** A part of the week with a playlist of its own. Monday is 1, Sunday is 7. */
export const playlistSlot = z.strictObject({
  name: shortText(12),
  /** Only while the hall is for this; null goes by the clock alone (F-11). */
  mode: openMode.nullable(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  /** 24:00 has always been taken here too; screens of this protocol know it so. */
  from: clockEnd,
  to: clockEnd,
  playlist,
});
export type PlaylistSlot = z.infer<typeof playlistSlot>;

/** The slots of a week, and what is shown at all other times. */
export const playlists = z.strictObject({
  slots: z.array(playlistSlot).max(12),
  rest: playlist,
});
export type Playlists = z.infer<typeof playlists>;

/** What settings may hold that were written before there was a map of the booths, or a showcase. */
const keptPlaylist = playlist.extend({
  standsMinutes: everyMinutes.default(10),
  showcaseMinutes: everyMinutes.default(10),
});

/** And before a slot could be of a mode. */
const keptSlot = playlistSlot.extend({
  mode: openMode.nullable().default(null),
  playlist: keptPlaylist,
});

/** The playlists as a market keeps them. */
export const keptPlaylists = playlists.extend({
  slots: z.array(keptSlot).max(12),
  rest: keptPlaylist,
});

const everyFive: Playlist['every'] = { service: 5, guide: 5, contact: 5, rights: 5, policy: 5 };

const everyDay: PlaylistSlot['weekdays'] = [1, 2, 3, 4, 5, 6, 7];

/** What a market shows before its manager has written anything: by what the hall is for (F-11). */
export const usualPlaylists: Playlists = {
  slots: [
    {
      name: '零工时段',
      mode: 'gig',
      weekdays: everyDay,
      from: '00:00',
      to: '24:00',
      // Four fifths for postings leave rights and policy one place, in which they take turns.
      playlist: {
        postingShare: 80,
        every: { ...everyFive, rights: 10, policy: 10 },
        standsMinutes: 10,
        showcaseMinutes: 10,
      },
    },
    {
      name: '招聘会',
      mode: 'fair',
      weekdays: everyDay,
      from: '00:00',
      to: '24:00',
      // Who comes to a fair looks for its booths.
      playlist: {
        postingShare: 70,
        every: { ...everyFive, rights: 10, policy: 10 },
        standsMinutes: 3,
        showcaseMinutes: 10,
      },
    },
  ],
  rest: { postingShare: 60, every: everyFive, standsMinutes: 10, showcaseMinutes: 10 },
};

/**
 * The slot of an instant by the market's clock and by what the hall is for; null at all other times.
 * A slot of the hall's mode goes before one of the clock alone. Nobody has told yet what the hall is
 * for, or it is closed: then it is a hall for casual work.
 */
export function slotAt(
  { slots }: Playlists,
  atMs: number,
  mode: HallMode | null,
): PlaylistSlot | null {
  const weekday = weekdayOf(atMs);
  const time = formatTime(atMs);
  const now = slots.filter(
    ({ weekdays, from, to }) => weekdays.includes(weekday) && from <= time && time < to,
  );
  const open = mode === null || mode === 'closed' ? 'gig' : mode;
  return now.find((slot) => slot.mode === open) ?? now.find((slot) => slot.mode === null) ?? null;
}

/** What is shown at an instant; nobody has to switch anything. */
export function playlistAt(all: Playlists, atMs: number, mode: HallMode | null): Playlist {
  return slotAt(all, atMs, mode)?.playlist ?? all.rest;
}
