import SqliteDatabase, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { remembersOn } from '../store/remembering.ts';
import { GroupCommit, type Job } from './group-commit.ts';

let db: Database;
let commits: number;
let undone: number;

beforeEach(() => {
  db = new SqliteDatabase(':memory:');
  db.exec('CREATE TABLE t (n INTEGER UNIQUE) STRICT');
  commits = 0;
  undone = 0;
  remembersOn(db, { forgetUnsettled: () => (undone += 1) });
});
afterEach(() => {
  db.close();
});

const group = (queueMax = 1_000) =>
  new GroupCommit({
    db,
    queueMax,
    jobsPerCommitMax: 256,
    afterCommit: () => (commits += 1),
  });
const rows = () => db.prepare('SELECT n FROM t ORDER BY n').pluck().all();
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

function job(log: string[], name: string, run: () => boolean): Job {
  return {
    run,
    threw: () => log.push(`${name} threw`),
    settled: () => log.push(`${name} settled`),
    lost: () => log.push(`${name} lost`),
  };
}

test('jobs that arrive together share one transaction, and each undoes only itself', async () => {
  // Time stands still: on a busy machine the jobs would rightly be written in two.
  const stopped = vi.spyOn(performance, 'now').mockReturnValue(0);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('keep', 'refuse', 'throw'), { minLength: 1, maxLength: 60 }),
      async (kinds) => {
        db.exec('DELETE FROM t');
        commits = 0;
        undone = 0;
        const log: string[] = [];
        const waiting = group();
        kinds.forEach((kind, n) => {
          waiting.submit(
            job(log, String(n), () => {
              db.prepare('INSERT INTO t VALUES (?)').run(n);
              if (kind === 'throw') throw new Error('bug');
              return kind === 'keep';
            }),
          );
        });
        await turn();
        expect(rows()).toEqual(kinds.flatMap((kind, n) => (kind === 'keep' ? [n] : [])));
        expect(log.filter((line) => line.endsWith('settled'))).toHaveLength(kinds.length);
        expect(commits).toBe(1);
        expect(undone).toBe(kinds.filter((kind) => kind !== 'keep').length);
      },
    ),
    { numRuns: 30 },
  );
  stopped.mockRestore();
});

test('nobody is told anything before the commit', async () => {
  const log: string[] = [];
  const waiting = group();
  waiting.submit({
    ...job(log, 'a', () => {
      log.push(`in transaction: ${String(db.inTransaction)}`);
      return true;
    }),
    settled: () => log.push(`told in transaction: ${String(db.inTransaction)}`),
  });
  await turn();
  expect(log).toEqual(['in transaction: true', 'told in transaction: false']);
});

test('a transaction that fails as a whole tells everybody in it, and the next one works', async () => {
  const log: string[] = [];
  const waiting = group();
  waiting.submit(
    job(log, 'a', () => {
      db.exec('INSERT INTO t VALUES (1)');
      db.exec('ROLLBACK');
      return true;
    }),
  );
  waiting.submit(job(log, 'b', () => true));
  await turn();
  await turn();
  expect(rows()).toEqual([]);
  expect(log).toContain('a lost');
  expect(log.some((line) => line.startsWith('b'))).toBe(true);
  waiting.submit(job(log, 'c', () => db.prepare('INSERT INTO t VALUES (3)').run().changes === 1));
  await turn();
  expect(rows()).toEqual([3]);
});

test('a full queue says no, and what waits at the end is still done', () => {
  const waiting = group(2);
  const log: string[] = [];
  expect(waiting.submit(job(log, 'a', () => true))).toBe(true);
  expect(waiting.submit(job(log, 'b', () => true))).toBe(true);
  expect(waiting.submit(job(log, 'c', () => true))).toBe(false);
  waiting.close();
  expect(log).toEqual(['a settled', 'b settled']);
  expect(waiting.submit(job(log, 'd', () => true))).toBe(false);
});
