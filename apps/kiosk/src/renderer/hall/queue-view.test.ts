import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleQueue, sampleService } from '../testing/sample-queue.ts';
import { phaseText, queueViewOf, waitBehind, waitMinutes, windowsFor } from './queue-view.ts';
import { textsIn } from './texts.ts';

const nowMs = Date.UTC(2026, 10, 22, 0, 0);
const queue = queueViewOf({
  records: new Map(sampleQueue(nowMs).map((record) => [record.id, record])),
});

test('services stand in the order of the manager, windows by their numbers', () => {
  expect(queue.services.map(({ details }) => details.letter)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(queue.windows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(queue.priorityClasses).toContain('older');
});

test('a service is served at the windows that name it', () => {
  const [first] = queue.services;
  expect(windowsFor(queue, first?.id ?? '')).toEqual([1, 2, 3, 6]);
  expect(windowsFor(queue, 'nobody')).toEqual([]);
});

test('who stands further ahead never waits longer, and a newcomer as long as the hub says', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(600_000), (waiting, ahead, paceMs) => {
      const service = sampleService(0, { waiting, expectedWaitMs: paceMs * (waiting + 1) });
      expect(waitBehind(service, waiting)).toBe(paceMs * (waiting + 1));
      expect(waitBehind(service, ahead)).toBeLessThanOrEqual(waitBehind(service, ahead + 1) ?? 0);
    }),
  );
  expect(waitBehind(sampleService(0, { expectedWaitMs: null }), 3)).toBeNull();
  expect(waitMinutes(0)).toBe(1);
  expect(waitMinutes(60_001)).toBe(2);
});

test('a service that gives no numbers says why, one that begins later says when', () => {
  const t = textsIn('zh-CN');
  const at = { startsAtMs: Date.UTC(2026, 10, 22, 0, 30) };
  const say = (change: Parameters<typeof sampleService>[1]): string | null =>
    phaseText(sampleService(0, change), t);
  expect(say({ phase: 'open' })).toBeNull();
  expect(say({ phase: 'early', ...at })).toBe('窗口 08:30 开始办理');
  expect(say({ phase: 'closed', ...at })).toBe('还没开放，窗口 08:30 开始办理');
  expect(say({ phase: 'closed' })).toBe('今天不办理');
  expect(say({ phase: 'last' })).toBe('已停止取号');
  expect(say({ phase: 'over' })).toBe('今天已结束');
});
