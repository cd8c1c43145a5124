import { z } from 'zod';
import { shortText } from '../../basics/fields.ts';
import { formatTime, weekdayOf } from '../../basics/market-day.ts';

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
});
export type Playlist = z.infer<typeof playlist>;

/** A time of day; 24:00 lets a slot reach to midnight. */
const slotTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** A part of the week with a playlist of its own. Monday is 1, Sunday is 7. */
export const playlistSlot = z.strictObject({
  name: shortText(12),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: slotTime,
  to: slotTime,
  playlist,
});
export type PlaylistSlot = z.infer<typeof playlistSlot>;

/** The slots of a week, and what is shown at all other times. */
export const playlists = z.strictObject({
  slots: z.array(playlistSlot).max(12),
  rest: playlist,
});
export type Playlists = z.infer<typeof playlists>;

const everyFive: Playlist['every'] = { service: 5, guide: 5, contact: 5, rights: 5, policy: 5 };

/** What a market shows before its manager has written anything: 零工时段 in the morning, every day. */
export const usualPlaylists: Playlists = {
  slots: [
    {
      name: '零工时段',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: '04:30',
      to: '09:30',
      // Four fifths for postings leave rights and policy one place, in which they take turns.
      playlist: { postingShare: 80, every: { ...everyFive, rights: 10, policy: 10 } },
    },
  ],
  rest: { postingShare: 60, every: everyFive },
};

/** The slot of an instant by the market's clock; null at all other times. Slots do not overlap. */
export function slotAt({ slots }: Playlists, atMs: number): PlaylistSlot | null {
  const weekday = weekdayOf(atMs);
  const time = formatTime(atMs);
  return (
    slots.find(
      ({ weekdays, from, to }) => weekdays.includes(weekday) && from <= time && time < to,
    ) ?? null
  );
}

/** What is shown at an instant; nobody has to switch anything. */
export function playlistAt(all: Playlists, atMs: number): Playlist {
  return slotAt(all, atMs)?.playlist ?? all.rest;
}
