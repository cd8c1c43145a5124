import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FREE_ATTEMPTS, NO_ATTEMPTS, afterWrongCode, lockedForMs } from './exit-attempts.ts';
import { fitsExitCode, hashExitCode } from './exit-code.ts';
import { exitDesk, type ExitDesk } from './exit-desk.ts';

function desk(hash: string | null = 'right'): { desk: ExitDesk; clock: { nowMs: number } } {
  const clock = { nowMs: 0 };
  return {
    clock,
    desk: exitDesk({
      hash,
      fits: (code, wanted) => Promise.resolve(code === wanted),
      nowMs: () => clock.nowMs,
    }),
  };
}

test('the right code is right, another one is wrong', async () => {
  const { desk: pad } = desk();
  expect(await pad.judge('guess')).toEqual({ verdict: 'wrong' });
  expect(await pad.judge('right')).toEqual({ verdict: 'right' });
});

test('where no code was set, none fits', async () => {
  expect(await desk(null).desk.judge('')).toEqual({ verdict: 'no_code' });
});

test('the fifth wrong code locks for a minute, also for the right code, and then it opens', async () => {
  const { desk: pad, clock } = desk();
  for (let attempt = 1; attempt < FREE_ATTEMPTS; attempt += 1)
    expect(await pad.judge('guess')).toEqual({ verdict: 'wrong' });
  expect(await pad.judge('guess')).toEqual({ verdict: 'locked', forMs: 60_000 });
  clock.nowMs = 59_999;
  expect(await pad.judge('right')).toEqual({ verdict: 'locked', forMs: 1 });
  clock.nowMs = 60_000;
  expect(await pad.judge('right')).toEqual({ verdict: 'right' });
});

test('codes sent all at once do not slip under the limit', async () => {
  const { desk: pad } = desk();
  const verdicts = await Promise.all(
    [...Array<string>(20).fill('guess'), 'right'].map((code) => pad.judge(code)),
  );
  expect(verdicts.at(-1)?.verdict).toBe('locked');
});

test('a right code clears the count', async () => {
  const { desk: pad } = desk();
  for (let round = 0; round < 3; round += 1) {
    for (let attempt = 1; attempt < FREE_ATTEMPTS; attempt += 1) await pad.judge('guess');
    expect(await pad.judge('right')).toEqual({ verdict: 'right' });
  }
});

test('locks grow with every wrong code, up to an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
      let attempts = NO_ATTEMPTS;
      let lastMs = 0;
      for (let n = 0; n < count; n += 1) {
        attempts = afterWrongCode(attempts, 1_000);
        const lockMs = lockedForMs(attempts, 1_000);
        expect(lockMs).toBeGreaterThanOrEqual(lastMs);
        expect(lockMs).toBeLessThanOrEqual(3_600_000);
        lastMs = lockMs;
      }
      expect(lastMs > 0).toBe(count >= FREE_ATTEMPTS);
    }),
  );
});

test('a code fits its own hash only, and two hashes of one code differ', async () => {
  const hash = await hashExitCode('48151623');
  expect(await fitsExitCode('48151623', hash)).toBe(true);
  expect(await fitsExitCode('48151624', hash)).toBe(false);
  expect(await fitsExitCode('', hash)).toBe(false);
  expect(await hashExitCode('48151623')).not.toBe(hash);
});

test('a hash that cannot be read fits no code', async () => {
  for (const hash of ['', 'plain', 'scrypt$1$8$1$AA==$AA==', 'scrypt$999999999$8$1$AA==$AA=='])
    expect(await fitsExitCode('1234', hash)).toBe(false);
});
