import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { LoginAnswer } from '@hall/core/contract/wire';
import { bay, type Bay } from '@hall/core/domain/bay/bay';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toldStates } from '../src/ledger/told-states.ts';
import { verifyDay } from '../src/ledger/verify.ts';
import { EventReader } from '../src/store/event-store.ts';
import { databasePath } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { openBench } from './support/hall-bench.ts';
import { StubbornClient } from './support/stubborn-client.ts';
import { testPassword } from './support/test-config.ts';

const kills = 2;
/** One fewer than vehicles, so that somebody always waits. */
const bayCount = 2;
const names = ['赵某某测试', '钱某某测试', '孙某某测试'];
const plates = ['A1Z', 'B2Y', 'C3X'];

let dataDir: string;
let hub: ChildHub;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-bays-kill-'));
  hub = new ChildHub(dataDir);
});
afterEach(async () => {
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** Employers and bays, then the hub's folder is another process's. */
async function prepare(): Promise<{ employers: readonly string[]; aheadMs: number }> {
  const bench = await openBench();
  const employers: string[] = [];
  for (const name of names) {
    employers.push(
      await bench.employer({
        type: 'household',
        legalName: name,
        displayName: name,
        creditCode: null,
      }),
    );
  }
  for (let number = 1; number <= bayCount; number += 1) {
    const details = { number, limitMinutes: 10 };
    await bench.does(bench.people.manager, 'bay.save', { bayId: null, details });
  }
  const aheadMs = bench.time.now() - Date.now();
  await bench.hall.hub.close();
  cpSync(bench.hall.dataDir, dataDir, { recursive: true });
  rmSync(bench.hall.dataDir, { recursive: true });
  return { employers, aheadMs };
}

async function logIn(): Promise<string> {
  const socket = io(hub.url, { transports: ['websocket'], forceNew: true });
  const login = { loginName: 'clerk', password: testPassword };
  const answer = (await socket.timeout(10_000).emitWithAck('login', login)) as LoginAnswer;
  socket.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.session;
}

/** A clerk who lets one vehicle come and go, over and over. */
class Vehicle {
  arrivals = 0;
  leaves = 0;
  readonly #client: StubbornClient;
  readonly #employerId: string;
  readonly #plateEnd: string;
  #running = true;

  constructor(session: string, employerId: string, plateEnd: string) {
    this.#employerId = employerId;
    this.#plateEnd = plateEnd;
    this.#client = new StubbornClient({
      url: hub.url,
      credential: { as: 'staff', session },
      trouble: { twice: 0.2, cut: 0 },
      random: Math.random,
    });
  }

  get employerId(): string {
    return this.#employerId;
  }

  async run(): Promise<void> {
    const of = { by: 'window', employerId: this.#employerId } as const;
    const wish = { bayId: null, of, postingId: null, plateEnd: this.#plateEnd };
    while (this.#running) {
      const came = await this.#client.ask('bay.arrive', wish);
      if (came === null) return;
      if (!came.ok) {
        expect(came.error.code).toBe('no_bay_free');
        continue;
      }
      this.arrivals += 1;
      const { bayId } = came.value as CommandOutput<'bay.arrive'>;
      const left = await this.#client.does('bay.leave', { bayId, boothToken: null });
      if (left !== null) this.leaves += 1;
    }
  }

  stop(): void {
    this.#running = false;
  }

  close(): void {
    this.#client.close();
  }
}

/** Bays, ledger and plates tell the same; the number of arrivals of each employer. */
function agree(db: Database): Map<string, number> {
  const bays = db
    .prepare('SELECT state_json FROM bay')
    .pluck()
    .all()
    .map((json) => bay.parse(JSON.parse(String(json))));
  const standing = bays.flatMap(({ stay }) => (stay === null ? [] : [stay]));
  expect(new Set(standing.map(({ employerId }) => employerId)).size).toBe(standing.length);
  const kept = db.prepare('SELECT stay_id FROM bay_plate').pluck().all();
  expect(new Set(kept)).toEqual(new Set(standing.map(({ id }) => id)));
  const last = new Map<string, Bay>();
  const arrivals = new Map<string, number>();
  for (const { event, state: told } of toldStates(new EventReader(db).after(0))) {
    const { type } = event;
    if (!type.startsWith('bay.')) continue;
    const state = bay.parse(told);
    const before = last.get(state.id)?.stay ?? null;
    // Nobody comes where somebody stands, nobody leaves from where nobody is.
    if (type === 'bay.arrived') expect(before).toBeNull();
    if (type === 'bay.left') expect(before).not.toBeNull();
    const employerId = type === 'bay.arrived' ? state.stay?.employerId : undefined;
    if (employerId !== undefined) arrivals.set(employerId, (arrivals.get(employerId) ?? 0) + 1);
    last.set(state.id, state);
  }
  expect(bays).toHaveLength(bayCount);
  for (const one of bays) expect(last.get(one.id)).toEqual(one);
  return arrivals;
}

test(
  'a hub killed while vehicles come and go: a bay has one vehicle, a vehicle one bay, and no plate outlives its stay',
  { timeout: 180_000 },
  async () => {
    const { employers, aheadMs } = await prepare();
    hub = new ChildHub(dataDir, aheadMs);
    await hub.start();
    const session = await logIn();
    const vehicles = employers.map(
      (employerId, n) => new Vehicle(session, employerId, plates[n] ?? 'D4W'),
    );
    const runs = vehicles.map((vehicle) => vehicle.run());
    const done = (): number => vehicles.reduce((sum, { leaves }) => sum + leaves, 0);
    for (let n = 0; n < kills; n += 1) {
      const before = done();
      await expect.poll(done, { timeout: 15_000, interval: 5 }).toBeGreaterThan(before + n);
      await hub.kill();
      const db = new SqliteDatabase(databasePath(dataDir));
      agree(db);
      db.close();
      await hub.start();
    }
    const before = done();
    await expect.poll(done, { timeout: 15_000 }).toBeGreaterThan(before);
    for (const vehicle of vehicles) vehicle.stop();
    await Promise.all(runs);
    for (const vehicle of vehicles) vehicle.close();
    await hub.kill();
    const db = new SqliteDatabase(databasePath(dataDir));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const arrivals = agree(db);
    // Every one that was answered is there, and none twice.
    for (const { employerId, arrivals: told } of vehicles) {
      expect(arrivals.get(employerId)).toBe(told);
    }
    for (const day of new Set([...new EventReader(db).after(0)].map((event) => event.day))) {
      expect(verifyDay(new EventReader(db), day).brokenAtSeq).toBeNull();
    }
    const text = JSON.stringify(db.prepare('SELECT * FROM event').all());
    for (const plate of plates) expect(text).not.toContain(`"${plate}"`);
    db.close();
  },
);
