import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintPlaylists } from '../../rules/playlist-lint.ts';
import { playlistAt, slotAt, usualPlaylists, type Playlists } from './playlist.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}+08:00`);

test('the morning belongs to the 零工时段 to the minute, without anybody switching', () => {
  const share = (clock: string): number => playlistAt(usualPlaylists, at(clock)).postingShare;
  expect(share('04:29:59')).toBe(60);
  expect(share('04:30:00')).toBe(80);
  expect(share('09:29:59')).toBe(80);
  expect(share('09:30:00')).toBe(60);
});

test('a slot of some weekdays leaves the others alone', () => {
  const fairs: Playlists = {
    ...usualPlaylists,
    slots: [{ ...usualPlaylists.slots[0]!, weekdays: [2, 5] }],
  };
  expect(slotAt(fairs, at('05:00:00'))).toBeNull();
  expect(slotAt(fairs, at('05:00:00') + 24 * 3_600_000)?.name).toBe('零工时段');
});

test('a slot may reach to midnight and ends there', () => {
  const late: Playlists = {
    ...usualPlaylists,
    slots: [{ ...usualPlaylists.slots[0]!, weekdays: [1], from: '18:00', to: '24:00' }],
  };
  expect(slotAt(late, at('23:59:59'))).not.toBeNull();
  expect(slotAt(late, at('23:59:59') + 1_000)).toBeNull();
});

const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const slots = fc.array(
  fc.record({
    name: fc.constant('时段'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: clocks,
    to: clocks,
    playlist: fc.constant(usualPlaylists.rest),
  }),
  { maxLength: 6 },
);

test('of playlists that pass the lint no instant has two', () => {
  fc.assert(
    fc.property(slots, fc.nat({ max: 7 * 24 * 60 }), (week, minute) => {
      const all: Playlists = { ...usualPlaylists, slots: week };
      fc.pre(lintPlaylists(all).length === 0);
      const nowMs = at('00:00:00') + minute * 60_000;
      const meant = week.filter((slot) => slotAt({ ...all, slots: [slot] }, nowMs) !== null);
      expect(meant.length).toBeLessThanOrEqual(1);
      expect(slotAt(all, nowMs)).toBe(meant[0] ?? null);
    }),
  );
});
