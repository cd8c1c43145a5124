import type { HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Posting } from '@hall/core/domain/posting/posting';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;
let employerId: string;

beforeAll(async () => {
  bench = await openBench();
  employerId = await bench.employer();
});
afterAll(() => bench.hall.close());

const reason = '经核实不适用';
const word = { basis: '本市场规定', rewrite: null };
const lexicon = (): HallLexicon => bench.stores.lexicon.get();
const posting = (id: string): Posting => {
  const found = bench.stores.postings.get(id);
  if (found === null) throw new Error(id);
  return found;
};

/** What the words of a posting are found with; findings on its figures are not the lexicon's. */
const finds = (id: string): readonly { ruleId: string; severity: string }[] =>
  (posting(id).scan?.hits ?? [])
    .filter(({ field }) => field !== 'posting')
    .map(({ ruleId, severity }) => ({ ruleId, severity }));

/** Lets the hub's clock run until the open postings have been read with the lexicon in force. */
async function swept(): Promise<number> {
  const fromMs = bench.time.now();
  await expect
    .poll(
      () => {
        bench.time.advance(20);
        return lexicon().lastSweep?.version;
      },
      { timeout: 20_000, interval: 1 },
    )
    .toBe(bench.stores.lexicon.inForce().version);
  return bench.time.now() - fromMs;
}

test('a word a manager adds takes the live postings with it off every screen', async () => {
  const { manager, staff } = bench.people;
  const hit = await bench.live(employerId, { workContent: '装卸瓷砖,另收包车费' });
  const clean = await bench.live(employerId, { workContent: '清运材料,管午饭' });
  const { postingId: waiting } = await bench.submit(employerId, { workContent: '包车费另算' });
  const input = { ...word, severity: 'BLOCK' as const, phrases: ['包车费'] };
  expect(await bench.refused(staff, 'lexicon.addWord', input)).toBe('forbidden');
  const { ruleId } = await bench.does(manager, 'lexicon.addWord', input);
  await swept();
  expect(posting(hit)).toMatchObject({
    status: 'suspended',
    reason: { code: 'lexicon_update', text: '包车费' },
  });
  expect(bench.watched.board().get(hit)).toBeUndefined();
  expect(posting(clean).status).toBe('published');
  expect(posting(waiting).status).toBe('pending_review');
  expect(finds(waiting)).toEqual([{ ruleId, severity: 'BLOCK' }]);
  expect(lexicon().lastSweep).toMatchObject({ suspended: 1, version: `${baseLexicon.version}+m1` });
  expect(bench.watched.staff().get('lexicon')).toMatchObject({ lexicon: lexicon() });
  const restored = { postingId: hit, text: '已经核实' };
  expect(await bench.refused(manager, 'posting.restore', restored)).toBe('hits_open');
});

test('what is typed after that is read with the word, in postings, pages and notices', async () => {
  const { manager } = bench.people;
  const { postingId } = await bench.submit(employerId, { workContent: '搬运,包车费自理' });
  expect(finds(postingId)).toMatchObject([{ ruleId: 'L-01' }]);
  const notice = {
    text: '包车费请到窗口交',
    level: 'info' as const,
    untilMs: bench.time.now() + 60_000,
  };
  expect(await bench.refused(manager, 'notice.show', { notice })).toBe('hits_open');
});

test('when the word is taken out again the suspended posting can come back', async () => {
  const { manager } = bench.people;
  const suspended = bench.stores.postings.inStatus('suspended', 10).at(0);
  if (suspended === undefined) throw new Error('Nothing is suspended');
  await bench.does(manager, 'lexicon.removeWord', { ruleId: 'L-01', reason });
  await swept();
  await bench.does(manager, 'posting.restore', { postingId: suspended.id, text: '词条已删' });
  expect(posting(suspended.id).status).toBe('published');
});

test('a rule of the product goes down one step and comes back, and its finds with it', async () => {
  const { manager } = bench.people;
  const { postingId } = await bench.submit(employerId, { workContent: '搬运装车,45岁以下' });
  expect(finds(postingId)).toEqual([{ ruleId: 'D5-02', severity: 'REASON' }]);
  await bench.does(manager, 'lexicon.downgrade', { ruleId: 'D5-02', reason });
  await swept();
  expect(finds(postingId)).toMatchObject([{ severity: 'REVIEW' }]);
  const twice = { ruleId: 'D5-02', reason };
  expect(await bench.refused(manager, 'lexicon.downgrade', twice)).toBe('already_exists');
  await bench.does(manager, 'lexicon.reinstate', { ruleId: 'D5-02', reason });
  await swept();
  expect(finds(postingId)).toMatchObject([{ severity: 'REASON' }]);
});

test('a reading writes about a posting only where its finds have changed, and once about itself', async () => {
  const { manager } = bench.people;
  const events = (): string[] =>
    bench.hall.read(
      (db) => db.prepare('SELECT type FROM event ORDER BY seq').pluck().all() as string[],
    );
  const before = events().length;
  const input = { ...word, severity: 'WARN' as const, phrases: ['从来没有人这样写'] };
  await bench.does(manager, 'lexicon.addWord', input);
  const tookMs = await swept();
  expect(tookMs).toBeLessThan(60_000);
  expect(events().slice(before)).toEqual(['lexicon.word_added', 'lexicon.swept']);
});
