import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay, msPerMinute } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import {
  arriveAtBay,
  endsWithDay,
  extendStay,
  leaveBay,
  longestStayMinutes,
  overdueStay,
  type Bay,
  type Vehicle,
} from './bay.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function freeBay(number = 1, limitMinutes = 10): Bay {
  return { id: uuid(number), details: { number, limitMinutes }, removed: false, stay: null };
}

const wish = { id: uuid(500), employerId: uuid(50), postingId: null, plateEnd: null };

function busyBay(): Bay {
  const made = arriveAtBay(freeBay(), wish, { standing: [], nowMs: fiveAmMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

test('a vehicle stands as long as its bay allows, and one bay takes one vehicle', () => {
  expect(busyBay().stay).toMatchObject({
    sinceMs: fiveAmMs,
    untilMs: fiveAmMs + 10 * msPerMinute,
    overdue: false,
  });
  const again = { ...wish, employerId: uuid(51) };
  expect(arriveAtBay(busyBay(), again, { standing: [], nowMs: fiveAmMs })).toMatchObject({
    error: { code: 'bay_taken' },
  });
});

test.each([
  ['the same end of a plate', 'A12', 'A12', 'vehicle_in_bay'],
  ['another vehicle of the same employer', 'A12', 'B34', null],
  ['nobody said which the first is', null, 'B34', 'vehicle_in_bay'],
  ['nobody says which the second is', 'A12', null, 'vehicle_in_bay'],
])('%s', (_, first, second, code) => {
  const standing = [{ employerId: wish.employerId, plateEnd: first }];
  const result = arriveAtBay(
    freeBay(2),
    { ...wish, plateEnd: second },
    { standing, nowMs: fiveAmMs },
  );
  expect(result.ok ? null : result.error.code).toBe(code);
});

test('an end of a plate never comes into the state that the ledger keeps', () => {
  const made = arriveAtBay(
    freeBay(),
    { ...wish, plateEnd: 'K7Z' },
    { standing: [], nowMs: fiveAmMs },
  );
  expect(made.ok).toBe(true);
  expect(JSON.stringify(made)).not.toContain('K7Z');
});

test('longer is counted from now where the time was over, is told anew, and ends at two hours', () => {
  const late = overdueStay(busyBay(), fiveAmMs + 10 * msPerMinute);
  if (!late.ok) throw new Error(late.error.code);
  expect(overdueStay(late.value, fiveAmMs + 11 * msPerMinute)).toMatchObject({
    error: { code: 'wrong_state' },
  });
  const longer = extendStay(late.value, 5, fiveAmMs + 15 * msPerMinute);
  expect(longer).toMatchObject({
    ok: true,
    value: { stay: { untilMs: fiveAmMs + 20 * msPerMinute, overdue: false } },
  });
  expect(extendStay(late.value, 60, fiveAmMs + 61 * msPerMinute)).toMatchObject({
    error: { code: 'stay_too_long' },
  });
});

test('the day on which it came ends it, and no other', () => {
  expect(endsWithDay(busyBay(), fiveAmMs + 18 * 60 * msPerMinute)).toBe(false);
  expect(endsWithDay(busyBay(), fiveAmMs + msPerDay)).toBe(true);
  expect(endsWithDay(freeBay(), fiveAmMs + msPerDay)).toBe(false);
});

const plates = ['A12', 'B34', null];
const act = fc.oneof(
  fc.record({
    kind: fc.constant('arrive' as const),
    bay: fc.nat(3),
    employer: fc.nat(2),
    plate: fc.constantFrom(...plates),
  }),
  fc.record({ kind: fc.constantFrom('leave' as const, 'overdue' as const), bay: fc.nat(3) }),
  fc.record({
    kind: fc.constant('extend' as const),
    bay: fc.nat(3),
    minutes: fc.integer({ min: 5, max: 60 }),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Four bays, and the plates beside them as the hub keeps them. */
class Kerb {
  nowMs = fiveAmMs;
  readonly bays = [1, 2, 3, 4].map((number) => freeBay(number));
  readonly plates = new Map<string, string | null>();
  #next = 600;

  standing(): Vehicle[] {
    return this.bays.flatMap(({ stay }) =>
      stay === null
        ? []
        : [{ employerId: stay.employerId, plateEnd: this.plates.get(stay.id) ?? null }],
    );
  }

  do(step: Act): void {
    if (step.kind === 'wait') {
      this.nowMs += step.minutes * msPerMinute;
      return;
    }
    const known = this.bays[step.bay] ?? freeBay();
    const result = this.#changed(step, known);
    if (result.ok) this.bays[step.bay] = result.value;
  }

  #changed(step: Exclude<Act, { kind: 'wait' }>, known: Bay) {
    switch (step.kind) {
      case 'arrive': {
        this.#next += 1;
        const id = uuid(this.#next);
        this.plates.set(id, step.plate);
        const employerId = uuid(50 + step.employer);
        const arriving = { id, employerId, postingId: null, plateEnd: step.plate };
        return arriveAtBay(known, arriving, { standing: this.standing(), nowMs: this.nowMs });
      }
      case 'leave':
        return leaveBay(known);
      case 'overdue':
        return overdueStay(known, this.nowMs);
      case 'extend':
        return extendStay(known, step.minutes, this.nowMs);
    }
  }
}

test('whatever happens, no vehicle has two bays, no bay changes hands unless it was free, and nobody stays too long', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80 }), (steps) => {
      const kerb = new Kerb();
      for (const step of steps) {
        const before = [...kerb.bays];
        kerb.do(step);
        const standing = kerb.standing();
        const keys = standing.map(({ employerId, plateEnd }) => `${employerId} ${plateEnd ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const [at, { stay }] of kerb.bays.entries()) {
          const old = before[at]?.stay ?? null;
          if (old !== null && stay !== null) expect(stay.id).toBe(old.id);
          if (stay === null) continue;
          expect(stay.untilMs - stay.sinceMs).toBeLessThanOrEqual(longestStayMinutes * msPerMinute);
          // Nobody is told off before his time.
          if (stay.overdue) expect(stay.untilMs).toBeLessThanOrEqual(kerb.nowMs);
        }
      }
    }),
    { numRuns: 300 },
  );
});
