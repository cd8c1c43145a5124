import { msPerDay } from '@hall/core/basics/market-day';
import { marketOf, testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentRecords } from '../src/commands/worker/consents-in-force.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.hall.close());

async function registered(card: (typeof testCards)['man']): Promise<string> {
  const consents = consentRecords(marketOf())
    .filter(({ id }) => id.endsWith(':zh-CN'))
    .map(({ purpose, version: textVersion, hash: textHash }) => ({
      purpose,
      given: true,
      textVersion,
      textHash,
    }));
  const served = await bench.does(bench.kiosk, 'worker.register', {
    visitId: '00000000-0000-4000-8000-0000000000b1',
    identity: { by: 'card', card, phone: null },
    consents,
    wishes: wishesOf(),
    elderMode: false,
    language: 'zh-CN',
  });
  return served.greeting.workerId;
}

test('who has not been seen for 24 months is deleted by the clock, who was seen meanwhile is not', async () => {
  const gone = await registered(testCards.man);
  bench.time.advance(400 * msPerDay);
  const seen = await registered(testCards.woman);
  expect(await bench.refused({ kind: 'system' }, 'worker.lapse', { workerId: gone })).toBe(
    'wrong_state',
  );
  bench.time.advance(332 * msPerDay);
  await expect
    .poll(
      () => {
        bench.time.advance(60_000);
        return bench.stores.people.get(gone);
      },
      { timeout: 10_000 },
    )
    .toBeNull();
  expect(bench.stores.workers.get(gone)).toMatchObject({ status: 'left' });
  expect(bench.stores.people.get(seen)).not.toBeNull();
  expect(bench.stores.workers.lapsed('2099-01-01', 10)).toEqual([seen]);
});
