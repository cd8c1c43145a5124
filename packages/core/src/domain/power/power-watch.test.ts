import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginPowerWatch,
  minutesUntil,
  powerTiming,
  watchPower,
  type HeardPower,
  type PowerFact,
  type PowerWatch,
} from './power-watch.ts';

const startMs = Date.UTC(2026, 2, 2, 1);

/** A hall whose UPS is heard every two seconds. */
class Hall {
  nowMs = startMs;
  watch: PowerWatch;
  readonly facts: PowerFact[] = [];

  constructor(phase: PowerWatch['phase'] = 'mains') {
    this.watch = beginPowerWatch(phase, startMs);
  }

  get told(): string | null {
    return this.watch.told?.state ?? null;
  }

  hears(power: HeardPower['power'], runtimeS: number | null = 1_200): void {
    this.#step({ power, runtimeS });
  }

  /** Time goes by while the UPS says nothing new. */
  waits(ms: number): void {
    const endMs = this.nowMs + ms;
    while (this.nowMs < endMs) {
      this.nowMs = Math.min(endMs, this.nowMs + 500);
      this.#step(null);
    }
  }

  #step(heard: HeardPower | null): void {
    const { watch, facts } = watchPower(this.watch, heard, this.nowMs);
    this.watch = watch;
    this.facts.push(...facts);
  }
}

test('a power cut is told after three seconds, and its end when the mains has stayed', () => {
  const hall = new Hall();
  hall.hears('mains');
  expect(hall.told).toBe('mains');
  hall.hears('battery', 1_200);
  hall.waits(2_500);
  expect(hall.told).toBe('mains');
  hall.waits(500);
  expect(hall.told).toBe('battery');
  expect(minutesUntil(hall.watch.stopsAtMs, hall.nowMs)).toBe(15);
  hall.hears('mains');
  hall.waits(4_500);
  expect(hall.told).toBe('battery');
  hall.waits(500);
  expect(hall.told).toBe('mains');
  expect(hall.watch).toMatchObject({ stopsAtMs: null, backAtMs: hall.nowMs });
  hall.waits(powerTiming.backMs);
  expect(hall.watch.backAtMs).toBeNull();
  expect(hall.facts).toEqual(['lost', 'back']);
});

test('power that comes and goes every second is never told', () => {
  const hall = new Hall();
  for (let second = 0; second < 600; second += 1) {
    hall.hears(second % 2 === 0 ? 'mains' : 'battery');
    hall.waits(1_000);
  }
  expect(hall.told).toBe('mains');
  expect(hall.facts).toEqual([]);
});

test('after a power cut, mains that comes and goes every second is not believed', () => {
  const hall = new Hall();
  hall.hears('battery');
  hall.waits(3_000);
  for (let second = 0; second < 60; second += 1) {
    hall.hears(second % 2 === 0 ? 'mains' : 'battery');
    hall.waits(1_000);
  }
  expect(hall.told).toBe('battery');
  expect(hall.facts).toEqual(['lost']);
});

test('a low battery is told at once and stops the hall five seconds later', () => {
  const hall = new Hall();
  hall.hears('mains');
  hall.hears('low_battery', 40);
  expect(hall.told).toBe('low');
  expect(hall.facts).toEqual(['low']);
  hall.waits(4_500);
  expect(hall.watch.isStopping).toBe(false);
  hall.waits(500);
  expect(hall.watch.isStopping).toBe(true);
  hall.hears('mains');
  hall.waits(60_000);
  expect(hall.told).toBe('low');
});

test('a low battery that was a slip of the UPS is taken back', () => {
  const hall = new Hall();
  hall.hears('battery');
  hall.waits(4_000);
  hall.hears('low_battery');
  hall.waits(2_000);
  hall.hears('battery');
  hall.waits(60_000);
  expect(hall.told).toBe('battery');
  expect(hall.watch.isStopping).toBe(false);
  hall.hears('mains');
  hall.waits(5_000);
  expect(hall.facts).toEqual(['lost', 'low', 'back']);
});

test('a daemon that says low battery and then nothing at all is taken at its word', () => {
  const hall = new Hall();
  hall.hears('low_battery');
  hall.waits(1_000);
  hall.hears('unknown');
  hall.waits(4_000);
  expect(hall.watch.isStopping).toBe(true);
});

test('a daemon that starts again changes nothing; one that stays away makes the power unknown', () => {
  const hall = new Hall();
  hall.hears('mains');
  hall.hears('unknown');
  hall.waits(59_000);
  expect(hall.told).toBe('mains');
  hall.waits(1_000);
  expect(hall.told).toBe('unknown');
  hall.waits(3_600_000);
  expect(hall.watch.isStopping).toBe(false);
  hall.hears('mains');
  expect(hall.told).toBe('mains');
  expect(hall.facts).toEqual([]);
});

test('a flicker is not told because the daemon falls silent in the middle of it', () => {
  const hall = new Hall();
  hall.hears('mains');
  hall.hears('battery');
  hall.waits(1_000);
  hall.hears('unknown');
  hall.waits(10_000);
  expect(hall.told).toBe('mains');
  hall.hears('battery');
  hall.waits(2_500);
  expect(hall.told).toBe('mains');
  hall.waits(500);
  expect(hall.told).toBe('battery');
});

test('a UPS that was never seen is unknown after a minute', () => {
  const hall = new Hall();
  expect(hall.told).toBeNull();
  hall.waits(60_000);
  expect(hall.told).toBe('unknown');
  expect(hall.facts).toEqual([]);
});

test('a hub that starts after a power cut writes down that power is back, and only then', () => {
  const hall = new Hall('low');
  hall.waits(2_000);
  expect(hall.told).toBeNull();
  hall.hears('mains');
  expect(hall.told).toBe('mains');
  expect(hall.facts).toEqual(['back']);
  expect(hall.watch.backAtMs).toBe(hall.nowMs);
});

test('a hub that starts in the middle of a power cut does not write it down again', () => {
  const hall = new Hall('battery');
  hall.hears('battery');
  hall.waits(3_000);
  expect(hall.told).toBe('battery');
  expect(hall.facts).toEqual([]);
});

test('the estimate keeps still while the UPS counts down, and moves when it was wrong', () => {
  const hall = new Hall();
  hall.hears('battery', 720);
  const promised = hall.watch.stopsAtMs;
  expect(promised).toBe(hall.nowMs + 600_000);
  for (let passedS = 2; passedS < 300; passedS += 2) {
    hall.waits(2_000);
    hall.hears('battery', 720 - passedS + (passedS % 3) * 10);
    expect(hall.watch.stopsAtMs).toBe(promised);
  }
  hall.hears('battery', 180);
  expect(hall.watch.stopsAtMs).toBe(hall.nowMs + 60_000);
  hall.hears('battery', 1_920);
  expect(hall.watch.stopsAtMs).toBe(hall.nowMs + 1_800_000);
  hall.hears('battery', null);
  expect(hall.watch.stopsAtMs).toBe(hall.nowMs + 1_800_000);
});

test('minutes are said by fives when there are many, and never more than there are', () => {
  const at = (minutes: number): number | null => minutesUntil(minutes * 60_000, 0);
  expect([47, 20, 14.9, 9.9, 1.5, 0.9, -3].map(at)).toEqual([45, 20, 10, 9, 1, 0, 0]);
  expect(minutesUntil(null, 0)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2e8 }), (leftMs) => {
      const minutes = minutesUntil(leftMs, 0) ?? -1;
      return (
        minutes >= 0 && minutes * 60_000 <= leftMs && leftMs - minutes * 60_000 < 1.2e8 + 300_000
      );
    }),
  );
});

test('a clock that is set back does not hold up the notice or the stop', () => {
  const hall = new Hall();
  hall.hears('battery');
  hall.nowMs -= 3_600_000;
  hall.waits(4_000);
  expect(hall.told).toBe('battery');
  hall.hears('low_battery');
  hall.nowMs -= 3_600_000;
  hall.waits(6_000);
  expect(hall.watch.isStopping).toBe(true);
});

const steps = fc.array(
  fc.record({
    heard: fc.option(
      fc.record({
        power: fc.constantFrom('mains', 'battery', 'low_battery', 'unknown'),
        runtimeS: fc.option(fc.integer({ min: 0, max: 86_400 })),
      }),
    ),
    afterMs: fc.integer({ min: 0, max: 70_000 }),
  }),
  { maxLength: 60 },
);

test('whatever a UPS says: the ledger alternates, and only a low battery that was said stops the hall', () => {
  fc.assert(
    fc.property(steps, (story) => {
      let watch = beginPowerWatch('mains', startMs);
      let nowMs = startMs;
      let phase: PowerWatch['phase'] = 'mains';
      let wasLow = false;
      for (const { heard, afterMs } of story) {
        nowMs += afterMs;
        const step = watchPower(watch, heard, nowMs);
        wasLow ||= heard?.power === 'low_battery';
        for (const fact of step.facts) {
          if (fact === 'back') expect(phase).not.toBe('mains');
          if (fact === 'lost') expect(phase).toBe('mains');
          if (fact === 'low') expect(phase).not.toBe('low');
          phase = ({ lost: 'battery', low: 'low', back: 'mains' } as const)[fact];
        }
        expect(step.watch.phase).toBe(phase);
        if (step.watch.isStopping) expect(wasLow).toBe(true);
        if (step.watch.told?.state === 'mains') expect(phase).toBe('mains');
        watch = step.watch;
      }
    }),
  );
});
