import { msPerDay } from '@hall/core/basics/market-day';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAssist, type AssistBench } from './support/assist-bench.ts';
import { Asker, type AtKiosk } from './support/meeting-bench.ts';

let hall: AssistBench;
let staff: Asker;

beforeEach(async () => {
  hall = await openAssist();
  staff = await hall.as('staff');
});
afterEach(() => hall.hall.close());

const minuteMs = 60_000;
const help = { consents: ['hardship'] } as const;
const matched = { result: 'matched', language: 'zh-CN' } as const;

function people() {
  return staff.asks('assist.desk', {}).then((desk) => desk.people);
}

async function organise({ workerId }: AtKiosk, postingId: string): Promise<string> {
  const { meetingId } = await staff.does('assist.organise', { workerId, postingId });
  return meetingId;
}

test('who lets the market help stands on the desk, longest here first, with three postings at most', async () => {
  for (const workAddress of ['第一处', '第二处', '第三处', '第四处']) {
    await hall.posting({ workAddress, payMinFen: 30_000, payMaxFen: 30_000 });
  }
  const friendly = await hall.posting({ hardshipFriendly: ['older'] });
  await hall.posting({ occupationId: 'cleaner', workAddress: '不合适' });
  const first = await hall.meetings.worker(help);
  await hall.meetings.worker();
  hall.time.advance(5 * minuteMs);
  const second = await hall.meetings.worker(help);
  const seen = await people();
  expect(seen.map(({ workerId }) => workerId)).toEqual([first.workerId, second.workerId]);
  expect(seen[0]).toMatchObject({ basis: 'claimed', maskedName: '张**', plan: null, ticket: null });
  expect(seen[0]?.proposals).toHaveLength(3);
  expect(seen[0]?.proposals[0]).toMatchObject({ postingId: friendly, friendly: true, zone: 'A-1' });
  expect(seen[0]?.proposals.slice(1).every((one) => !one.friendly)).toBe(true);
  const { waiting, open } = await staff.asks('assist.desk', {});
  expect({ waiting, open }).toEqual({ waiting: 2, open: [] });
});

test('nothing is done for somebody without his own consent', async () => {
  const postingId = await hall.posting();
  const { workerId } = await hall.meetings.worker();
  const asked = [
    await staff.refused('assist.openPlan', { workerId, days: 30 }),
    await staff.refused('assist.organise', { workerId, postingId }),
    await staff.refused('assist.recognise', { workerId, categories: ['older'], document: null }),
  ];
  expect(asked).toEqual(['consent_missing', 'consent_missing', 'consent_missing']);
  expect(await staff.askRefused('assist.person', { workerId })).toBe('not_found');
});

test('who takes his consent back leaves the desk; words and category are gone, the case is closed', async () => {
  await hall.posting();
  const one = await hall.meetings.worker(help);
  const { workerId, kiosk, visitToken } = one;
  await staff.does('assist.recognise', { workerId, categories: ['older'], document: '户口簿' });
  const { planId } = await staff.does('assist.openPlan', { workerId, days: 30 });
  await staff.does('assist.guidance', { planId, topic: '找活', advice: '先做半天' });
  await kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'hardship' });
  expect(await people()).toEqual([]);
  const page = await staff.asks('assist.person', { workerId });
  expect(page).toMatchObject({ basis: null, categories: [], recognition: null, proposals: [] });
  expect(page.plans).toMatchObject([
    { closed: 'withdrawn', deeds: [{ kind: 'guidance', note: null }] },
  ]);
  const rows = hall.hall.read((db) =>
    ['hardship', 'assistance_note'].map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
  );
  expect(rows).toEqual([[], []]);
  expect(await staff.refused('assist.training', { planId, course: '家政' })).toBe('wrong_state');
});

test('who has himself deleted is nobody on the desk and in the list', async () => {
  const one = await hall.meetings.worker(help);
  await staff.does('assist.openPlan', { workerId: one.workerId, days: 30 });
  await one.kiosk.does('worker.delete', { visitToken: one.visitToken });
  const { plans } = await staff.asks('assist.plans', { which: 'closed', cursor: null });
  expect(plans).toMatchObject([
    { closed: 'left', who: { maskedName: '', workerId: one.workerId } },
  ]);
  expect(await people()).toEqual([]);
});

test('a booth is told of a number and a kind of work, and no screen of anything else', async () => {
  const postingId = await hall.posting();
  const one = await hall.meetings.worker(help);
  const stranger = await hall.meetings.worker();
  const booth = await hall.meetings.booth();
  const { socket } = await hall.hall.terminal('booth');
  const booths = new Asker(socket);
  await staff.does('assist.recognise', {
    workerId: one.workerId,
    categories: ['low_income'],
    document: '低保证明',
  });
  await organise(one, postingId);
  const { brought, matches } = await booth.desk();
  expect(brought.map((known) => Object.keys(known).sort())).toEqual([
    ['occupationId', 'registrationNo', 'zone'],
  ]);
  expect(matches).toMatchObject([{ source: 'staff', status: 'invited', contact: null }]);
  // Whoever is brought looks to a booth as anybody else whom it meets.
  const ofBooth = Object.keys(matches[0]?.worker ?? {}).sort();
  await hall.meetings.ask(stranger, postingId, null);
  expect((await booth.desk()).matches.map(({ worker }) => Object.keys(worker).sort())).toEqual([
    ofBooth,
    ofBooth,
  ]);
  for (const asker of [booths, one.kiosk, await hall.as('reviewer'), await hall.as('auditor')]) {
    expect(await asker.askRefused('assist.desk', {})).toBe('forbidden');
    expect(await asker.askRefused('assist.person', { workerId: one.workerId })).toBe('forbidden');
    expect(await asker.refused('assist.openPlan', { workerId: one.workerId, days: 3 })).toBe(
      'forbidden',
    );
  }
  const { watched } = hall.meetings.bench;
  const told = [watched.board(), watched.kiosk(), watched.queue(), watched.staff()]
    .flatMap(({ records }) => [...records.values()])
    .map((record) => JSON.stringify(record))
    .filter((record) => record.includes(one.workerId) || record.includes('low_income'));
  expect(told).toEqual([]);
});

test('a meeting stays open over night until somebody says what became of it', async () => {
  const postingId = await hall.posting();
  const one = await hall.meetings.worker(help);
  const meetingId = await organise(one, postingId);
  expect(await staff.refused('assist.organise', { workerId: one.workerId, postingId })).toBe(
    'already_exists',
  );
  expect((await people())[0]).toMatchObject({ meetingId, proposals: [] });
  hall.time.advance(msPerDay);
  const { matches } = hall.meetings.bench.stores;
  const matchId = hall.meetings.bench.stores.pointToPoint.get(meetingId)?.matchId ?? '';
  await expect
    .poll(() => {
      hall.time.advance(minuteMs);
      return matches.get(matchId)?.status;
    })
    .toBe('lapsed');
  staff = await hall.as('staff');
  expect((await staff.asks('assist.desk', {})).open).toMatchObject([
    { meetingId, matchStatus: 'lapsed', who: { workerId: one.workerId } },
  ]);
  const outcome = { result: 'no_show' } as const;
  await staff.does('assist.settle', { meetingId, outcome });
  expect(await staff.refused('assist.settle', { meetingId, outcome })).toBe('wrong_state');
  expect((await staff.asks('assist.desk', {})).open).toEqual([]);
});

test('what staff say of a meeting is said of its match: declined, not come, matched with papers', async () => {
  const declined = await hall.posting({ workAddress: '第一处' });
  const missed = await hall.posting({ workAddress: '第二处' });
  const taken = await hall.posting({ workAddress: '第三处' });
  const one = await hall.meetings.worker(help);
  const { matches } = hall.meetings.bench.stores;
  const statusOf = (postingId: string) =>
    matches.ofPair(postingId, one.workerId, '2026-11-23')?.status;
  await staff.does('assist.settle', {
    meetingId: await organise(one, declined),
    outcome: { result: 'declined', side: 'worker', reason: 'pay' },
  });
  expect(statusOf(declined)).toBe('declined');
  await staff.does('assist.settle', {
    meetingId: await organise(one, missed),
    outcome: { result: 'no_show' },
  });
  expect(statusOf(missed)).toBe('no_show');
  expect((await people())[0]?.proposals.map(({ postingId }) => postingId)).toEqual([taken]);
  const meetingId = await organise(one, taken);
  const { taking } = await staff.does('assist.settle', { meetingId, outcome: matched });
  expect(taking?.papers.map(({ copy }) => copy)).toEqual(['worker', 'employer']);
  expect(statusOf(taken)).toBe('confirmed');
  expect(await people()).toEqual([]);
  const { meetings } = await staff.asks('assist.person', { workerId: one.workerId });
  expect(meetings.map(({ outcome }) => outcome?.result)).toEqual([
    'matched',
    'no_show',
    'declined',
  ]);
});

test('the last place may be gone when they have agreed: the meeting stays open', async () => {
  const postingId = await hall.posting({ headcount: 1 });
  const one = await hall.meetings.worker(help);
  const meetingId = await organise(one, postingId);
  const other = await hall.meetings.worker();
  await staff.does('match.take', {
    postingId,
    workers: [{ slipCode: other.slipCode, contact: null }],
    language: 'zh-CN',
  });
  expect(await staff.refused('assist.settle', { meetingId, outcome: matched })).not.toBeNull();
  expect((await staff.asks('assist.desk', {})).open).toHaveLength(1);
});

test('share and waits are told from five persons on, and stay when a consent is taken back', async () => {
  const postingId = await hall.posting({ headcount: 20 });
  const take = async (workers: readonly AtKiosk[]): Promise<void> => {
    const slips = workers.map(({ slipCode }) => ({ slipCode, contact: null }));
    await staff.does('match.take', { postingId, workers: slips, language: 'zh-CN' });
  };
  const some = (n: number, who: Parameters<typeof hall.meetings.worker>[0]) =>
    Promise.all(Array.from({ length: n }, () => hall.meetings.worker(who)));
  const period = { fromDay: '2026-11-01', toDay: '2026-11-23' };
  const auditor = await hall.as('auditor');
  const supported = await some(5, help);
  hall.time.advance(4 * minuteMs);
  const others = await some(15, {});
  await take(supported.slice(0, 4));
  await take(others);
  expect(await auditor.asks('assist.indicators', period)).toEqual({ matches: 19, parts: null });
  hall.time.advance(4 * minuteMs);
  await take(supported.slice(4));
  const told = await auditor.asks('assist.indicators', period);
  expect(told).toEqual({
    matches: 20,
    parts: {
      supported: { matches: 5, avgWaitMs: 4.8 * minuteMs },
      others: { matches: 15, avgWaitMs: 0 },
      share: 0.25,
    },
  });
  const { kiosk, visitToken } = supported[0]!;
  await kiosk.does('worker.withdrawConsent', { visitToken, purpose: 'hardship' });
  expect(await auditor.asks('assist.indicators', period)).toEqual(told);
  const long = { fromDay: '2026-10-01', toDay: '2026-11-23' };
  expect(await auditor.askRefused('assist.indicators', long)).toBe('invalid_fields');
});
