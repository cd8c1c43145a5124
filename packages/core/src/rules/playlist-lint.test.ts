import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  infoTopics,
  playlists as schema,
  usualPlaylists,
  type Playlist,
  type Playlists,
} from '../domain/content/playlist.ts';
import { lintPlaylists, mostPostingShare } from './playlist-lint.ts';

const rest = (changes: Partial<Playlist>): Playlists => ({
  slots: [],
  rest: { ...usualPlaylists.rest, ...changes },
});
const every = usualPlaylists.rest.every;

test('what a market begins with has nothing against it', () => {
  expect(lintPlaylists(usualPlaylists)).toEqual([]);
  expect(schema.parse(usualPlaylists)).toEqual(usualPlaylists);
});

test('a service, guide or contact page less often than every five minutes is refused', () => {
  for (const topic of ['service', 'guide', 'contact'] as const) {
    expect(lintPlaylists(rest({ every: { ...every, [topic]: 6 } }))).toEqual([
      { slot: null, code: 'topic_too_rare', topic },
    ]);
  }
});

test('a playlist without any one of the five topics is refused', () => {
  for (const topic of infoTopics) {
    expect(lintPlaylists(rest({ every: { ...every, [topic]: null } }))).toContainEqual({
      slot: null,
      code: 'topic_missing',
      topic,
    });
  }
});

test('rights and policy may come less often, because only their presence is demanded', () => {
  expect(lintPlaylists(rest({ every: { ...every, rights: 15, policy: 30 } }))).toEqual([]);
});

test('a share that leaves the texts no time is refused with the most that is possible', () => {
  expect(lintPlaylists(rest({ postingShare: 90 }))).toEqual([
    { slot: null, code: 'share_too_high', mostPercent: 85 },
  ]);
});

test('a slot that ends before it begins, or that covers another, is refused by its place', () => {
  const slot = { ...usualPlaylists.slots[0]!, from: '04:30', to: '09:30' };
  const backwards = { ...slot, from: '18:00', to: '09:00' };
  expect(lintPlaylists({ ...usualPlaylists, slots: [backwards] })).toEqual([
    { slot: 0, code: 'ends_before_it_begins' },
  ]);
  const later = { ...slot, weekdays: [7], from: '09:00', to: '11:00' };
  expect(lintPlaylists({ ...usualPlaylists, slots: [slot, later] })).toEqual([
    { slot: 1, code: 'overlaps', other: 0 },
  ]);
  const after = { ...later, from: '09:30' };
  expect(lintPlaylists({ ...usualPlaylists, slots: [slot, after] })).toEqual([]);
  const ofFairs = { ...later, mode: 'fair' as const };
  expect(lintPlaylists({ ...usualPlaylists, slots: [slot, ofFairs] })).toEqual([]);
});

const minutes = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
const intervals = fc.record({
  service: minutes,
  guide: minutes,
  contact: minutes,
  rights: minutes,
  policy: minutes,
});

test('whatever passes has every topic, the core ones within five minutes', () => {
  fc.assert(
    fc.property(intervals, fc.integer({ min: 30, max: 90 }), (wanted, postingShare) => {
      const findings = lintPlaylists(rest({ every: wanted, postingShare }));
      const core = [wanted.service, wanted.guide, wanted.contact];
      const lawful =
        core.every((one) => one !== null && one <= 5) &&
        wanted.rights !== null &&
        wanted.policy !== null;
      expect(findings.length === 0).toBe(
        lawful && postingShare <= mostPostingShare(rest({ every: wanted }).rest),
      );
    }),
  );
});
