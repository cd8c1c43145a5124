import fc from 'fast-check';
import { expect, test } from 'vitest';
import { voiceSaying } from '../contract/topics/voice-topic.ts';
import { hallWordKind, type HallWord } from '../domain/hall-day/hall-word.ts';
import { hallClips, optionalClips, requiredClips } from './announcement.ts';
import { announceHall } from './hall-announcement.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00+08:00`);
const whole = { numerals: 'tens', has: () => true } as const;

function text(kind: HallWord['kind'], ofTime: string, countersFrom: string | null = null) {
  const ofMs = at(ofTime);
  const word = { kind, ofMs, atMs: kind === 'closing_soon' ? ofMs - 15 * 60_000 : ofMs };
  const countersFromMs = countersFrom === null ? null : at(countersFrom);
  return announceHall(word, countersFromMs, whole)?.text ?? null;
}

test('the hall greets, opens, and says when the windows begin', () => {
  expect(text('opening', '04:30', '08:30')).toBe(
    '早上好，大厅开门了，请有序进场。窗口八点半开始办理。',
  );
  expect(text('opening', '13:00', '13:05')).toBe(
    '您好，大厅开门了，请有序进场。窗口十三点零五分开始办理。',
  );
  expect(text('opening', '08:00')).toBe('早上好，大厅开门了，请有序进场。');
});

test('every time of day is said as people say it', () => {
  const times = { '09:00': '九点', '21:45': '二十一点四十五分', '10:10': '十点十分' };
  for (const [time, said] of Object.entries(times)) {
    expect(text('opening', '04:30', time)).toContain(`窗口${said}开始办理。`);
  }
});

test('the end is said with its minutes, then as it comes; a crowd is asked to be careful', () => {
  expect(text('closing_soon', '18:30')).toBe('大厅还有十五分钟闭馆，没有办完的请抓紧办理。');
  expect(text('closing', '18:30')).toBe('大厅闭馆了，请带好随身物品离场，路上注意安全。');
  expect(text('crowded', '10:00')).toBe('场内人员较多，请注意安全，不要拥挤。');
});

test('a voice that was recorded before there were these sentences leaves them out', () => {
  const old = { numerals: 'tens', has: (clip: string) => requiredClips.includes(clip) } as const;
  for (const kind of hallWordKind.options) {
    expect(announceHall({ kind, ofMs: at('04:30'), atMs: at('04:30') }, null, old)).toBeNull();
  }
  const brief = { ...whole, has: (clip: string) => clip !== 'clock-half' };
  const word = { kind: 'opening', ofMs: at('04:30'), atMs: at('04:30') } as const;
  expect(announceHall(word, at('08:30'), brief)?.text).toBe('早上好，大厅开门了，请有序进场。');
});

test('whatever is said fits the topic and is made of clips that a pack may have', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  fc.assert(
    fc.property(
      fc.constantFrom(...hallWordKind.options),
      minute,
      minute,
      fc.constantFrom('tens' as const, 'digits' as const),
      (kind, of, from, numerals) => {
        const ofMs = at('00:00') + of * 60_000;
        const word = { kind, ofMs, atMs: ofMs - 15 * 60_000 };
        const said = announceHall(word, at('00:00') + from * 60_000, { ...whole, numerals });
        const clips = said?.clips ?? [];
        expect(() => voiceSaying.shape.text.parse(said?.text)).not.toThrow();
        expect(() =>
          voiceSaying.shape.clips.parse(clips.map((clip) => ({ clip, atMs: 0 }))),
        ).not.toThrow();
        for (const clip of clips) expect([...requiredClips, ...optionalClips]).toContain(clip);
      },
    ),
  );
  expect(new Set(hallClips).size).toBe(hallClips.length);
});
