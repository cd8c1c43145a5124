import { rmSync } from 'node:fs';
import type { HallCount } from '@hall/core/domain/gate/hall-count';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { databasePath } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { GateBench } from './support/gate-bench.ts';
import { until } from './support/window-bench.ts';

let bench: GateBench | null = null;
let child: ChildHub | null = null;
let dataDir = '';

afterEach(async () => {
  await child?.kill();
  await bench?.running.close();
  rmSync(dataDir, { recursive: true, force: true });
  bench = null;
  child = null;
});

function read<T>(look: (db: SqliteDatabase.Database) => T): T {
  const db = new SqliteDatabase(databasePath(dataDir), { readonly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

const count = (): HallCount =>
  JSON.parse(
    read((db) => db.prepare('SELECT state_json FROM hall_count').pluck().get()) as string,
  ) as HallCount;

const events = (type: string): number =>
  read((db) => db.prepare('SELECT count(*) FROM event WHERE type = ?').pluck().get(type)) as number;

test('a hub that is killed loses nobody who was written down, calls the count approximate, and keeps an emergency', async () => {
  bench = await GateBench.open();
  const hall = bench;
  const { aheadMs } = hall;
  await hall.openMode('pass_optional', null);
  await hall.walk(1, 'in');
  await until('one inside', () => hall.count?.inside === 1);
  ({ dataDir } = hall.hall);
  await hall.hall.hub.close();
  child = new ChildHub(dataDir, aheadMs);
  await child.start();
  const held = (): boolean =>
    hall.running.site.lanes.every(({ module }) => module.relays.isOn(0) && module.relays.isOn(1));
  await until('the count is approximate', () => count().isApproximate);
  await hall.watched();
  await hall.walk(1, 'in');
  await hall.walk(2, 'out');
  await hall.walk(1, 'in');
  await until('all are written down', () => {
    const { inside, lanes } = count();
    return inside === 2 && lanes.find(({ lane }) => lane === '2')?.out === 1;
  });
  await child.kill();
  expect(count().inside).toBe(2);
  await child.start();
  hall.site(2).gate.fire(true);
  await until('the lanes are held open', held);
  await until('the danger is written down', () => events('emergency.raised') === 1);
  await child.kill();
  for (const { module } of hall.running.site.lanes) module.restart(50);
  await until('the boards let go', () => !held());
  await child.start();
  await until('the lanes are held open again', held);
  expect(events('emergency.raised')).toBe(1);
  expect(events('gate.doubted')).toBe(1);
  expect(count()).toMatchObject({ inside: 2, isApproximate: true });
}, 120_000);
