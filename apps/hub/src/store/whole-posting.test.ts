import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contentOf,
  draftPosting,
  fiveAmMs,
  hitOf,
  livePosting,
  scanOf,
} from '@hall/core/testing/posting-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { openedBefore, openedNow } from './older-hall.fixture.ts';
import { SqlitePostingStore } from './posting-store.ts';
import { wholePosting } from './whole-posting.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const live = livePosting(
  contentOf({ workContent: '装卸"纸箱",每箱约二十斤 \\ 三号库', hoursPerDay: 9.5 }),
  {
    scan: scanOf([hitOf()]),
  },
);
const draft = { ...draftPosting(), id: '00000000-0000-4000-8000-0000000000d1' };

function byView(db: Database, id: string): unknown {
  return wholePosting(db.prepare('SELECT * FROM posting_whole WHERE id = ?').get(id));
}

test('postings of a hall that wrote them in one piece are whole in this one', () => {
  const before = openedBefore(folder, '0025', fiveAmMs);
  before.pragma('foreign_keys = OFF');
  const put = before.prepare(
    `INSERT INTO posting (id, employer_id, status, updated_at_ms, state_json) VALUES (?, ?, ?, ?, ?)`,
  );
  for (const one of [live, draft]) {
    put.run(one.id, one.employerId, one.status, one.updatedAtMs, JSON.stringify(one));
  }
  before.close();
  const now = openedNow(folder, fiveAmMs);
  const store = new SqlitePostingStore(now);
  for (const one of [live, draft]) {
    expect(store.get(one.id)).toEqual(one);
    expect(byView(now, one.id)).toEqual(one);
  }
  now.close();
});

test('a place taken is written without the words of its posting', () => {
  const db = openedNow(folder, fiveAmMs);
  db.pragma('foreign_keys = OFF');
  const store = new SqlitePostingStore(db);
  store.write(live.id, live);
  const text = db.prepare('SELECT state_json FROM posting').pluck();
  expect(text.get()).not.toContain('纸箱');
  db.exec(`CREATE TRIGGER untouched BEFORE UPDATE ON posting_steady
    BEGIN SELECT RAISE(ABORT, 'written'); END`);
  const kept = store.get(live.id) ?? live;
  store.write(live.id, { ...kept, taken: kept.taken + 1 });
  expect(byView(db, live.id)).toEqual({ ...live, taken: live.taken + 1 });
  const reworded = { ...kept, content: contentOf({ workContent: '别的活儿别的地方' }) };
  expect(() => store.write(live.id, reworded)).toThrow('written');
  db.close();
});
