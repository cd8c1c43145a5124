import { afterEach, beforeEach, expect, test } from 'vitest';
import { CampaignBench, campaignDetails } from './support/campaign-bench.ts';
import { Asker, workerName, type AtKiosk } from './support/meeting-bench.ts';

let campaign: CampaignBench;

beforeEach(async () => {
  campaign = await CampaignBench.open();
});
afterEach(() => campaign.close());

test('on the list stands who wants the work and lets himself be called, as a number and wishes', async () => {
  const campaignId = await campaign.opened();
  const one = await campaign.worker(['loader', 'mason']);
  const two = await campaign.worker(['mason']);
  await campaign.worker(['loader'], []);
  await campaign.worker(['general']);
  const paused = await campaign.worker(['loader']);
  await paused.kiosk.does('worker.setPaused', { visitToken: paused.visitToken, paused: true });
  const { people, next } = await campaign.desk.asks('campaign.people', {
    campaignId,
    cursor: null,
  });
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
  expect(await campaign.desk.asks('campaign.standing', { campaignId })).toMatchObject({
    listed: 2,
    withoutConsent: 1,
    withoutPhone: 0,
    isWhole: true,
    called: 0,
  });
});

test('who left no phone is counted and not listed', async () => {
  const campaignId = await campaign.opened();
  await campaign.withCard('loader', null);
  expect(await campaign.listed(campaignId)).toEqual([]);
  const told = await campaign.desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 0, withoutConsent: 0, withoutPhone: 1 });
});

test('the hardship tag leaves only who said so himself, and nobody when he takes it back', async () => {
  const campaignId = await campaign.opened({ hardshipOnly: true });
  const both = await campaign.worker(['loader'], ['contact', 'hardship']);
  await campaign.worker(['loader'], ['contact']);
  await campaign.worker(['loader'], ['hardship']);
  expect(await campaign.listed(campaignId)).toEqual([both.workerId]);
  const told = await campaign.desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 1, withoutConsent: 1 });
  const { visitToken } = both;
  await both.kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'hardship' });
  expect(await campaign.listed(campaignId)).toEqual([]);
});

test('each look at a number is a line in the ledger before it is shown, and says nobody’s name', async () => {
  const campaignId = await campaign.opened();
  const one = await campaign.worker(['loader']);
  const { workerId } = one;
  const shown = await campaign.desk.does('campaign.call', { campaignId, workerId });
  expect(shown).toEqual({ name: workerName, phone: '19900000001', outcome: null });
  await campaign.desk.does('campaign.call', { campaignId, workerId });
  const id = campaign.callId(campaignId, one);
  expect(campaign.eventsOf(id)).toEqual([
    ['campaign_call.shown', {}],
    ['campaign_call.shown', {}],
  ]);
  const told = await campaign.desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ called: 1, came: 0 });
  const text = campaign.bench.hall.read((db) =>
    JSON.stringify(db.prepare('SELECT * FROM event').all()),
  );
  expect(text).not.toContain(workerName);
  expect(text).not.toContain('19900000001');
});

test('nobody is shown a number of who is not for it, does not let himself be called, or when it is over', async () => {
  const campaignId = await campaign.opened();
  const cook = await campaign.worker(['general']);
  const silent = await campaign.worker(['loader'], []);
  const one = await campaign.worker(['loader']);
  const call = ({ workerId }: AtKiosk) =>
    campaign.desk.refused('campaign.call', { campaignId, workerId });
  expect(await call(cook)).toBe('not_found');
  expect(await call(silent)).toBe('consent_missing');
  // He takes it back between the reading of the list and the press.
  const { visitToken, workerId } = one;
  expect(await campaign.listed(campaignId)).toEqual([workerId]);
  await one.kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'contact' });
  expect(await call(one)).toBe('consent_missing');
  expect(await campaign.listed(campaignId)).toEqual([]);
  const other = await campaign.worker(['loader']);
  await campaign.desk.does('campaign.close', { campaignId });
  expect(await call(other)).toBe('wrong_state');
  for (const role of ['reviewer', 'rights', 'auditor'] as const) {
    const asker = new Asker((await campaign.bench.hall.staff(role)).socket);
    expect(await asker.askRefused('campaign.people', { campaignId, cursor: null })).toBe(
      'forbidden',
    );
    expect(await asker.refused('campaign.call', { campaignId, workerId })).toBe('forbidden');
  }
});

test('no more calls takes the consent back as he would himself, and he is on no list any more', async () => {
  const campaignId = await campaign.opened();
  const other = await campaign.opened({ title: '另一场' });
  const one = await campaign.worker(['loader'], ['contact', 'hardship']);
  const { workerId } = one;
  const says = (outcome: 'willing' | 'refused') => ({ campaignId, workerId, outcome });
  expect(await campaign.desk.refused('campaign.outcome', says('willing'))).toBe('wrong_state');
  await campaign.desk.does('campaign.call', { campaignId, workerId });
  await campaign.desk.does('campaign.outcome', says('refused'));
  expect(campaign.eventsOf(workerId)).toContainEqual([
    'worker.consent_withdrawn',
    { purpose: 'contact' },
  ]);
  const given = campaign.bench.stores.workers
    .get(workerId)
    ?.consents.flatMap(({ purpose, given: yes }) => (yes ? [purpose] : []));
  expect(given).toEqual(['registration', 'keep_id_number', 'hardship']);
  for (const id of [campaignId, other]) {
    expect(await campaign.listed(id)).toEqual([]);
    expect(await campaign.desk.refused('campaign.call', { campaignId: id, workerId })).toBe(
      'consent_missing',
    );
  }
  expect(await campaign.desk.refused('campaign.outcome', says('willing'))).toBe('wrong_state');
  const told = await campaign.desk.asks('campaign.standing', { campaignId });
  expect(told).toMatchObject({ listed: 0, withoutConsent: 1, called: 1, outcomes: { refused: 1 } });
});

test('pages follow each other without a hole and without anybody twice', async () => {
  const campaignId = await campaign.opened();
  const inOrder: string[] = [];
  for (let n = 0; n < 53; n += 1) {
    // Every kind of work of it in turn, and both at once; all within one day.
    const trades = [['loader'], ['mason'], ['mason', 'loader']][n % 3] ?? [];
    inOrder.push((await campaign.worker(trades)).workerId);
  }
  const first = await campaign.desk.asks('campaign.people', { campaignId, cursor: null });
  expect(first.people).toHaveLength(50);
  const second = await campaign.desk.asks('campaign.people', { campaignId, cursor: first.next });
  expect(second.next).toBeNull();
  const read = [...first.people, ...second.people].map(({ workerId }) => workerId);
  expect(read).toEqual(inOrder.reverse());
  const nonsense = { campaignId, cursor: 'nonsense' };
  expect(await campaign.desk.askRefused('campaign.people', nonsense)).toBe('invalid_fields');
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  expect(
    await campaign.desk.askRefused('campaign.people', { campaignId: nobody, cursor: null }),
  ).toBe('not_found');
});

test('a posting that is not there is refused, and who changes his wishes changes lists', async () => {
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  const wrong = { campaignId: null, details: { ...campaignDetails, postingIds: [nobody] } };
  expect(await campaign.desk.refused('campaign.save', wrong)).toBe('not_found');
  const campaignId = await campaign.opened();
  const workerId = await campaign.withCard();
  expect(await campaign.listed(campaignId)).toEqual([workerId]);
  expect(await campaign.withCard('general')).toBe(workerId);
  expect(await campaign.listed(campaignId)).toEqual([]);
  const general = await campaign.opened({ occupationIds: ['general'] });
  expect(await campaign.listed(general)).toEqual([workerId]);
});
