import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseNext,
  earliest,
  frontThird,
  isBefore,
  mostOvertakings,
  orderBehind,
  transferOrder,
  type Candidate,
  type DispatchView,
  type PriorityRule,
} from './dispatch.ts';

const minute = 60_000;
const rule: PriorityRule = { mostInARow: 2, mostAddedMs: 15 * minute };

function candidate(place: number): Candidate {
  return { ticketId: `t${place}`, place, turn: 0 };
}

function view(changes: Partial<DispatchView> = {}): DispatchView {
  return {
    ordinary: candidate(1),
    priority: candidate(2),
    inARow: 0,
    overtaken: 0,
    addedMs: 0,
    paceMs: minute,
    ...changes,
  };
}

test('priority goes first, after two of them one ordinary number', () => {
  expect(chooseNext(view(), rule)?.place).toBe(2);
  expect(chooseNext(view({ inARow: 1 }), rule)?.place).toBe(2);
  expect(chooseNext(view({ inARow: 2 }), rule)?.place).toBe(1);
});

test('where only one kind waits it is called, and where nobody waits nobody is', () => {
  expect(chooseNext(view({ ordinary: null, inARow: 9 }), rule)?.place).toBe(2);
  expect(chooseNext(view({ priority: null }), rule)?.place).toBe(1);
  expect(chooseNext(view({ ordinary: null, priority: null }), rule)).toBeNull();
});

test('nobody is overtaken so often that he waits a quarter of an hour longer', () => {
  expect(chooseNext(view({ overtaken: 14 }), rule)?.place).toBe(2);
  expect(chooseNext(view({ overtaken: 15 }), rule)?.place).toBe(1);
  expect(chooseNext(view({ overtaken: 1, addedMs: 14 * minute + 1 }), rule)?.place).toBe(1);
  expect(mostOvertakings(rule, 20 * minute)).toBe(0);
});

test('who came earlier overtakes nobody by being called', () => {
  const early = view({ ordinary: candidate(3), overtaken: 99, addedMs: 99 * minute });
  expect(chooseNext(early, rule)?.place).toBe(2);
});

interface Person {
  readonly place: number;
  readonly atMs: number;
  readonly priority: boolean;
}

interface Called extends Person {
  readonly calledMs: number;
  /** Ordinary numbers that waited when it was called. */
  readonly ordinaryWaited: boolean;
}

/** A morning at one line: people come, and every `paceMs` a counter presses. */
function morning(people: readonly Person[], paceMs: number, used: PriorityRule): Called[] {
  const called: Called[] = [];
  const waiting: Person[] = [];
  let next = 0;
  for (let nowMs = 0; called.length < people.length; nowMs += paceMs) {
    for (; people[next] !== undefined && people[next]!.atMs <= nowMs; next += 1) {
      waiting.push(people[next]!);
    }
    const chosen = press(waiting, called, { nowMs, paceMs, used });
    if (chosen !== null) called.push(chosen);
  }
  return called;
}

function press(
  waiting: Person[],
  called: readonly Called[],
  at: { readonly nowMs: number; readonly paceMs: number; readonly used: PriorityRule },
): Called | null {
  const head = (priority: boolean): Candidate | null => {
    const first = waiting.find((person) => person.priority === priority);
    return first === undefined ? null : candidate(first.place);
  };
  const ordinary = head(false);
  const passed = called.filter((one) => one.priority && one.place > (ordinary?.place ?? Infinity));
  const last = [...called].reverse().findIndex((one) => !one.priority);
  const chosen = chooseNext(
    {
      ordinary,
      priority: head(true),
      inARow: last === -1 ? called.length : last,
      overtaken: passed.length,
      addedMs: passed.length === 0 ? 0 : at.nowMs - called[called.length - passed.length]!.calledMs,
      paceMs: at.paceMs,
    },
    at.used,
  );
  const index = waiting.findIndex(({ place }) => place === chosen?.place);
  const [person] = index === -1 ? [] : waiting.splice(index, 1);
  if (person === undefined) return null;
  return { ...person, calledMs: at.nowMs, ordinaryWaited: ordinary !== null };
}

const crowd = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 120_000 }), fc.boolean()), {
    minLength: 1,
    maxLength: 120,
  })
  .map((list) => {
    let atMs = 0;
    return list.map(([gapMs, priority], place): Person => {
      atMs += gapMs;
      return { place, atMs, priority };
    });
  });
const rules = fc.record({
  mostInARow: fc.integer({ min: 1, max: 5 }),
  mostAddedMs: fc.integer({ min: 0, max: 30 * minute }),
});
const paces = fc.integer({ min: 20_000, max: 10 * minute });

test('no ordinary number waits longer than the rule allows because others go first', () => {
  fc.assert(
    fc.property(crowd, rules, paces, (people, used, paceMs) => {
      const fifo = morning(
        people.map((person) => ({ ...person, priority: false })),
        paceMs,
        used,
      );
      const firstComeMs = new Map(fifo.map(({ place, calledMs }) => [place, calledMs]));
      for (const { place, priority, calledMs } of morning(people, paceMs, used)) {
        const addedMs = calledMs - firstComeMs.get(place)!;
        if (!priority) expect(addedMs).toBeLessThanOrEqual(used.mostAddedMs);
      }
    }),
    { numRuns: 300 },
  );
});

test('never more priority numbers in a row than the rule allows while an ordinary one waits', () => {
  fc.assert(
    fc.property(crowd, rules, paces, (people, used, paceMs) => {
      const called = morning(people, paceMs, used);
      expect(new Set(called.map(({ place }) => place)).size).toBe(people.length);
      let inARow = 0;
      for (const one of called) {
        inARow = one.priority ? inARow + 1 : 0;
        if (one.priority && one.ordinaryWaited) expect(inARow).toBeLessThanOrEqual(used.mostInARow);
      }
    }),
    { numRuns: 300 },
  );
});

test('within a class the order is that of arrival, and the same morning gives the same calls', () => {
  fc.assert(
    fc.property(crowd, rules, paces, (people, used, paceMs) => {
      const called = morning(people, paceMs, used);
      expect(morning(people, paceMs, used)).toEqual(called);
      for (const priority of [true, false]) {
        const places = called.filter((one) => one.priority === priority).map(({ place }) => place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }),
    { numRuns: 100 },
  );
});

test('one counter for all letters calls in the order in which people came', () => {
  expect(earliest([candidate(5), null, candidate(2), candidate(9)])?.place).toBe(2);
  expect(earliest([null])).toBeNull();
});

test('who comes back stands behind the next three, and behind who came back before him', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      (places, comers) => {
        const line: { readonly place: number; readonly turn: number }[] = places.map((place) => ({
          place,
          turn: 0,
        }));
        for (let n = 0; n < comers; n += 1) {
          line.sort((a, b) => (isBefore(a, b) ? -1 : 1));
          const order = orderBehind(line.slice(0, 3), 100 + n);
          const ahead = line.filter((other) => isBefore(other, order)).length;
          expect(ahead).toBeGreaterThanOrEqual(Math.min(3, line.length));
          for (const other of line) {
            if (other.turn >= 100) expect(isBefore(other, order)).toBe(true);
          }
          line.push(order);
        }
      },
    ),
  );
});

test('a transferred number is in the front third, or where its own time puts it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 99 }),
      (places, own) => {
        const line = places.sort((a, b) => a - b).map((place) => ({ place, turn: 0 }));
        const order = transferOrder(
          { place: own, turn: -1 },
          line[frontThird(line.length) - 1] ?? null,
          1_000,
        );
        const ahead = line.filter((other) => isBefore(other, order)).length;
        expect(ahead).toBeLessThanOrEqual(frontThird(line.length));
      },
    ),
  );
});
