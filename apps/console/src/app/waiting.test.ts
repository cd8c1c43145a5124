import { expect, test } from 'vitest';
import type { DevicesRecord } from '@hall/core/contract/topics/staff-topic';
import { deviceTrouble } from '../terminals/device-trouble.ts';
import { sampleLane } from '../testing/gate-samples.ts';
import { sampleNowMs, samplePosting, staffId } from '../testing/samples.ts';
import { waitingBy, waitingOn } from './waiting.ts';

const nothing = { postings: [], rights: null };
const me = { staffId, displayName: '示例', roles: ['manager'] } as const;
const well = {
  devices: { offline: 0, broken: 0 },
  backups: { isThere: false, isUrgent: false },
};

test('where nothing waits no page has a number', () => {
  const lanes = [sampleLane({ lane: '1' })];
  expect(waitingBy({ staff: nothing, me, lanes, bays: [], ...well }).size).toBe(0);
});

test('a lane in danger is urgent, one that is only lost is not', () => {
  const lost = sampleLane({ lane: '1', link: 'lost' });
  const burning = sampleLane({ lane: '2', emergency: 'fire_input' });
  const by = (lanes: (typeof lost)[]) =>
    waitingBy({ staff: nothing, me, lanes, bays: [], ...well }).get('gates');
  expect(by([lost])).toEqual({ count: 1, isUrgent: false });
  expect(by([lost, burning])).toEqual({ count: 2, isUrgent: true });
});

test('a folded section says how much waits in it, and whether some of it is late', () => {
  const rights = { kind: 'rights', id: 'rights', waiting: 4, overdue: 1, proposals: 2 } as const;
  const staff = { ...nothing, postings: [samplePosting(), samplePosting()], rights };
  const waiting = waitingBy({ staff, me, lanes: [], bays: [], ...well });
  expect(waitingOn(['postings', 'review'], waiting)).toEqual({ count: 2, isUrgent: false });
  expect(waitingOn(['review', 'rights'], waiting)).toEqual({ count: 5, isUrgent: true });
  expect(waitingOn(['ledger'], waiting)).toBeNull();
});

test('missing backups wait on the page of the devices, urgently when there is nothing to fall back on', () => {
  const of = (isUrgent: boolean) =>
    waitingBy({
      ...{ staff: nothing, me, lanes: [], bays: [] },
      ...{ devices: { offline: 1, broken: 0 }, backups: { isThere: true, isUrgent } },
    }).get('terminals');
  expect(of(false)).toEqual({ count: 2, isUrgent: false });
  expect(of(true)).toEqual({ count: 2, isUrgent: true });
});

function terminal(
  number: number,
  over: { readonly online?: boolean; readonly revoked?: boolean; readonly paperOut?: boolean },
): DevicesRecord {
  const { online = true, revoked = false, paperOut = false } = over;
  const id = `00000000-0000-4000-8000-00000000000${String(number)}`;
  const at = { enrolledAtMs: sampleNowMs, updatedAtMs: sampleNowMs };
  return {
    kind: 'terminal',
    id,
    terminal: {
      id,
      kind: 'kiosk',
      name: '示例自助机',
      board: null,
      counterId: null,
      zone: null,
      revoked,
      ...at,
    },
    online,
    sinceMs: sampleNowMs,
    devices: [
      {
        device: 'printer',
        status: paperOut ? { state: 'needs_help', fault: 'paper_out' } : { state: 'ready' },
      },
      { device: 'id-reader', status: { state: 'absent' } },
    ],
  };
}

test('a screen that is away counts once, whatever hangs on it; one that was given up counts nothing', () => {
  const records = [
    terminal(1, {}),
    terminal(2, { paperOut: true }),
    terminal(3, { online: false, paperOut: true }),
    terminal(4, { online: false, revoked: true }),
  ];
  expect(deviceTrouble(records)).toEqual({ offline: 1, broken: 1 });
});
