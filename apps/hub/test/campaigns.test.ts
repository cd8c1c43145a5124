import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CampaignDetails } from '@hall/core/domain/campaign/campaign';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import { testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { rebuild } from '../src/ledger/rebuild.ts';
import { EventReader } from '../src/store/event-store.ts';
import { openStorage } from '../src/store/storage.ts';
import {
  Asker,
  consentsOf,
  openMeetings,
  workerName,
  type AtKiosk,
  type MeetingBench,
} from './support/meeting-bench.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const visitId = '00000000-0000-4000-8000-0000000000b1';
/** The hall opens at five on the first of its days. */
const details: CampaignDetails = {
  title: '物流园搬运专场',
  occupationIds: ['loader', 'mason'],
  street: '城东街道',
  hardshipOnly: false,
  fromDay: '2026-11-23',
  toDay: '2026-11-25',
  from: '08:30',
  to: '11:30',
  place: '一楼3号窗口',
  postingIds: [],
};

let hall: MeetingBench;
let desk: Asker;

beforeEach(async () => {
  hall = await openMeetings();
  desk = new Asker((await hall.bench.hall.staff('staff')).socket);
});
afterEach(() => hall.bench.hall.close());

/** Whoever sat there goes home, and his session ends; somebody signs in again. */
async function later(ms: number): Promise<void> {
  hall.bench.time.advance(ms);
  desk = new Asker((await hall.bench.hall.staff('staff')).socket);
}

async function opened(changes: Partial<CampaignDetails> = {}): Promise<string> {
  const { campaignId } = await desk.does('campaign.save', {
    campaignId: null,
    details: { ...details, ...changes },
  });
  return campaignId;
}

/** Somebody without a card who wants this work; each comes a second after the one before. */
async function worker(
  occupationIds: string[],
  consents: readonly ConsentPurpose[] = ['contact'],
): Promise<AtKiosk> {
  hall.bench.time.advance(1_000);
  return hall.worker({ wishes: { occupationIds }, consents });
}

async function listed(campaignId: string): Promise<string[]> {
  const { people } = await desk.asks('campaign.people', { campaignId, cursor: null });
  return people.map(({ workerId }) => workerId);
}

function eventsOf(entityId: string): readonly (readonly [string, unknown])[] {
  return hall.bench.hall.read((db) =>
    new EventReader(db)
      .ofEntity(entityId, 50)
      .map(({ type, detailJson }) => [type, JSON.parse(detailJson)] as const),
  );
}

function callOf(campaignId: string, { workerId }: AtKiosk) {
  const call = hall.bench.stores.campaignCalls.of(campaignId, workerId);
  if (call === null) throw new Error('Nobody was shown his number');
  return call;
}

test('on the list stands who wants the work and lets himself be called, as a number and wishes', async () => {
  const campaignId = await opened();
  const one = await worker(['loader', 'mason']);
  const two = await worker(['mason']);
  await worker(['loader'], []);
  await worker(['general']);
  const paused = await worker(['loader']);
  await paused.kiosk.does('worker.setPaused', { visitToken: paused.visitToken, paused: true });
  const { people, next } = await desk.asks('campaign.people', { campaignId, cursor: null });
  expect(next).toBeNull();
  // Strict: a field more, such as a name or a phone, would not be equal.
  expect(people).toContainEqual({
    workerId: one.workerId,
    registrationNo: '990001-261123-0001',
    occupationIds: ['loader', 'mason'],
    availability: { when: 'today', part: 'any' },
    ageBand: '40-49',
    lastSeenDay: '2026-11-23',
    call: null,
  });
  expect(people.map(({ workerId }) => workerId)).toEqual([two.workerId, one.workerId]);
  expect(JSON.stringify(people)).not.toMatch(new RegExp(`${workerName}|1990000`));
  expect(await desk.asks('campaign.standing', { campaignId })).toMatchObject({
    listed: 2,
    withoutConsent: 1,
    withoutPhone: 0,
    isWhole: true,
    called: 0,
  });
});

test('who left no phone is counted and not listed', async () => {
  const campaignId = await opened();
  const kiosk = await aKiosk();
  await kiosk.does('worker.register', {
    visitId,
    identity: { by: 'card', card: testCards.man, phone: null },
    consents: consentsOf(['registration', 'keep_id_number', 'contact']),
    wishes: wishesOf({ occupationIds: ['loader'] }),
    elderMode: false,
    language: 'zh-CN',
  });
  expect(await listed(campaignId)).toEqual([]);
  const told = await desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 0, withoutConsent: 0, withoutPhone: 1 });
});

test('the hardship tag leaves only who said so himself, and nobody when he takes it back', async () => {
  const campaignId = await opened({ hardshipOnly: true });
  const both = await worker(['loader'], ['contact', 'hardship']);
  await worker(['loader'], ['contact']);
  await worker(['loader'], ['hardship']);
  expect(await listed(campaignId)).toEqual([both.workerId]);
  const told = await desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 1, withoutConsent: 1 });
  const { visitToken } = both;
  await both.kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'hardship' });
  expect(await listed(campaignId)).toEqual([]);
});

test('each look at a number is a line in the ledger before it is shown, and says nobody’s name', async () => {
  const campaignId = await opened();
  const one = await worker(['loader']);
  const { workerId } = one;
  const shown = await desk.does('campaign.call', { campaignId, workerId });
  expect(shown).toEqual({ name: workerName, phone: '19900000001', outcome: null });
  await desk.does('campaign.call', { campaignId, workerId });
  const { id } = callOf(campaignId, one);
  expect(eventsOf(id)).toEqual([
    ['campaign_call.shown', {}],
    ['campaign_call.shown', {}],
  ]);
  const told = await desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ called: 1, came: 0 });
  const text = hall.bench.hall.read((db) =>
    JSON.stringify(db.prepare('SELECT * FROM event').all()),
  );
  expect(text).not.toContain(workerName);
  expect(text).not.toContain('19900000001');
});

test('nobody is shown a number of who is not for it, does not let himself be called, or when it is over', async () => {
  const campaignId = await opened();
  const cook = await worker(['general']);
  const silent = await worker(['loader'], []);
  const one = await worker(['loader']);
  const call = ({ workerId }: AtKiosk) => desk.refused('campaign.call', { campaignId, workerId });
  expect(await call(cook)).toBe('not_found');
  expect(await call(silent)).toBe('consent_missing');
  // He takes it back between the reading of the list and the press.
  const { visitToken, workerId } = one;
  expect(await listed(campaignId)).toEqual([workerId]);
  await one.kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'contact' });
  expect(await call(one)).toBe('consent_missing');
  expect(await listed(campaignId)).toEqual([]);
  const other = await worker(['loader']);
  await desk.does('campaign.close', { campaignId });
  expect(await call(other)).toBe('wrong_state');
  for (const role of ['reviewer', 'rights', 'auditor'] as const) {
    const asker = new Asker((await hall.bench.hall.staff(role)).socket);
    expect(await asker.askRefused('campaign.people', { campaignId, cursor: null })).toBe(
      'forbidden',
    );
    expect(await asker.refused('campaign.call', { campaignId, workerId })).toBe('forbidden');
  }
});

test('no more calls takes the consent back as he would himself, and he is on no list any more', async () => {
  const campaignId = await opened();
  const other = await opened({ title: '另一场' });
  const one = await worker(['loader'], ['contact', 'hardship']);
  const { workerId } = one;
  const says = (outcome: 'willing' | 'refused') => ({ campaignId, workerId, outcome });
  expect(await desk.refused('campaign.outcome', says('willing'))).toBe('wrong_state');
  await desk.does('campaign.call', { campaignId, workerId });
  await desk.does('campaign.outcome', says('refused'));
  expect(eventsOf(workerId)).toContainEqual(['worker.consent_withdrawn', { purpose: 'contact' }]);
  const given = hall.bench.stores.workers
    .get(workerId)
    ?.consents.flatMap(({ purpose, given: yes }) => (yes ? [purpose] : []));
  expect(given).toEqual(['registration', 'keep_id_number', 'hardship']);
  for (const id of [campaignId, other]) {
    expect(await listed(id)).toEqual([]);
    expect(await desk.refused('campaign.call', { campaignId: id, workerId })).toBe(
      'consent_missing',
    );
  }
  expect(await desk.refused('campaign.outcome', says('willing'))).toBe('wrong_state');
  const told = await desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 0, withoutConsent: 1, called: 1, outcomes: { refused: 1 } });
});

test('who checks in on a day of it after the call came; who was here before the call did not come for it', async () => {
  const campaignId = await opened();
  const workerId = await withCard();
  const here = await worker(['loader']);
  for (const one of [workerId, here.workerId]) {
    await desk.does('campaign.call', { campaignId, workerId: one });
    await desk.does('campaign.outcome', { campaignId, workerId: one, outcome: 'willing' });
  }
  const came = async (): Promise<number> =>
    (await desk.asks('campaign.standing', { campaignId })).came;
  expect(await came()).toBe(0);
  await later(dayMs);
  await checkIn();
  expect(await came()).toBe(1);
  const { people } = await desk.asks('campaign.people', { campaignId, cursor: null });
  expect(people.map((one) => [one.workerId, one.call?.came, one.call?.outcome])).toEqual([
    [workerId, true, 'willing'],
    [here.workerId, false, 'willing'],
  ]);
});

test('who comes after it was closed did not come for it', async () => {
  const campaignId = await opened();
  const workerId = await withCard();
  await desk.does('campaign.call', { campaignId, workerId });
  await desk.does('campaign.close', { campaignId });
  await later(dayMs);
  await checkIn();
  expect(await desk.asks('campaign.standing', { campaignId })).toMatchObject({
    called: 1,
    came: 0,
  });
});

async function aKiosk(): Promise<Asker> {
  return new Asker((await hall.bench.hall.terminal('kiosk')).socket);
}

/** The man of the card registers, or says anew what he wants. */
async function withCard(occupationId = 'loader'): Promise<string> {
  const kiosk = await aKiosk();
  const { greeting } = await kiosk.does('worker.register', {
    visitId,
    identity: { by: 'card', card: testCards.man, phone: '19900001234' },
    consents: consentsOf(['registration', 'keep_id_number', 'contact']),
    wishes: wishesOf({ occupationIds: [occupationId] }),
    elderMode: false,
    language: 'zh-CN',
  });
  return greeting.workerId;
}

async function checkIn(): Promise<void> {
  const kiosk = await aKiosk();
  const card = testCards.man;
  const { outcome } = await kiosk.does('worker.checkIn', { visitId, card, language: 'zh-CN' });
  expect(outcome).toBe('checked_in');
}

test('the boards show it without for whom it is, and the clock ends it', async () => {
  const campaignId = await opened({ hardshipOnly: true, toDay: '2026-11-23' });
  const { board, kiosk, staff } = hall.bench.watched;
  const shown = board().get(campaignId);
  expect(shown).toMatchObject({ kind: 'campaign', title: details.title, place: details.place });
  expect(JSON.stringify(shown)).not.toMatch(/hardship/i);
  expect(kiosk().get(campaignId)).toBeUndefined();
  expect(staff().get(campaignId)).toMatchObject({ campaign: { status: 'open' } });
  hall.bench.time.advance(6.5 * hourMs - 1);
  expect(hall.bench.stores.campaigns.get(campaignId)).toMatchObject({ status: 'open' });
  await ended(campaignId);
  expect(board().get(campaignId)).toBeUndefined();
  expect(staff().get(campaignId)).toMatchObject({ campaign: { status: 'closed' } });
  expect(eventsOf(campaignId)).toContainEqual(['campaign.closed', { byClock: true }]);
  await later(0);
  expect(await desk.refused('campaign.save', { campaignId, details })).toBe('wrong_state');
});

/** Seconds of the hall until a campaign has ended by the clock. */
async function ended(campaignId: string): Promise<void> {
  await vi.waitFor(() => {
    hall.bench.time.advance(1_000);
    expect(hall.bench.stores.campaigns.get(campaignId)).toMatchObject({ status: 'closed' });
  });
}

test('a hub that was off at the end of it ends it when it comes back', async () => {
  const campaignId = await opened({ toDay: '2026-11-23' });
  const { time } = hall.bench;
  await hall.bench.hall.hub.close();
  time.advance(8 * hourMs);
  await hall.bench.hall.restart({ clock: time, timers: time, extraRoutes: null });
  await ended(campaignId);
});

test('pages follow each other without a hole and without anybody twice', async () => {
  const campaignId = await opened();
  const inOrder: string[] = [];
  for (let n = 0; n < 53; n += 1) {
    // Every kind of work of it in turn, and both at once; all within one day.
    const trades = [['loader'], ['mason'], ['mason', 'loader']][n % 3] ?? [];
    inOrder.push((await worker(trades)).workerId);
  }
  const first = await desk.asks('campaign.people', { campaignId, cursor: null });
  expect(first.people).toHaveLength(50);
  const second = await desk.asks('campaign.people', { campaignId, cursor: first.next });
  expect(second.next).toBeNull();
  const read = [...first.people, ...second.people].map(({ workerId }) => workerId);
  expect(read).toEqual(inOrder.reverse());
  const nonsense = { campaignId, cursor: 'nonsense' };
  expect(await desk.askRefused('campaign.people', nonsense)).toBe('invalid_fields');
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  expect(await desk.askRefused('campaign.people', { campaignId: nobody, cursor: null })).toBe(
    'not_found',
  );
});

test('a posting that is not there is refused, and who changes his wishes changes lists', async () => {
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  const wrong = { campaignId: null, details: { ...details, postingIds: [nobody] } };
  expect(await desk.refused('campaign.save', wrong)).toBe('not_found');
  const campaignId = await opened();
  const workerId = await withCard();
  expect(await listed(campaignId)).toEqual([workerId]);
  expect(await withCard('general')).toBe(workerId);
  expect(await listed(campaignId)).toEqual([]);
  const general = await opened({ occupationIds: ['general'] });
  expect(await listed(general)).toEqual([workerId]);
});

test('campaigns, their calls and who wants which work, rebuilt from the ledger, are the same', async () => {
  const campaignId = await opened();
  const one = await worker(['loader', 'mason'], ['contact']);
  const gone = await worker(['loader']);
  for (const { workerId } of [one, gone]) {
    await desk.does('campaign.call', { campaignId, workerId });
  }
  const { workerId } = one;
  await desk.does('campaign.outcome', { campaignId, workerId, outcome: 'refused' });
  await gone.kiosk.does('worker.delete', { visitToken: gone.visitToken });
  await desk.does('campaign.close', { campaignId });
  const folder = mkdtempSync(join(tmpdir(), 'hall-campaigns-'));
  const copy = openStorage({ dataDir: folder, keyFile: join(folder, 'key'), nowMs: 1 });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  const rows = (of: Database, table: string) =>
    of.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
  hall.bench.hall.read((from) => {
    rebuild(from, { db, stores });
    expect(rows(from, 'worker_trade')).toHaveLength(2);
    for (const table of ['campaign', 'campaign_call', 'worker', 'worker_trade']) {
      expect(rows(from, table).length, table).toBeGreaterThan(0);
      expect(rows(db, table), table).toEqual(rows(from, table));
    }
  });
  db.close();
  rmSync(folder, { recursive: true });
});
