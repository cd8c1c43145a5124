import { join } from 'node:path';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { rebuild } from '@hall/hub/ledger/rebuild';
import { openStorage, type Storage } from '@hall/hub/store/storage';
import { expect, test } from 'vitest';
import { sampleHalls } from './sample-halls.fixture.ts';
import { seedHall } from './seed-hall.ts';
import { pastBeginsMs, seedPast } from './seed-past.ts';

const { folder, open, closeAll } = sampleHalls();
const profile = 'station';

function storage(dataDir: string): Storage {
  const opened = openStorage({ dataDir, keyFile: join(dataDir, 'hall.key'), nowMs: fiveAmMs });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

test('a hall with a past, rebuilt from its ledger, is the same in every row of every thing', async () => {
  const dataDir = folder();
  let atMs = pastBeginsMs(fiveAmMs);
  const hub = await open(dataDir, () => atMs);
  const setClock = (toMs: number): void => {
    atMs = toMs;
  };
  await seedPast(hub.system, { profile, nowMs: fiveAmMs, setClock });
  atMs = fiveAmMs;
  await seedHall(hub.system, { profile, nowMs: fiveAmMs });
  await closeAll();
  const [was, again] = [storage(dataDir), storage(folder())];
  rebuild(was.db, again);
  const tables = was.db
    .prepare(
      `SELECT list.name FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS col
       WHERE list.schema = 'main' AND list.name <> 'event' AND col.name = 'state_json'`,
    )
    .pluck()
    .all();
  expect(tables.length).toBeGreaterThan(30);
  for (const name of tables) {
    const rows = ({ db }: Storage): unknown[] =>
      db.prepare(`SELECT * FROM ${String(name)} ORDER BY id`).all();
    expect(rows(again), String(name)).toEqual(rows(was));
  }
  was.db.close();
  again.db.close();
}, 20_000);
