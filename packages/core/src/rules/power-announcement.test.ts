import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powerPhase } from '../domain/power/power.ts';
import { optionalClips, requiredClips } from './announcement.ts';
import { announcePower } from './power-announcement.ts';

const whole = { numerals: 'tens', has: () => true } as const;
const sinceMs = Date.UTC(2026, 2, 2, 1);
const said = (phase: 'mains' | 'battery' | 'low', minutesLeft: number | null): string | undefined =>
  announcePower({ phase, sinceMs, minutesLeft }, whole)?.text;

test('a power cut is said with the minutes that are left, where they are known and few', () => {
  expect(said('battery', 12)).toBe('停电了，系统将在十二分钟后关闭，请抓紧办理。');
  expect(said('battery', 0)).toBe('停电了，系统马上就要关闭，请先办急事。');
  expect(said('battery', null)).toBe('停电了，系统正在使用备用电源，请先办急事。');
  expect(said('battery', 480)).toBe(said('battery', null));
});

test('the stop and the end of a power cut are whole sentences', () => {
  expect(said('low', null)).toContain('系统正在关闭');
  expect(said('mains', null)).toContain('恢复供电');
});

test('a voice that was recorded without these sentences says none of them, never half of one', () => {
  const old = { numerals: 'tens', has: (clip: string) => requiredClips.includes(clip) } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...powerPhase.options),
      fc.option(fc.integer({ min: 0, max: 1_440 })),
      (phase, minutesLeft) => {
        const state = { phase, sinceMs, minutesLeft };
        expect(announcePower(state, old)).toBeNull();
        for (const clip of announcePower(state, whole)?.clips ?? ['none']) {
          expect([...requiredClips, ...optionalClips]).toContain(clip);
        }
      },
    ),
  );
});
