import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import type { CommandInput, CommandName } from '@hall/core/contract/commands/registry';
import { protocolVersion, type Answer } from '@hall/core/contract/wire';
import { dayOf } from '@hall/core/basics/market-day';
import { match } from '@hall/core/domain/match/match';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventReader } from '../src/store/event-store.ts';
import { verifyDay } from '../src/ledger/verify.ts';
import { databasePath } from '../src/store/storage.ts';
import { wholePosting } from '../src/store/whole-posting.ts';
import { systemTimers } from '../src/system-ports.ts';
import { ChildHub } from './support/child-hub.ts';
import { openMatches, type MatchBench } from './support/match-bench.ts';

const kills = 4;
const places = 120;
const people = 60;
const booths = 3;

let dataDir: string;
let hub: ChildHub;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-match-kill-'));
  hub = new ChildHub(dataDir);
});
afterEach(async () => {
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** What the booths need when the hub has another process: tokens, a code, and slips. */
interface Prepared {
  readonly postingIds: readonly string[];
  readonly slips: readonly string[];
  readonly tokens: readonly string[];
  readonly code: string;
  readonly aheadMs: number;
}

async function prepare(): Promise<Prepared> {
  const hall: MatchBench = await openMatches();
  const { hall: running, time } = hall.bench;
  const shift = (n: number) => ({
    workAddress: `测试路${n}号工地`,
    shiftStart: n === 0 ? '06:30' : '18:00',
    shiftEnd: n === 0 ? '17:30' : '21:00',
    hoursPerDay: n === 0 ? 9.5 : 3,
  });
  const postingIds = [await hall.posting(places, shift(0)), await hall.posting(places, shift(1))];
  const slips = (await hall.workers(people)).map(({ slipCode }) => slipCode);
  const tokens: string[] = [];
  for (let n = 0; n < booths; n += 1) {
    const enrolled = await running.hub.system.enrol({
      kind: 'booth',
      name: `${n}号展位`,
      board: null,
    });
    if (!enrolled.ok) throw new Error(enrolled.error.code);
    tokens.push(enrolled.value.token);
  }
  const { code } = await hall.code();
  const aheadMs = time.now() - Date.now();
  await running.hub.close();
  cpSync(running.dataDir, dataDir, { recursive: true });
  rmSync(running.dataDir, { recursive: true });
  return { postingIds, slips, tokens, code, aheadMs };
}

/** An employer who scans one slip after the other, each under one id until it is answered. */
class StubbornBooth {
  readonly acknowledged: string[] = [];
  readonly #socket: Socket;
  readonly #prepared: Prepared;
  #boothToken = '';
  #running = true;

  constructor(url: string, token: string, prepared: Prepared) {
    this.#prepared = prepared;
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: 30,
      reconnectionDelayMax: 100,
      forceNew: true,
    });
    this.#socket.on('connect', () => {
      const hello = { protocolVersion, credential: { as: 'terminal', token }, topics: {} };
      this.#socket
        .timeout(2_000)
        .emitWithAck('hello', hello)
        .catch(() => undefined);
    });
  }

  async run(): Promise<void> {
    for (const postingId of this.#prepared.postingIds) {
      for (const slipCode of this.#prepared.slips) {
        if (!this.#running) return;
        await this.#take(postingId, slipCode);
      }
    }
  }

  stop(): void {
    this.#running = false;
  }

  close(): void {
    this.#socket.close();
  }

  async #take(postingId: string, slipCode: string): Promise<void> {
    const commandId = randomUUID();
    for (let isDone = false; !isDone;) {
      const { language, workers } = {
        language: 'zh-CN' as const,
        workers: [{ slipCode, contact: null }],
      };
      const input = { boothToken: this.#boothToken, postingId, workers, language };
      const answer = await this.#ask('booth.take', input, commandId);
      if (answer?.ok === true) {
        for (const one of (answer.value as Taking).workers) {
          if (one.outcome === 'confirmed') this.acknowledged.push(one.matchNo);
        }
        isDone = true;
      } else if (answer === null) await systemPause(15);
      else await this.#open();
    }
  }

  /** The hub's memory is gone; the code of the day is not. */
  async #open(): Promise<void> {
    const { code } = this.#prepared;
    const answer = await this.#ask('booth.open', { code }, randomUUID());
    if (answer?.ok === true) this.#boothToken = (answer.value as { boothToken: string }).boothToken;
    else await systemPause(15);
  }

  async #ask<N extends CommandName>(
    name: N,
    input: CommandInput<N> | { boothToken: string },
    commandId: string,
  ): Promise<Answer | null> {
    const token = this.#boothToken === '' && name === 'booth.take';
    const sent = token ? { ...input, boothToken: 'x'.repeat(43) } : input;
    try {
      return (await this.#socket
        .timeout(250)
        .emitWithAck('command', { commandId, name, input: sent })) as Answer;
    } catch {
      return null;
    }
  }
}

function systemPause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    systemTimers.after(ms, resolve);
  });
}

function agree(db: Database, { postingIds, aheadMs }: Prepared): number {
  const confirmed = (db.prepare('SELECT state_json FROM match').pluck().all() as string[])
    .map((json) => match.parse(JSON.parse(json)))
    .filter(({ status }) => status === 'confirmed');
  const postings = db.prepare('SELECT * FROM posting_whole').all().map(wholePosting);
  for (const state of postings) {
    const own = confirmed.filter(({ postingId }) => postingId === state.id);
    expect(postingIds).toContain(state.id);
    expect(state.taken).toBe(own.length);
    expect(new Set(own.map(({ placeNo }) => placeNo)).size).toBe(own.length);
  }
  const figure = db.prepare(`SELECT value FROM figure WHERE name = 'matched' AND day = ?`).pluck();
  expect(figure.get(dayOf(Date.now() + aheadMs)) ?? 0).toBe(confirmed.length);
  const numbers = confirmed.map(({ matchNo }) => Number(matchNo?.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, n) => n + 1));
  const matched = db.prepare(`SELECT count(*) FROM worker WHERE status = 'matched_today'`).pluck();
  expect(matched.get()).toBe(new Set(confirmed.map(({ workerId }) => workerId)).size);
  return confirmed.length;
}

test(
  'a hub killed while booths take workers: places, figure, numbers and workers always agree',
  { timeout: 180_000 },
  async () => {
    const prepared = await prepare();
    hub = new ChildHub(dataDir, prepared.aheadMs);
    await hub.start();
    const { url } = hub;
    const all = prepared.tokens.map((token) => new StubbornBooth(url, token, prepared));
    const runs = all.map((booth) => booth.run());
    const done = (): number => all.reduce((sum, booth) => sum + booth.acknowledged.length, 0);
    let least = 0;
    for (let n = 0; n < kills; n += 1) {
      const before = done();
      await expect.poll(done, { timeout: 15_000, interval: 5 }).toBeGreaterThan(before + n);
      await systemPause(n * 3);
      await hub.kill();
      const db = new SqliteDatabase(databasePath(dataDir));
      const now = agree(db, prepared);
      expect(now).toBeGreaterThanOrEqual(least);
      least = now;
      db.close();
      await hub.start();
    }
    const before = done();
    await expect.poll(done, { timeout: 15_000 }).toBeGreaterThan(before);
    for (const booth of all) booth.stop();
    await Promise.all(runs);
    for (const booth of all) booth.close();
    await hub.kill();
    const db = new SqliteDatabase(databasePath(dataDir));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const confirmed = agree(db, prepared);
    const acknowledged = all.flatMap((booth) => booth.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    const known = new Set(
      db.prepare('SELECT match_no FROM match WHERE match_no IS NOT NULL').pluck().all(),
    );
    for (const no of acknowledged) expect(known).toContain(no);
    expect(confirmed).toBeGreaterThanOrEqual(acknowledged.length);
    for (const day of new Set([...new EventReader(db).after(0)].map((event) => event.day))) {
      expect(verifyDay(new EventReader(db), day).brokenAtSeq).toBeNull();
    }
    db.close();
  },
);
