import type { HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { startSimulatedUps, type RunningUps } from '@hall/devices/simulators/simulated-ups';
import { afterEach, expect, test } from 'vitest';
import { GateBench } from './support/gate-bench.ts';
import { until } from './support/window-bench.ts';

let bench: GateBench | null = null;
let ups: RunningUps | null = null;

afterEach(async () => {
  await bench?.close();
  await ups?.close();
  bench = null;
  ups = null;
});

/** The bench begins at noon; on each of its days the hall opens five minutes later. */
const day = [{ mode: 'gig' as const, from: '12:05', to: '18:00' }];
const calendar: HallCalendar = {
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  seasons: [],
  specialDays: [],
};
const opensAfterMs = 5 * 60_000;
/** A start of the hub takes longer than this. */
const justBeforeMs = 100;

const isHeld = (hall: GateBench, lane: number): boolean => {
  const { relays } = hall.site(lane).module;
  return relays.isOn(0) && relays.isOn(1);
};
const allHeld = (hall: GateBench): boolean => isHeld(hall, 1) && isHeld(hall, 2);

/** Openings in the ledger since the hall was closed for the test. */
let openedBefore = 0;
const openings = (hall: GateBench): number =>
  hall.ledger('hallDay.changed').filter(({ detail }) => detail['mode'] === 'gig').length -
  openedBefore;

/** A hall that is still closed, with free lanes that the relays hold. */
async function beforeOpening(status: string | null): Promise<GateBench> {
  if (status !== null) {
    ups = await startSimulatedUps();
    ups.ups.status = status;
  }
  const config = ups?.config ?? null;
  const hall = await GateBench.open({ lane: { freeBy: 'hold' }, ups: config });
  bench = hall;
  await hall.does('hallDay.saveCalendar', { calendar });
  await until('the lanes are closed', () => hall.lanes().every(({ mode }) => mode === 'closed'));
  await until('nothing is held', () => !isHeld(hall, 1) && !isHeld(hall, 2));
  openedBefore = 0;
  openedBefore = openings(hall);
  return hall;
}

/** Puts the clock so that the hall opens so long from now. */
function opensIn(hall: GateBench, ms: number): void {
  const now = hall.options.clock?.now() ?? 0;
  const noonMs = now - (now % 3_600_000);
  hall.aheadMs += noonMs + opensAfterMs - ms - now;
}

test('a hub that is being restarted at the opening opens the lanes as soon as it is there, once in the ledger', async () => {
  const hall = await beforeOpening(null);
  expect(hall.entrance).toMatchObject({ mode: 'closed', inside: 0 });
  opensIn(hall, justBeforeMs);
  await hall.hall.restart(hall.options);
  await until('the lanes know', () => hall.lanes().every(({ mode }) => mode === 'free_count'));
  await until('the gates stand open', () => allHeld(hall), 10_000);
  expect(hall.entrance).toMatchObject({ mode: 'free_count', inside: 0, isInboundClosed: false });
  await hall.ready();
  await hall.walk(1, 'in');
  await until('who comes is counted', () => hall.count?.inside === 1);
  await until('the opening is in the ledger', () => openings(hall) === 1);
  await hall.restart();
  expect(openings(hall)).toBe(1);
  // Now somebody was inside while the hub was away.
  await until('the count is approximate', () => hall.entrance.isApproximate);
  expect(hall.entrance.inside).toBe(1);
});

test('opening time inside a power cut: the lanes open by the clock while every screen tells of the battery', async () => {
  const hall = await beforeOpening('OB DISCHRG');
  await until(
    'the hub is on battery',
    () => hall.hall.hub.power.record()?.state === 'battery',
    15_000,
  );
  opensIn(hall, 500);
  await until('the lanes know', () => hall.lanes().every(({ mode }) => mode === 'free_count'));
  await until('the gates stand open', () => allHeld(hall), 10_000);
  expect(hall.hall.hub.power.record()).toMatchObject({ state: 'battery' });
  expect(hall.lanes().every(({ emergency }) => emergency === null)).toBe(true);
  await hall.walk(1, 'in');
  await until('who comes is counted', () => hall.count?.inside === 1);
  await until('the opening is in the ledger', () => openings(hall) === 1);
  expect(hall.ledger('power.lost')).toHaveLength(1);
  expect(hall.ledger('emergency.raised')).toEqual([]);
}, 60_000);

test('a battery that is nearly empty: the relays hold every lane open before the hub asks to be stopped, and after it stopped', async () => {
  const hall = await beforeOpening('OL');
  expect(hall.entrance.mode).toBe('closed');
  let wasHeld: boolean | null = null;
  const stopped = hall.hall.hub.power.stopWanted.then(() => {
    wasHeld = allHeld(hall);
  });
  ups!.ups.status = 'OB DISCHRG LB';
  await stopped;
  expect(wasHeld).toBe(true);
  expect(hall.lanes().map(({ emergency }) => emergency)).toEqual(['hall', 'hall']);
  expect(hall.ledger('power.low')).toHaveLength(1);
  await hall.hall.hub.close();
  expect(allHeld(hall)).toBe(true);
}, 60_000);

test('after the stop at a low battery the next start has the lanes as the hall stands, without a danger', async () => {
  const hall = await beforeOpening('OB DISCHRG LB');
  await hall.hall.hub.power.stopWanted;
  expect(allHeld(hall)).toBe(true);
  ups!.ups.status = 'OL CHRG';
  // The power was away over the opening.
  opensIn(hall, -60_000);
  await hall.hall.restart(hall.options);
  await until('the lanes know', () => hall.lanes().every(({ mode }) => mode === 'free_count'));
  await hall.ready();
  expect(hall.lanes().map(({ emergency }) => emergency)).toEqual([null, null]);
  await until('power is back in the ledger', () => hall.ledger('power.back').length === 1, 15_000);
  await until('the opening is in the ledger', () => openings(hall) === 1);
  expect(hall.entrance).toMatchObject({ mode: 'free_count', inside: 0 });
}, 60_000);
