import type { PrintOutcome } from '@hall/core/contract/device';
import type { PaperDocument } from '@hall/core/documents/paper';
import { ManualTime } from '@hall/core/testing/manual-time';
import { expect, test } from 'vitest';
import { printOn } from './printing.ts';

const document: PaperDocument = { kind: 'test-page', blocks: [] };
const printed: PrintOutcome = { outcome: 'confirmed' };
const notKnown: PrintOutcome = { outcome: 'unknown', fault: 'no_answer' };

test('what the printer says is the answer, and no timer is left to run out', async () => {
  const timers = new ManualTime(0);
  const shell = { print: () => Promise.resolve(printed) };
  expect(await printOn({ shell, timers }, document)).toEqual(printed);
  expect(timers.runNext(60_000)).toBe(false);
});

test('a browser without a shell has no printer', async () => {
  const timers = new ManualTime(0);
  expect(await printOn({ shell: null, timers }, document)).toEqual({
    outcome: 'failed',
    fault: 'not_found',
  });
});

test('of a shell that breaks off, or says nothing for 45 seconds, nobody knows whether paper came', async () => {
  const timers = new ManualTime(0);
  const broken = { print: () => Promise.reject(new Error('gone')) };
  expect(await printOn({ shell: broken, timers }, document)).toEqual(notKnown);
  const silent = { print: () => new Promise<PrintOutcome>(() => undefined) };
  const answer = printOn({ shell: silent, timers }, document);
  timers.advance(44_999);
  expect(await Promise.race([answer, Promise.resolve('waiting')])).toBe('waiting');
  timers.advance(1);
  expect(await answer).toEqual(notKnown);
});
