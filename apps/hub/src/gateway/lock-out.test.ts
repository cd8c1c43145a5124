import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LockOut } from './lock-out.ts';

const minuteMs = 60_000;

function lockOut(): { lock: LockOut; clock: { nowMs: number } } {
  const clock = { nowMs: 0 };
  return { lock: new LockOut({ now: () => clock.nowMs }), clock };
}

/** Five wrong passwords in a row; whether each locked the name. */
function fiveWrong(lock: LockOut, name: string): boolean[] {
  return Array.from({ length: 5 }, () => lock.wrong(name));
}

test('the fifth wrong password locks the name, for five minutes and not a moment longer', () => {
  const { lock, clock } = lockOut();
  expect(fiveWrong(lock, 'clerk')).toEqual([false, false, false, false, true]);
  clock.nowMs = 5 * minuteMs - 1;
  expect(lock.isLocked('clerk')).toBe(true);
  clock.nowMs = 5 * minuteMs;
  expect(lock.isLocked('clerk')).toBe(false);
});

test('a lock is of one name only, also of one nobody has', () => {
  const { lock } = lockOut();
  fiveWrong(lock, 'nobody');
  expect(lock.isLocked('nobody')).toBe(true);
  expect(lock.isLocked('clerk')).toBe(false);
});

test('every further lock is twice as long, up to an hour', () => {
  const { lock, clock } = lockOut();
  for (const minutes of [5, 10, 20, 40, 60, 60]) {
    fiveWrong(lock, 'clerk');
    const fromMs = clock.nowMs;
    clock.nowMs = fromMs + minutes * minuteMs - 1;
    expect(lock.isLocked('clerk'), `${String(minutes)} minutes`).toBe(true);
    clock.nowMs += 1;
    expect(lock.isLocked('clerk')).toBe(false);
  }
});

test('the right password forgets what went before', () => {
  const { lock } = lockOut();
  for (let n = 0; n < 4; n += 1) lock.wrong('clerk');
  lock.right('clerk');
  expect(fiveWrong(lock, 'clerk')).toEqual([false, false, false, false, true]);
});

test('a flood of names does not grow without end, and pushes out only the oldest', () => {
  const { lock } = lockOut();
  fiveWrong(lock, 'first');
  for (let n = 0; n < 9_999; n += 1) lock.wrong(`name ${String(n)}`);
  expect(lock.isLocked('first')).toBe(true);
  lock.wrong('one more');
  expect(lock.isLocked('first')).toBe(false);
});

test('however wrong passwords come, no five of them pass between two locks', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 70 * minuteMs }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (waits) => {
      const { lock, clock } = lockOut();
      let sinceLock = 0;
      for (const wait of waits) {
        clock.nowMs += wait;
        if (lock.isLocked('clerk')) continue;
        sinceLock += 1;
        if (lock.wrong('clerk')) sinceLock = 0;
        if (sinceLock >= 5) return false;
      }
      return true;
    }),
  );
});
