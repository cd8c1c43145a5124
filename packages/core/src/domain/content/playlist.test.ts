import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintPlaylists } from '../../rules/playlist-lint.ts';
import {
  keptPlaylists,
  openMode,
  playlistAt,
  playlists,
  slotAt,
  usualPlaylists,
  type Playlist,
  type Playlists,
} from './playlist.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}+08:00`);

test('what the hall is for decides what its boards show, without anybody switching', () => {
  const share = (mode: Parameters<typeof playlistAt>[2]): number =>
    playlistAt(usualPlaylists, at('05:00:00'), mode).postingShare;
  expect(share('gig')).toBe(80);
  expect(share('fair')).toBe(70);
  expect(share('general')).toBe(60);
  // A board that was never told belongs to a hall for casual work.
  expect(share(null)).toBe(80);
});

const byClock = {
  ...usualPlaylists.slots[0]!,
  name: '早市',
  mode: null,
  from: '04:30',
  to: '09:30',
};

test('a slot of the clock begins and ends to the second, and gives way to one of the hall’s mode', () => {
  const clockOnly: Playlists = { ...usualPlaylists, slots: [byClock] };
  const name = (all: Playlists, clock: string): string | undefined =>
    slotAt(all, at(clock), 'fair')?.name;
  expect(name(clockOnly, '04:29:59')).toBeUndefined();
  expect(name(clockOnly, '04:30:00')).toBe('早市');
  expect(name(clockOnly, '09:29:59')).toBe('早市');
  expect(name(clockOnly, '09:30:00')).toBeUndefined();
  const both: Playlists = { ...usualPlaylists, slots: [byClock, ...usualPlaylists.slots] };
  expect(name(both, '05:00:00')).toBe('招聘会');
  expect(lintPlaylists(both)).toEqual([]);
});

test('what was saved before slots had modes goes by the clock alone', () => {
  const before: Partial<typeof byClock> = { ...byClock };
  delete before.mode;
  expect(keptPlaylists.parse({ ...usualPlaylists, slots: [before] }).slots).toEqual([byClock]);
});

test('a slot of some weekdays leaves the others alone', () => {
  const fairs: Playlists = { ...usualPlaylists, slots: [{ ...byClock, weekdays: [2, 5] }] };
  expect(slotAt(fairs, at('05:00:00'), 'gig')).toBeNull();
  expect(slotAt(fairs, at('05:00:00') + 24 * 3_600_000, 'gig')?.name).toBe('早市');
});

test('a slot may reach to midnight and ends there', () => {
  const late: Playlists = {
    ...usualPlaylists,
    slots: [{ ...usualPlaylists.slots[0]!, weekdays: [1], from: '18:00', to: '24:00' }],
  };
  expect(slotAt(late, at('23:59:59'), 'gig')).not.toBeNull();
  expect(slotAt(late, at('23:59:59') + 1_000, 'gig')).toBeNull();
});

const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const slots = fc.array(
  fc.record({
    name: fc.constant('时段'),
    mode: fc.option(fc.constantFrom(...openMode.options)),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: clocks,
    to: clocks,
    playlist: fc.constant(usualPlaylists.rest),
  }),
  { maxLength: 6 },
);

test('of playlists that pass the lint no instant has two of one mode, and the mode goes first', () => {
  const modes = fc.constantFrom(...openMode.options);
  fc.assert(
    fc.property(slots, modes, fc.nat({ max: 7 * 24 * 60 }), (week, mode, minute) => {
      const all: Playlists = { ...usualPlaylists, slots: week };
      fc.pre(lintPlaylists(all).length === 0);
      const nowMs = at('00:00:00') + minute * 60_000;
      const meant = week.filter((slot) => slotAt({ ...all, slots: [slot] }, nowMs, mode) !== null);
      const ofMode = meant.filter((slot) => slot.mode === mode);
      expect(ofMode.length).toBeLessThanOrEqual(1);
      expect(meant.length - ofMode.length).toBeLessThanOrEqual(1);
      expect(slotAt(all, nowMs, mode)).toBe(ofMode[0] ?? meant[0] ?? null);
    }),
  );
});

test('playlists that were kept before there were showcases have a place for them', () => {
  const without = (playlist: Playlist): Partial<Playlist> => {
    const { showcaseMinutes, ...older } = playlist;
    expect(showcaseMinutes).toBe(10);
    return older;
  };
  const old = {
    slots: usualPlaylists.slots.map((slot) => ({ ...slot, playlist: without(slot.playlist) })),
    rest: without(usualPlaylists.rest),
  };
  expect(keptPlaylists.parse(old)).toEqual(usualPlaylists);
  expect(playlists.safeParse(old).success).toBe(false);
});
