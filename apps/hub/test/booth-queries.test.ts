import { msPerDay } from '@hall/core/basics/market-day';
import type { QueryInput, QueryOutput } from '@hall/core/contract/queries';
import { parseMatchQr } from '@hall/core/documents/match-slip';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  Asker,
  openMeetings,
  workerName,
  type AtBooth,
  type MeetingBench,
} from './support/meeting-bench.ts';

const language = 'zh-CN';
const today = '2026-11-23';

let hall: MeetingBench;
let booth: AtBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMeetings();
  booth = await hall.booth();
  postingId = await hall.posting();
});
afterEach(() => hall.bench.hall.close());

const idsOf = (found: Awaited<ReturnType<AtBooth['candidates']>>): string[] =>
  found.map(({ worker }) => worker.workerId);

test('who checks in is a candidate at once, and is none when he rests or has work', async () => {
  expect(await booth.candidates(postingId)).toEqual([]);
  const first = await hall.worker();
  hall.bench.time.advance(1);
  const second = await hall.worker();
  const found = await booth.candidates(postingId);
  expect(idsOf(found)).toEqual([first.workerId, second.workerId]);
  expect(found[0]?.reasons).toContain('occupation');
  expect(JSON.stringify(found)).not.toMatch(new RegExp(`${workerName}|1990000|gender|unknown`));

  const { kiosk, visitToken } = first;
  await kiosk.does('worker.setPaused', { visitToken, paused: true });
  expect(idsOf(await booth.candidates(postingId))).toEqual([second.workerId]);
  await kiosk.does('worker.setPaused', { visitToken, paused: false });
  const { boothToken } = booth;
  const workers = [{ slipCode: second.slipCode, contact: null }];
  await booth.booth.does('booth.take', { boothToken, postingId, workers, language });
  expect(idsOf(await booth.candidates(postingId))).toEqual([first.workerId]);
});

test('those the market prefers come first, and the booth is not told why', async () => {
  await hall.worker();
  hall.bench.time.advance(1);
  const preferred = await hall.worker({ consents: ['hardship'] });
  const found = await booth.candidates(postingId);
  expect(found.map((one) => [one.worker.workerId, one.preferred])[0]).toEqual([
    preferred.workerId,
    true,
  ]);
  expect(found[1]?.preferred).toBe(false);
  expect(JSON.stringify(found)).not.toContain('hardship');
});

test('who has met the employer over a posting today is not offered for it again', async () => {
  const [asked, free] = [await hall.worker(), await hall.worker()];
  const other = await hall.posting({ workAddress: '示例小区' });
  const matchId = await hall.ask(asked, postingId, null);
  expect(idsOf(await booth.candidates(postingId))).toEqual([free.workerId]);
  await booth.booth.does('booth.decline', { boothToken: booth.boothToken, matchId });
  expect(idsOf(await booth.candidates(postingId))).toEqual([free.workerId]);
  expect(idsOf(await booth.candidates(other))).toHaveLength(2);
});

test('a posting that is not offered has no candidates', async () => {
  await hall.worker();
  const { postingId: unread } = await hall.bench.submit(hall.employerId, { headcount: 2 });
  expect(await booth.candidates(unread)).toEqual([]);
  const { boothToken } = booth;
  const text = '招满了';
  await booth.booth.does('booth.withdraw', { boothToken, postingId, text });
  expect(await booth.candidates(postingId)).toEqual([]);
});

test('the desk has what goes on, newest first, and what may be posted again, once each', async () => {
  const { postingId: unread } = await hall.bench.submit(hall.employerId, {
    workAddress: '示例小区',
  });
  const twin = await hall.posting();
  await hall.bench.employer({ type: 'household', creditCode: null });
  const first = await booth.desk();
  expect(first.employer).toMatchObject({
    employerId: hall.employerId,
    displayName: '示例建筑(测试)',
  });
  expect(first.postings.map(({ id }) => id)).toEqual([twin, unread, postingId]);
  expect(first.earlier).toEqual([]);
  const { boothToken } = booth;
  const text = '招满了';
  for (const id of [postingId, twin]) {
    await booth.booth.does('booth.withdraw', { boothToken, postingId: id, text });
  }
  hall.bench.time.advance(msPerDay);
  const second = await (await hall.booth()).desk();
  expect(second.postings.map(({ id }) => id)).toEqual([unread]);
  // The two said the same; the newer one stands for both.
  expect(second.earlier.map(({ id }) => id)).toEqual([twin]);
  hall.bench.time.advance(8 * msPerDay);
  expect((await (await hall.booth()).desk()).earlier).toEqual([]);
});

test('an employer is not told who reported a posting of his', async () => {
  const { kiosk } = await hall.worker();
  const visitId = '00000000-0000-4000-8000-0000000000b7';
  await kiosk.does('posting.report', { postingId, visitId, reason: 'wage' });
  expect(hall.bench.stores.postings.get(postingId)?.reportedBy).toEqual([visitId]);
  expect(JSON.stringify(await booth.desk())).not.toContain(visitId);
});

test('a match says what it was for although its posting was withdrawn', async () => {
  const { slipCode } = await hall.worker();
  const { boothToken } = booth;
  const workers = [{ slipCode, contact: null }];
  await booth.booth.does('booth.take', { boothToken, postingId, workers, language });
  await booth.booth.does('booth.withdraw', { boothToken, postingId, text: '招满了' });
  const { postings, matches } = await booth.desk();
  expect(postings).toEqual([]);
  expect(matches).toMatchObject([{ postingId, occupationId: 'general', day: today }]);
});

test('matches of earlier days are not on the desk', async () => {
  await hall.ask(await hall.worker(), postingId, true);
  hall.bench.time.advance(msPerDay);
  expect((await (await hall.booth()).desk()).matches).toEqual([]);
});

test('the list of matches goes page by page, newest first, and names nobody', async () => {
  const worker = await hall.worker();
  const ids: string[] = [];
  const { kiosk, visitToken } = worker;
  // Who changes his mind begins anew, which makes many matches of one day.
  for (let n = 0; n < 51; n += 1) {
    const ask = { visitToken, postingId, contact: null };
    const { matchId } = await kiosk.does('meeting.ask', ask);
    ids.push(matchId);
    await kiosk.does('meeting.decline', { visitToken, matchId });
  }
  await hall.ask(worker, postingId, true);
  const desk = new Asker((await hall.bench.hall.staff('staff')).socket);
  const list = (input: QueryInput<'match.list'>): Promise<QueryOutput<'match.list'>> =>
    desk.asks('match.list', input);
  const first = await list({ day: today, only: 'all', cursor: null });
  expect(first.matches).toHaveLength(50);
  const second = await list({ day: today, only: 'all', cursor: first.next });
  expect(second.next).toBeNull();
  const all = [...first.matches, ...second.matches];
  expect(all.slice(1).map(({ matchId }) => matchId)).toEqual([...ids].reverse());
  expect(all[0]).toMatchObject({
    status: 'invited',
    posting: { occupationId: 'general', employer: '示例建筑(测试)' },
    worker: { workerId: worker.workerId },
  });
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`${workerName}|1990000`));
  expect(await list({ day: '2026-11-22', only: 'all', cursor: null })).toEqual({
    matches: [],
    next: null,
  });
  expect(await desk.askRefused('match.list', { day: today, only: 'all', cursor: 'x' })).toBe(
    'invalid_fields',
  );
  expect(await kiosk.askRefused('match.list', { day: today, only: 'all', cursor: null })).toBe(
    'forbidden',
  );
});

test('a match slip on the scanner shows its match on any day, with the worker’s consent as it is, and to its own employer only', async () => {
  const { boothToken } = booth;
  const { slipCode } = await hall.worker();
  const scan = { boothToken, postingId, slipCode, language } as const;
  const { question } = await booth.booth.does('booth.scan', scan);
  const { textVersion, textHash } = question;
  const contact = { given: true, textVersion, textHash };
  const taken = { boothToken, postingId, workers: [{ slipCode, contact }] };
  const { workers, papers } = await booth.booth.does('booth.take', { ...taken, language });
  const matchId = workers.flatMap((one) => (one.outcome === 'confirmed' ? [one.matchId] : []))[0];
  if (matchId === undefined) throw new Error('Nobody was taken');
  // What lies on the scanner is the text of the paper itself.
  const marketCode = hall.bench.stores.market.get().code;
  const texts = papers.flatMap(({ document: { blocks } }) =>
    blocks.flatMap((block) => (block.kind === 'qr' ? [block.data] : [])),
  );
  expect(texts.map((text) => parseMatchQr(text, marketCode))).toEqual(
    texts.map(() => ({ ok: true, value: { code: matchId } })),
  );
  expect(await booth.booth.asks('booth.match', { boothToken, matchId })).toMatchObject({
    status: 'confirmed',
    arrived: null,
    occupationId: 'general',
    contact: { name: workerName },
  });

  const other = await hall.booth(
    await hall.bench.employer({ type: 'household', creditCode: null, address: '测试路9号' }),
  );
  const asOther = { boothToken: other.boothToken, matchId };
  expect(await other.booth.askRefused('booth.match', asOther)).toBe('not_found');

  hall.bench.time.advance(msPerDay);
  const next = await hall.booth();
  const asked = { boothToken: next.boothToken, matchId };
  await next.booth.does('booth.arrival', { ...asked, arrived: true });
  // Marked, it is on no list any more, and the paper still tells how it stands.
  expect((await next.desk()).unmarked).toEqual([]);
  expect(await next.booth.asks('booth.match', asked)).toMatchObject({ arrived: true });
});

test('the employer’s copy that names several says whom, a worker’s own slip names him alone', async () => {
  const { boothToken } = booth;
  const people = [await hall.worker(), await hall.worker(), await hall.worker()];
  const workers = people.map(({ slipCode }) => ({ slipCode, contact: null }));
  const take = { boothToken, postingId, language } as const;
  const { papers } = await booth.booth.does('booth.take', { ...take, workers });
  hall.bench.time.advance(1);
  const alone = [{ slipCode: (await hall.worker()).slipCode, contact: null }];
  await booth.booth.does('booth.take', { ...take, workers: alone });
  const copies = papers.filter(({ copy }) => copy === 'worker').map(({ paperId }) => paperId);
  const employers = papers.find(({ copy }) => copy === 'employer')?.paperId ?? '';
  const namedOn = async (matchId: string): Promise<string[]> => {
    const { together } = await booth.booth.asks('booth.match', { boothToken, matchId });
    return together.map((match) => match.matchId);
  };
  expect(await namedOn(employers)).toEqual(copies.slice(1));
  expect(await namedOn(copies[1] ?? '')).toEqual([]);
  expect(await namedOn(copies[2] ?? '')).toEqual([]);
});
