import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rebuild } from '../src/ledger/rebuild.ts';
import { openStorage } from '../src/store/storage.ts';
import { CampaignBench, campaignDetails } from './support/campaign-bench.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

let campaign: CampaignBench;

beforeEach(async () => {
  campaign = await CampaignBench.open();
});
afterEach(() => campaign.close());

test('who checks in on a day of it after the call came; who was here before the call did not come for it', async () => {
  const campaignId = await campaign.opened();
  const workerId = await campaign.withCard();
  const here = await campaign.worker(['loader']);
  for (const one of [workerId, here.workerId]) {
    await campaign.desk.does('campaign.call', { campaignId, workerId: one });
    await campaign.desk.does('campaign.outcome', { campaignId, workerId: one, outcome: 'willing' });
  }
  const came = async (): Promise<number> =>
    (await campaign.desk.asks('campaign.standing', { campaignId })).came;
  expect(await came()).toBe(0);
  await campaign.later(dayMs);
  await campaign.checkIn();
  expect(await came()).toBe(1);
  const { people } = await campaign.desk.asks('campaign.people', { campaignId, cursor: null });
  expect(people.map((one) => [one.workerId, one.call?.came, one.call?.outcome])).toEqual([
    [workerId, true, 'willing'],
    [here.workerId, false, 'willing'],
  ]);
});

test('who comes after it was closed did not come for it', async () => {
  const campaignId = await campaign.opened();
  const workerId = await campaign.withCard();
  await campaign.desk.does('campaign.call', { campaignId, workerId });
  await campaign.desk.does('campaign.close', { campaignId });
  await campaign.later(dayMs);
  await campaign.checkIn();
  expect(await campaign.desk.asks('campaign.standing', { campaignId })).toMatchObject({
    called: 1,
    came: 0,
  });
});

test('the boards show it without for whom it is, and the clock ends it', async () => {
  const campaignId = await campaign.opened({ hardshipOnly: true, toDay: '2026-11-23' });
  const { board, kiosk, staff } = campaign.bench.watched;
  const shown = board().get(campaignId);
  expect(shown).toMatchObject({
    kind: 'campaign',
    title: campaignDetails.title,
    place: campaignDetails.place,
  });
  expect(JSON.stringify(shown)).not.toMatch(/hardship/i);
  expect(kiosk().get(campaignId)).toBeUndefined();
  expect(staff().get(campaignId)).toMatchObject({ campaign: { status: 'open' } });
  campaign.bench.time.advance(6.5 * hourMs - 1);
  expect(campaign.bench.stores.campaigns.get(campaignId)).toMatchObject({ status: 'open' });
  await campaign.ended(campaignId);
  expect(board().get(campaignId)).toBeUndefined();
  expect(staff().get(campaignId)).toMatchObject({ campaign: { status: 'closed' } });
  expect(campaign.eventsOf(campaignId)).toContainEqual(['campaign.closed', { byClock: true }]);
  await campaign.later(0);
  expect(
    await campaign.desk.refused('campaign.save', { campaignId, details: campaignDetails }),
  ).toBe('wrong_state');
});

test('a hub that was off at the end of it ends it when it comes back', async () => {
  const campaignId = await campaign.opened({ toDay: '2026-11-23' });
  const { time } = campaign.bench;
  await campaign.bench.hall.hub.close();
  time.advance(8 * hourMs);
  await campaign.bench.hall.restart({ clock: time, timers: time, extraRoutes: null });
  await campaign.ended(campaignId);
});

test('campaigns, their calls and who wants which work, rebuilt from the ledger, are the same', async () => {
  const campaignId = await campaign.opened();
  const one = await campaign.worker(['loader', 'mason'], ['contact']);
  const gone = await campaign.worker(['loader']);
  for (const { workerId } of [one, gone]) {
    await campaign.desk.does('campaign.call', { campaignId, workerId });
  }
  const { workerId } = one;
  await campaign.desk.does('campaign.outcome', { campaignId, workerId, outcome: 'refused' });
  await gone.kiosk.does('worker.delete', { visitToken: gone.visitToken });
  await campaign.desk.does('campaign.close', { campaignId });
  const folder = mkdtempSync(join(tmpdir(), 'hall-campaigns-'));
  const copy = openStorage({ dataDir: folder, keyFile: join(folder, 'key'), nowMs: 1 });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  const rows = (of: Database, table: string) =>
    of.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
  campaign.bench.hall.read((from) => {
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
