import { expect, test } from 'vitest';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import { sayIn } from '../app/language.tsx';
import {
  blankSlot,
  findingWords,
  intervalChoice,
  playlistsFormOf,
  toPlaylists,
  withInterval,
  type ModeChoice,
} from './playlist-form.ts';

const form = playlistsFormOf(usualPlaylists);

test('playlists that are shown and saved again are the same playlists', () => {
  expect(toPlaylists(form)).toEqual({ state: 'ready', playlists: usualPlaylists });
});

test('a slot is of the mode that was chosen, or of the clock alone', () => {
  const blank = { ...blankSlot(form.rest), name: '年会', from: '9', to: '12' };
  const saved = (mode: ModeChoice): unknown => {
    const written = toPlaylists({ ...form, slots: [{ ...blank, mode }] });
    return written.state === 'ready' ? written.playlists.slots[0]?.mode : written.state;
  };
  expect(saved('any')).toBeNull();
  expect(saved('fair')).toBe('fair');
});

test('a slot without a name, times or weekdays is not sent', () => {
  const blank = blankSlot(form.rest);
  expect(toPlaylists({ ...form, slots: [blank] })).toEqual({ state: 'incomplete' });
  const timed = { ...blank, name: '晚市', from: '1800', to: '24' };
  expect(toPlaylists({ ...form, slots: [timed] })).toMatchObject({
    state: 'ready',
    playlists: { slots: [{ from: '18:00', to: '24:00' }] },
  });
  expect(toPlaylists({ ...form, slots: [{ ...timed, weekdays: [] }] }).state).toBe('incomplete');
});

test('a topic that is chosen away is named with the slot it is missing from, in both languages', () => {
  const slot = form.slots[0]!;
  const bad = {
    ...form,
    slots: [{ ...slot, playlist: withInterval(slot.playlist, 'guide', 'never') }],
  };
  expect(intervalChoice(bad.slots[0]!.playlist.every, 'guide')).toBe('never');
  const written = toPlaylists(bad);
  expect(written.state).toBe('refused');
  const findings = written.state === 'refused' ? written.findings : [];
  const said = findings.map((finding) => findingWords(finding, bad, sayIn('zh-CN')));
  expect(said).toEqual(['零工时段：缺少“办事指南”，这项内容必须上墙']);
  expect(findingWords(findings[0]!, bad, sayIn('en'))).toContain('must be on the wall');
});
