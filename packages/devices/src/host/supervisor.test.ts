import fc from 'fast-check';
import { deviceStatus, type DeviceStatus } from '@hall/core/contract/device';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import { expect, test } from 'vitest';
import { manualTime, settle } from '../testing/manual-time.ts';
import type { LiveDevice, LiveStatus } from './live-device.ts';
import { supervise, type Supervisor } from './supervise.ts';
import {
  statusOf,
  stepSupervisor,
  stopped,
  withJitter,
  type SupervisorEvent,
  type SupervisorState,
} from './supervisor.ts';

const pausesMs = [500, 1000, 2000, 5000, 10_000, 30_000];

function waits(events: readonly SupervisorEvent[]): number[] {
  let state: SupervisorState = stopped;
  const delays: number[] = [];
  for (const event of events) {
    const step = stepSupervisor(state, event, { nowMs: 0, pausesMs });
    state = step.state;
    for (const effect of step.effects) if (effect.type === 'wait') delays.push(effect.delayMs);
  }
  return delays;
}

const refused: SupervisorEvent = { type: 'refused', fault: 'not_found' };
const retry: SupervisorEvent = { type: 'retry' };
const opened: SupervisorEvent = { type: 'opened', status: { state: 'ready' } };
const lost: SupervisorEvent = { type: 'lost', fault: 'no_answer' };

test('pauses grow to their ceiling and there is no last attempt', () => {
  const tries = Array.from({ length: 40 }, () => [refused, retry]).flat();
  const delays = waits([{ type: 'start' }, ...tries]);
  expect(delays.slice(0, 8)).toEqual([500, 1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000]);
  expect(delays).toHaveLength(40);
});

test('a device that opens and is lost at once is not hammered', () => {
  const flaps = Array.from({ length: 4 }, () => [opened, lost, retry]).flat();
  expect(waits([{ type: 'start' }, ...flaps])).toEqual([500, 1000, 2000, 5000]);
});

test('jitter stays within a fifth of the pause', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (delayMs, random) => {
        const jittered = withJitter(delayMs, random);
        expect(jittered).toBeGreaterThanOrEqual(Math.floor(delayMs * 0.8));
        expect(jittered).toBeLessThanOrEqual(Math.ceil(delayMs * 1.2));
      },
    ),
  );
});

const anyFault = fc.constantFrom<DeviceFault>('not_found', 'no_answer', 'busy', 'permission');
const anyLive = fc.constantFrom<LiveStatus>(
  { state: 'ready' },
  { state: 'warning', warning: 'paper_near_end' },
  { state: 'needs_help', fault: 'paper_out' },
);
const anyEvent: fc.Arbitrary<SupervisorEvent> = fc.oneof(
  fc.constant<SupervisorEvent>({ type: 'start' }),
  fc.constant<SupervisorEvent>({ type: 'retry' }),
  fc.constant<SupervisorEvent>({ type: 'stop' }),
  anyLive.map((status): SupervisorEvent => ({ type: 'opened', status })),
  anyLive.map((status): SupervisorEvent => ({ type: 'status', status })),
  anyFault.map((fault): SupervisorEvent => ({ type: 'refused', fault })),
  anyFault.map((fault): SupervisorEvent => ({ type: 'lost', fault })),
);

test('in any order of events there is one thing under way, and the state is one people can be told', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let state: SupervisorState = stopped;
      let nowMs = 1;
      for (const event of events) {
        nowMs += 1;
        const before: SupervisorState = state;
        const step = stepSupervisor(state, event, { nowMs, pausesMs });
        state = step.state;
        expect(deviceStatus.safeParse(statusOf(state)).success).toBe(true);
        expect(step.effects.length).toBeLessThanOrEqual(1);
        // An opening or a pause begins exactly when its effect is given, so none runs twice.
        const started = step.effects[0]?.type;
        if (state.phase === 'opening' && before.phase !== 'opening') expect(started).toBe('open');
        if (state.phase === 'waiting' && before.phase !== 'waiting') expect(started).toBe('wait');
        if (started === 'open') expect(before.phase).toMatch(/stopped|waiting/);
        // Only an answer makes a device usable.
        if (state.phase === 'up' && before.phase !== 'up') expect(event.type).toBe('opened');
        // The time of a loss is the first one's.
        if (before.phase === 'waiting' && state.phase === 'opening') {
          expect(state.lost).toEqual(before.lost);
        }
      }
    }),
  );
});

interface FakeDevice extends LiveDevice {
  lose(fault: DeviceFault): void;
  tell(status: LiveStatus): void;
  closed: number;
}

function fakeDevice(): FakeDevice {
  let end: (fault: DeviceFault) => void = () => undefined;
  const listeners: ((status: LiveStatus) => void)[] = [];
  const device: FakeDevice = {
    status: { state: 'ready' },
    onStatus: (listener) => listeners.push(listener),
    ended: new Promise((resolve) => {
      end = resolve;
    }),
    close: () => {
      device.closed += 1;
      return Promise.resolve();
    },
    lose: (fault) => {
      end(fault);
    },
    tell: (status) => {
      for (const listener of listeners) listener(status);
    },
    closed: 0,
  };
  return device;
}

function runtime(plan: {
  open: (signal: AbortSignal) => Promise<Result<FakeDevice, DeviceFault>>;
  isPresent?: () => Promise<boolean>;
}): {
  supervisor: Supervisor<FakeDevice>;
  statuses: DeviceStatus[];
  advance: (ms: number) => Promise<void>;
} {
  const time = manualTime(1000);
  const statuses: DeviceStatus[] = [];
  const supervisor = supervise(
    {
      open: plan.open,
      isPresent: plan.isPresent ?? null,
      pausesMs,
      onStatus: (status) => statuses.push(status),
    },
    { clock: time, timers: time, random: () => 0.5 },
  );
  return { supervisor, statuses, advance: (ms) => time.advance(ms) };
}

test('plug, unplug, replug: every connection is a new device and the old one is closed', async () => {
  const devices: FakeDevice[] = [];
  const { supervisor, statuses, advance } = runtime({
    open: () => {
      const device = fakeDevice();
      devices.push(device);
      return Promise.resolve(ok(device));
    },
  });
  await settle();
  expect(supervisor.device()).toBe(devices[0]);
  devices[0]!.lose('no_answer');
  await settle();
  expect(supervisor.device()).toBe(null);
  expect(devices[0]!.closed).toBe(1);
  await advance(500);
  expect(supervisor.device()).toBe(devices[1]);
  devices[0]!.tell({ state: 'needs_help', fault: 'cutter' });
  expect(statuses.map(({ state }) => state)).toEqual(['connecting', 'ready', 'lost', 'ready']);
});

test('a path that comes back ends even a long pause', async () => {
  let present = true;
  let attempts = 0;
  const { advance } = runtime({
    open: () => {
      attempts += 1;
      return Promise.resolve(err(present ? 'no_answer' : 'not_found'));
    },
    isPresent: () => Promise.resolve(present),
  });
  await advance(60_000);
  const before = attempts;
  await advance(2000);
  expect(attempts).toBe(before);
  present = false;
  await advance(1100);
  present = true;
  await advance(1100);
  expect(attempts).toBe(before + 1);
});

test('the stop reaches an opening that is under way, and nothing is opened after it', async () => {
  let attempts = 0;
  const device = fakeDevice();
  const { supervisor, statuses, advance } = runtime({
    open: async (signal) => {
      attempts += 1;
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
      return ok(device);
    },
  });
  await settle();
  await supervisor.close();
  await advance(100_000);
  expect(attempts).toBe(1);
  expect(device.closed).toBe(1);
  expect(statuses.at(-1)).toEqual({ state: 'absent' });
});
