import type { LedContent } from '@hall/core/contract/device-window';
import { expect, test } from 'vitest';
import { manualTime } from '../../testing/manual-time.ts';
import { wantedContents } from './wanted.ts';

const call: LedContent = { kind: 'call', ticket: 'A005', window: '1', times: 1 };
const text = (words: string): LedContent => ({ kind: 'text', text: words });

async function bench() {
  const time = manualTime();
  const wanted = wantedContents(time);
  wanted.set('1', call);
  await time.advance(3_000);
  return { time, wanted };
}

test('the same told twice is not new', async () => {
  const { wanted } = await bench();
  expect(wanted.set('1', call)).toBe(false);
  expect(wanted.of('1').sinceMs).toBe(0);
});

test('a call that was interrupted by texts is as old as it was, so that it does not flash again', async () => {
  const { time, wanted } = await bench();
  expect(wanted.set('1', text('无人等候'))).toBe(true);
  expect(wanted.set('1', text('请稍后再按'))).toBe(true);
  await time.advance(2_000);
  expect(wanted.set('1', call)).toBe(true);
  expect(wanted.of('1')).toEqual({ content: call, sinceMs: 0 });
});

test('another call of the same number, after something else, is new', async () => {
  const { wanted } = await bench();
  wanted.set('1', { kind: 'idle' });
  wanted.set('1', call);
  expect(wanted.of('1').sinceMs).toBe(3_000);
  wanted.set('1', text('无人等候'));
  wanted.set('1', { kind: 'idle' });
  wanted.set('1', call);
  expect(wanted.of('1').sinceMs).toBe(3_000);
});

test('a repeated call after a text is new', async () => {
  const { wanted } = await bench();
  wanted.set('1', text('请稍后再按'));
  wanted.set('1', { ...call, times: 2 });
  expect(wanted.of('1').sinceMs).toBe(3_000);
});
