import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuild } from '../src/ledger/rebuild.ts';
import { openStorage } from '../src/store/storage.ts';
import {
  openMatches,
  type MatchBench,
  type TestBooth,
  type TestWorker,
} from './support/match-bench.ts';

let hall: MatchBench;
let booths: TestBooth[];
let round = 0;

beforeAll(async () => {
  hall = await openMatches();
  booths = [await hall.booth(), await hall.booth()];
});
afterAll(() => hall.bench.hall.close());

const people = 5;
const step = fc.oneof(
  fc.record({
    what: fc.constant('take' as const),
    booth: fc.nat(1),
    who: fc.array(fc.nat(people - 1), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ what: fc.constant('cancel' as const), which: fc.nat(9) }),
  fc.record({ what: fc.constant('by hand' as const), taken: fc.nat(4) }),
  fc.record({ what: fc.constant('arrival' as const), which: fc.nat(9), arrived: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does one thing; several may be under way at once. */
async function act(one: Step, postingId: string, workers: readonly TestWorker[]): Promise<void> {
  const { staff } = hall.bench.people;
  const confirmed = hall.bench.stores.matches.confirmedOf(postingId);
  switch (one.what) {
    case 'take':
      await hall.take(
        booths[one.booth]!,
        postingId,
        one.who.map((n) => workers[n]!),
      );
      return;
    case 'by hand':
      await hall.bench.refused(staff, 'posting.setTaken', { postingId, taken: one.taken });
      return;
    default: {
      const match = confirmed[one.which];
      if (match === undefined) return;
      const { id: matchId } = match;
      if (one.what === 'cancel') {
        await hall.bench.refused(staff, 'match.cancel', { matchId, reason: 'no_show' });
      } else {
        await hall.bench.refused(staff, 'match.arrival', { matchId, arrived: one.arrived });
      }
    }
  }
}

function holds(postingId: string, headcount: number): void {
  const posting = hall.bench.stores.postings.get(postingId)!;
  const confirmed = hall.bench.stores.matches.confirmedOf(postingId);
  expect(posting.taken).toBeGreaterThanOrEqual(confirmed.length);
  expect(posting.taken).toBeLessThanOrEqual(headcount);
  expect(posting.status).toBe(posting.taken === headcount ? 'filled' : 'published');
  const places = confirmed.map(({ placeNo }) => placeNo ?? 0);
  expect(new Set(places).size).toBe(places.length);
  expect(new Set(confirmed.map(({ workerId }) => workerId)).size).toBe(confirmed.length);
  for (const place of places) expect(place).toBeLessThanOrEqual(headcount);
}

interface Counted {
  readonly confirmed: number;
  readonly numbers: readonly number[];
}

function counted(): Counted {
  return hall.bench.hall.read((db) => {
    const numbers = db
      .prepare('SELECT match_no FROM match WHERE match_no IS NOT NULL ORDER BY match_no')
      .pluck()
      .all()
      .map((no) => Number(String(no).slice(-4)));
    const confirmed = db.prepare(`SELECT count(*) FROM match WHERE status = 'confirmed'`).pluck();
    return { confirmed: Number(confirmed.get()), numbers };
  });
}

test(
  'whatever is taken, cancelled and set by hand at once: places, figure and numbers agree',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
        async (headcount, script) => {
          round += 1;
          const postingId = await hall.posting(headcount, { workAddress: `测试路${round}号工地` });
          const workers = await hall.workers(people);
          for (const together of script) {
            await Promise.all(together.map((one) => act(one, postingId, workers)));
            holds(postingId, headcount);
            const { confirmed, numbers } = counted();
            expect(hall.figure()).toBe(confirmed);
            expect(numbers).toEqual(numbers.map((_, n) => n + 1));
          }
        },
      ),
      { numRuns: 12 },
    );
  },
);

test('matches, postings and workers rebuilt from the ledger are the same, row by row', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hall-match-'));
  const copy = openStorage({ dataDir: folder, keyFile: join(folder, 'key'), nowMs: 1 });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  const rows = (of: Database, table: string) =>
    of.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  hall.bench.hall.read((from) => {
    rebuild(from, { db, stores });
    for (const table of ['match', 'posting', 'worker', 'employer']) {
      expect(rows(from, table).length, table).toBeGreaterThan(0);
      expect(rows(db, table), table).toEqual(rows(from, table));
    }
  });
  db.close();
  rmSync(folder, { recursive: true });
});
