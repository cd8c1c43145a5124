import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, msPerDay } from '@hall/core/basics/market-day';
import type { EmployerRecord } from '@hall/core/contract/queries/complaint-queries';
import { seal, recommend } from '@hall/core/domain/match/meeting';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { benchEmployerId, livePosting } from '../bench/support/seed.ts';
import { openedBefore, openedNow } from '../src/store/older-hall.fixture.ts';
import { employerRecord } from '../src/store/reader/employer-record.ts';
import { openStorage } from '../src/store/storage.ts';
import { uuidV7Source } from '../src/system-ports.ts';
import { openMatches, type MatchBench } from './support/match-bench.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-record-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function recordOf(
  hall: MatchBench,
  employerId: string,
  today = dayOf(hall.bench.time.now()),
): Promise<EmployerRecord> {
  const { socket } = await hall.bench.hall.staff('staff');
  const message = { name: 'employer.record', input: { employerId, today } };
  const answer = (await socket.ask('query', message)) as { value: EmployerRecord };
  socket.close();
  return answer.value;
}

test('places found beside places wanted, of postings that are over; who came, and who complained', async () => {
  const hall = await openMatches();
  const { bench, employerId } = hall;
  const { staff, rights } = bench.people;
  const booth = await hall.booth();
  const full = await hall.posting(2);
  const ended = await hall.posting(6, { workAddress: '另一处工地' });
  await hall.posting(9, { workAddress: '还在招的工地' });
  const workers = await hall.workers(4);
  const taken = await hall.take(booth, full, workers.slice(0, 2));
  await hall.take(booth, ended, [workers[2]!]);
  const cancelled = await hall.take(booth, ended, [workers[3]!]);
  await bench.does(staff, 'match.arrival', { matchId: idOf(taken), arrived: true });
  const reason = 'terms_differ';
  await bench.does(staff, 'match.cancel', { matchId: idOf(cancelled), reason });
  const withdrawal = { postingId: ended, reason: 'other', text: '不招了' } as const;
  await bench.does(staff, 'posting.withdraw', withdrawal);
  for (const visit of [1, 2]) {
    const visitId = `00000000-0000-4000-8000-00000000000${visit}`;
    await bench.does(bench.kiosk, 'posting.report', { postingId: full, visitId, reason: 'wage' });
  }
  const { complaintId } = await bench.does(staff, 'complaint.enter', {
    kind: 'wage',
    employerId,
    postingId: null,
    account: '没有结工资',
    reporter: { by: 'anonymous' },
  });
  await bench.does(rights, 'complaint.accept', { complaintId, note: null });
  const outcome = 'substantiated';
  await bench.does(rights, 'complaint.handle', { complaintId, outcome, note: '双方都已核实' });
  const none = { waiting: 0, referred: 0, substantiated: 0, unsubstantiated: 0, dropped: 0 };
  expect(await recordOf(hall, employerId)).toEqual({
    fromDay: '2026-08-26',
    postings: { published: 3, recent: 3, ended: 2, offered: 8, filled: 3 },
    matches: { confirmed: 3, arrived: 1, absent: 0, untold: 2, cancelled: 1 },
    complaints: {
      wage: { ...none, substantiated: 1 },
      noShow: none,
      other: { ...none, waiting: 1 },
      wageWithinYear: 1,
    },
    reports: 2,
    proposal: null,
  });
  const later = dayOf(bench.time.now() + 120 * msPerDay);
  expect(await recordOf(hall, employerId, later)).toMatchObject({
    postings: { published: 3, recent: 0, ended: 0, offered: 0, filled: 0 },
    matches: { confirmed: 0 },
    reports: 2,
  });
  await bench.hall.close();
});

function idOf({ workers: [one] }: Awaited<ReturnType<MatchBench['take']>>): string {
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  return one.matchId;
}

/** One employer with thousands of postings and a match of each, beside others. */
function fill(db: Database, stores: { postings: Writer; matches: Writer }, postings: number): void {
  const ids = uuidV7Source({ now: () => fiveAmMs });
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (let n = 0; n < postings; n += 1) {
      const atMs = fiveAmMs - n * 60_000;
      const posting = {
        ...livePosting(ids.next(), 0, atMs),
        status: 'expired' as const,
        taken: 3,
      };
      stores.postings.write(posting.id, posting);
      const fresh = recommend({
        id: ids.next(),
        postingId: posting.id,
        employerId: posting.employerId,
        workerId: ids.next(),
        source: 'staff',
        nowMs: atMs,
      });
      const sealed = seal(fresh, {
        matchNo: `M-990001-261123-${n}`,
        placeNo: 1,
        agreed: { worker: atMs, employer: atMs },
        nowMs: atMs,
      });
      if (sealed.ok) stores.matches.write(fresh.id, sealed.value);
    }
  })();
}

interface Writer {
  write(id: string, state: unknown): unknown;
}

test('thousands of postings are counted from an index alone; no state of one is read', () => {
  const keyFile = join(folder, 'hall.key');
  const storage = openStorage({ dataDir: folder, keyFile, nowMs: fiveAmMs });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, stores } = storage.value;
  fill(db, stores, 2_000);
  const asked: string[] = [];
  const watching = new Proxy(db, {
    get: (target, key): unknown =>
      key === 'prepare'
        ? (sql: string) => {
            asked.push(sql);
            return target.prepare(sql);
          }
        : Reflect.get(target, key),
  });
  const query = employerRecord(watching);
  const today = dayOf(fiveAmMs);
  const answer = query({ employerId: benchEmployerId(0), today });
  expect(answer).toMatchObject({
    value: {
      postings: { published: 2_000, ended: 2_000, offered: 8_000, filled: 6_000 },
      matches: { confirmed: 2_000, untold: 2_000 },
    },
  });
  const counting = asked.filter((sql) => !sql.includes('state_json'));
  expect(counting).toHaveLength(3);
  const parameters = { employerId: '', fromMs: 0, fromDay: '', yearMs: 0 };
  for (const sql of counting) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
    expect(JSON.stringify(plan)).toContain('COVERING INDEX');
  }
  db.close();
});

test('postings and matches of older versions are counted as well', () => {
  const before = openedBefore(folder, '0010', fiveAmMs);
  const posting = {
    ...livePosting('01900000-0000-7000-8000-000000000001', 0, fiveAmMs),
    status: 'filled',
    taken: 4,
    reportedBy: ['01900000-0000-7000-8000-000000000002'],
  };
  before.pragma('foreign_keys = OFF');
  before
    .prepare(
      `INSERT INTO posting (id, employer_id, status, publish_at_ms, updated_at_ms, state_json)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      posting.id,
      posting.employerId,
      posting.status,
      fiveAmMs,
      fiveAmMs,
      // Written before the first publication was kept.
      JSON.stringify({ ...posting, firstPublishedAtMs: undefined }),
    );
  const arrival = { arrived: true, by: 'staff', atMs: fiveAmMs };
  before
    .prepare(
      `INSERT INTO match (id, day, posting_id, employer_id, worker_id, status, state_json)
       VALUES ('m', ?, ?, ?, 'w', 'confirmed', ?)`,
    )
    .run(dayOf(fiveAmMs), posting.id, posting.employerId, JSON.stringify({ arrival }));
  before.close();
  const now = openedNow(folder, fiveAmMs);
  const { employerId } = posting;
  const answer = employerRecord(now)({ employerId, today: dayOf(fiveAmMs) });
  expect(answer).toMatchObject({
    value: {
      postings: { published: 1, recent: 1, ended: 1, offered: 4, filled: 4 },
      matches: { confirmed: 1, arrived: 1, untold: 0 },
      reports: 1,
    },
  });
  now.close();
});
