import { err, ok } from '@hall/core/basics/result';
import type { Answer } from '@hall/core/contract/wire';
import { blankLexicon, type HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Posting } from '@hall/core/domain/posting/posting';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';
import { contentOf, fiveAmMs, livePosting } from '@hall/core/testing/posting-builders';
import { expect, test } from 'vitest';
import { LexiconSweeper, type LexiconSweepParts } from './lexicon-sweep.ts';

const local = (version: string, phrase: string): HallLexicon => ({
  local: {
    version,
    additions: [{ id: 'L-01', severity: 'BLOCK', phrases: [phrase], basis: '规定', rewrite: null }],
    downgrades: [],
  },
  lastSweep: null,
});

/** A hall of postings under `p0`, `p1`, …; those whose number ends in 0 say 搬砖. */
function hallOf(
  count: number,
  lexicon: HallLexicon = local('m1', '搬砖'),
  found: 'there' | 'gone' = 'there',
) {
  const hall = { lexicon, nowMs: fiveAmMs };
  const told: string[] = [];
  const written: unknown[] = [];
  let answer: Answer = ok({ suspended: true });
  const postings = new Map<string, Posting>(
    Array.from({ length: count }, (_, n) => {
      const content = contentOf({ workContent: n % 10 === 0 ? '搬砖和清运' : '清运材料' });
      return [`p${String(n)}`, livePosting(content)];
    }),
  );
  const stores = {
    lexicon: { get: () => hall.lexicon, inForce: () => lexiconInForce(hall.lexicon.local) },
    openPostings: { ids: () => [...postings.keys()] },
    postings: { get: (id: string) => (found === 'gone' ? null : (postings.get(id) ?? null)) },
    employers: { get: () => null },
  };
  const parts = {
    clock: { now: () => hall.nowMs },
    stores,
    dispatcher: {
      asSystem: (_name: string, { postingId }: { postingId: string }) => {
        told.push(postingId);
        return Promise.resolve(answer);
      },
      transact: (_actor: unknown, _name: string, work: (tx: unknown) => unknown) => {
        const record = (event: { state: HallLexicon; detail: unknown }): void => {
          hall.lexicon = event.state;
          written.push(event.detail);
        };
        work({ stores, nowMs: hall.nowMs, record });
        return Promise.resolve(ok(null));
      },
    },
    refused: () => undefined,
  };
  return {
    sweeper: new LexiconSweeper(parts as unknown as LexiconSweepParts),
    hall,
    told,
    written,
    refuseAll: () => {
      answer = err({ code: 'busy' });
    },
    agree: () => {
      answer = ok({ suspended: true });
    },
  };
}

/** Runs slices until the sweeper rests; answers how long that takes by its own word. */
async function run(sweeper: LexiconSweeper): Promise<{ tookMs: number; slices: number }> {
  let tookMs = 0;
  let slices = 0;
  for (;;) {
    const waitMs = await sweeper.slice();
    slices += 1;
    if (waitMs >= 1_000) return { tookMs, slices };
    tookMs += waitMs;
  }
}

test('only postings with other finds are written; the rest is said once', async () => {
  const { sweeper, told, written } = hallOf(30);
  await run(sweeper);
  expect(told).toEqual(['p0', 'p10', 'p20']);
  expect(written).toEqual([
    { version: expect.stringContaining('+m1') as string, postings: 30, suspended: 3 },
  ]);
  await run(sweeper);
  expect(written).toHaveLength(1);
});

test('a slice is one posting, and the largest hall is read within a minute', async () => {
  const small = await run(hallOf(50).sweeper);
  expect(small.slices).toBe(50);
  // Gone before their turn: it is the turns that are counted here.
  const large = await run(hallOf(2_500, undefined, 'gone').sweeper);
  expect(large.tookMs).toBeLessThan(45_000);
});

test('a change of the lexicon meanwhile begins the reading anew', async () => {
  const { sweeper, hall, told, written } = hallOf(30);
  for (let n = 0; n < 15; n += 1) await sweeper.slice();
  expect(told).toEqual(['p0', 'p10']);
  hall.lexicon = local('m2', '清运');
  await run(sweeper);
  expect(told.slice(2)).toHaveLength(30);
  expect(written).toMatchObject([{ postings: 30, suspended: 30 }]);
});

test('a refused posting is not passed over: after a minute everything is read again', async () => {
  const { sweeper, hall, written, refuseAll, agree } = hallOf(10);
  refuseAll();
  await run(sweeper);
  expect(written).toEqual([]);
  agree();
  await run(sweeper);
  expect(written, 'it rests first').toEqual([]);
  hall.nowMs += 60_000;
  await run(sweeper);
  expect(written).toHaveLength(1);
});

test('an empty hall that has changed no word stays silent; one that has says so', async () => {
  const untouched = hallOf(0, blankLexicon);
  await run(untouched.sweeper);
  expect(untouched.written).toEqual([]);
  const changed = hallOf(0);
  await run(changed.sweeper);
  expect(changed.written).toMatchObject([{ postings: 0 }]);
});
