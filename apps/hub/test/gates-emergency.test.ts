import { gunzipSync } from 'node:zlib';
import { HallClient } from '@hall/core/client/hall-client';
import { afterEach, expect, test } from 'vitest';
import { systemClock, systemTimers, uuidV7Source } from '../src/system-ports.ts';
import { GateBench } from './support/gate-bench.ts';
import { openHallSocket } from './support/hall-socket.ts';
import { until } from './support/window-bench.ts';

let bench: GateBench | null = null;
const screens: HallClient[] = [];

afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close();
  await bench?.close();
  bench = null;
});

async function open(lanes = 3): Promise<GateBench> {
  bench = await GateBench.open({ lanes });
  await bench.openMode('pass_optional', null);
  return bench;
}

const allOpen = (hall: GateBench): boolean =>
  hall.running.site.lanes.every(({ gate }) => gate.isOpen('in') && gate.isOpen('out'));

/** By the relays: the simulated gate opens by its own wire too, which is not the software's doing. */
const allHeld = (hall: GateBench): boolean =>
  hall.running.site.lanes.every(({ module }) => module.relays.isOn(0) && module.relays.isOn(1));

const noneHeld = (hall: GateBench): boolean =>
  hall.running.site.lanes.every(({ module }) => !module.relays.isOn(0) && !module.relays.isOn(1));

const danger = (hall: GateBench): string | undefined =>
  hall.hall.hub.system.stores.emergency.get()?.danger;

async function screensOf(hall: GateBench): Promise<HallClient[]> {
  for (const kind of ['board', 'kiosk', 'counter', 'booth'] as const) {
    const { token } = await hall.hall.terminal(kind);
    screens.push(
      new HallClient({
        socket: openHallSocket(hall.hall.hub.url, () => 'pass').hubSocket,
        credential: () => ({ as: 'terminal', token }),
        topics: ['emergency', 'entrance'],
        clock: systemClock,
        timers: systemTimers,
        ids: uuidV7Source(systemClock),
        random: Math.random,
        gunzip: (bytes) => Promise.resolve(gunzipSync(bytes).toString()),
      }),
    );
  }
  await until('all screens are live', () =>
    screens.every((one) => one.connection.state === 'live'),
  );
  return screens;
}

test('fire at one lane opens every lane and is on every screen; the all-clear waits for the contact', async () => {
  const hall = await open();
  const shown = await screensOf(hall);
  hall.site(2).gate.fire(true);
  await until('all lanes are held open', () => allHeld(hall) && allOpen(hall));
  const says = (screen: HallClient) => screen.topic('emergency').records.get('emergency')?.danger;
  await until('every screen shows it', () => shown.every((screen) => says(screen) === 'fire'));
  expect(shown.every((screen) => screen.topic('entrance').records.has('entrance'))).toBe(true);
  expect(hall.ledger('emergency.raised')).toEqual([
    { actor: 'system:lane:2', detail: { danger: 'fire' } },
  ]);
  expect(hall.lane(2)).toMatchObject({ emergency: 'fire_input', isFireOn: true, isHeldOpen: true });
  expect(await hall.refused('emergency.clear', {})).toBe('fire_input_on');
  expect([danger(hall), allHeld(hall)]).toEqual(['fire', true]);
  expect(hall.ledger('emergency.cleared')).toEqual([]);
  hall.site(2).gate.fire(false);
  await until('the contact is seen open', () => hall.lane(2).isFireOn === false);
  expect(allHeld(hall)).toBe(true);
  await hall.does('emergency.clear', {});
  await until('all lanes close', () => noneHeld(hall));
  await until('no screen shows it', () => shown.every((screen) => says(screen) === undefined));
  hall.site(1).gate.fire(true);
  await until('the next fire is told anew', () => danger(hall) === 'fire');
  hall.site(1).gate.fire(false);
});

test('a danger for which people leave opens the lanes, one for which they stay does not', async () => {
  const hall = await open();
  await hall.does('emergency.raise', { danger: 'weather' });
  await hall.does('emergency.raise', { danger: 'power' });
  expect(hall.lanes().every(({ emergency }) => emergency === null)).toBe(true);
  await hall.does('emergency.raise', { danger: 'evacuation' });
  await until('all lanes are held open', () => allHeld(hall));
  expect(hall.lanes().every(({ emergency }) => emergency === 'manager')).toBe(true);
  await hall.does('emergency.clear', {});
  await until('all lanes close', () => noneHeld(hall));
});

test('a hub that starts in the middle keeps the lanes open, and closes none before it has seen the contacts', async () => {
  const hall = await open();
  hall.site(1).gate.fire(true);
  await until('it burns', () => danger(hall) === 'fire' && allHeld(hall));
  await hall.running.unplug();
  await hall.hall.restart(hall.options);
  expect(hall.lanes().every(({ emergency }) => emergency !== null)).toBe(true);
  hall.site(1).gate.fire(false);
  expect(await hall.refused('emergency.clear', {})).toBe('fire_input_on');
  expect(danger(hall)).toBe('fire');
  await hall.running.plug();
  await until('the contacts are seen', () =>
    hall.lanes().every(({ isFireOn }) => isFireOn === false),
  );
  await until('all lanes are held open', () => allHeld(hall));
  await hall.does('emergency.clear', {});
  await until('all lanes close', () => noneHeld(hall));
});

test('a restart while the contact is on: lanes open, one danger in the ledger, still no all-clear', async () => {
  const hall = await open();
  hall.site(3).gate.fire(true);
  await until('it burns', () => danger(hall) === 'fire');
  await hall.hall.restart(hall.options);
  await until('the contact is seen', () => hall.lane(3).isFireOn === true);
  await until('all lanes are held open', () => allHeld(hall));
  expect(await hall.refused('emergency.clear', {})).toBe('fire_input_on');
  expect(hall.ledger('emergency.raised')).toHaveLength(1);
});

test('lanes that opened without a danger on the screens are closed by the all-clear, and that is written down', async () => {
  const hall = await open();
  hall.hall.hub.gates.raise('hall');
  await until('all lanes are held open', () => allHeld(hall));
  await hall.does('emergency.clear', {});
  await until('all lanes close', () => noneHeld(hall));
  await hall.does('emergency.clear', {});
  expect(hall.ledger('gate.reset')).toHaveLength(1);
  expect(hall.ledger('emergency.cleared')).toEqual([]);
});
