import { expect, test } from 'vitest';
import { baseLexicon } from '../../rules/scanner/lexicon.ts';
import { scanText } from '../../rules/scanner/scan.ts';
import type { Posting, PostingContent } from './posting.ts';
import { rewrite, rewriteChosen, rewriteContent } from './rewriting.ts';

const blocking = (text: string) =>
  scanText(text, baseLexicon).filter(
    (hit) => hit.severity === 'BLOCK' || hit.severity === 'REASON',
  );

const content = (over: Partial<PostingContent>): PostingContent => ({
  sourceChannel: 'staff_window',
  originName: null,
  occupationId: 'general',
  headcount: 3,
  skillRequirements: '无要求',
  licences: [],
  workContent: '工地搬砖清理',
  workAddress: '测试路工地',
  workRegion: '990001',
  meetingPoint: null,
  workStartMs: 1_780_000_000_000,
  workEndMs: 1_780_040_000_000,
  shiftStart: '06:30',
  shiftEnd: '17:30',
  hoursPerDay: 10,
  employmentForm: 'temporary',
  payMinFen: 16_000,
  payMaxFen: 16_000,
  payUnit: 'day',
  pieceName: null,
  settlement: 'daily',
  settlementDay: null,
  welfare: { mealsPerDay: 1, lodging: false, transport: false, gear: false },
  insurance: 'employer_buys',
  hardshipFriendly: [],
  contactName: '李工',
  contactPhone: '19900000001',
  phonePublic: false,
  realEmployerName: null,
  ...over,
});

const scan = { lexiconVersion: 'test', scannedAtMs: 1, hits: [], flags: [], fastLane: false };

const waiting = (over: Partial<Posting> = {}): Posting => ({
  id: '019352a0-0000-7000-8000-000000000009',
  postingNo: '990001-261122-0001',
  employerId: '019352a0-0000-7000-8000-000000000008',
  status: 'pending_review',
  version: 3,
  content: content({}),
  revision: null,
  scan,
  decisions: [],
  taken: 0,
  firstPublishedAtMs: null,
  publishAtMs: null,
  validUntilMs: null,
  collectedBy: '019352a0-0000-7000-8000-000000000001',
  reviewedBy: null,
  publishedBy: null,
  selfReviewed: false,
  reason: null,
  reportedBy: [],
  createdAtMs: 1,
  updatedAtMs: 1,
  filledAtMs: null,
  touchedAtMs: null,
  askedStillAtMs: null,
  release: null,
  ...over,
});

test('the two sentences employers really write are free of findings after one press', () => {
  for (const text of ['找男工数名,中午管饭,工资每天160元', '招男小工1名,年龄55岁以下,月薪3500']) {
    expect(blocking(text)).not.toEqual([]);
    const keys = scanText(text, baseLexicon).map((hit) => `${hit.ruleId}@workContent`);
    const done = rewriteContent(content({ workContent: text }), keys, baseLexicon);
    expect(done.ok && blocking(done.value.content.workContent)).toEqual([]);
  }
});

test('only the chosen find is rewritten, the other stays for a person to decide', () => {
  const text = '找男工数名,年龄55岁以下';
  const done = rewriteChosen(text, baseLexicon, (hit) => hit.ruleId.startsWith('D1'));
  expect(done?.text).toContain('55岁以下');
  expect(blocking(done?.text ?? '').some((hit) => hit.ruleId.startsWith('D1'))).toBe(false);
});

test('a requirement nothing is left of becomes the lawful "no requirement"', () => {
  const done = rewriteContent(
    content({ skillRequirements: '年轻力壮' }),
    ['D5-04@skillRequirements'],
    baseLexicon,
  );
  expect(done.ok && done.value.content.skillRequirements).toBe('无要求');
});

test('keys that name no find of the text are refused and change nothing', () => {
  const done = rewriteContent(content({}), ['D1-01@workContent'], baseLexicon);
  expect(done).toEqual({ ok: false, error: { code: 'not_found' } });
});

test('a rewritten text is a new version by the same writer, and its waiting time goes on', () => {
  const before = waiting();
  const after = rewrite(before, { version: 3, content: content({ headcount: 4 }), scan });
  expect(after).toMatchObject({
    ok: true,
    value: {
      version: 4,
      collectedBy: before.collectedBy,
      updatedAtMs: 1,
      status: 'pending_review',
    },
  });
});

test('an edit of a live posting is rewritten without touching what is on the boards', () => {
  const revision = { version: 5, content: content({}), scan, collectedBy: waiting().collectedBy };
  const live = waiting({ status: 'published', revision });
  const after = rewrite(live, { version: 5, content: content({ headcount: 4 }), scan });
  expect(after).toMatchObject({
    ok: true,
    value: { version: 3, content: { headcount: 3 }, revision: { version: 6 } },
  });
});

test('a text that changed meanwhile, or waits no longer, is not rewritten', () => {
  const written = { version: 2, content: content({}), scan };
  expect(rewrite(waiting(), written)).toMatchObject({ error: { code: 'version_conflict' } });
  expect(rewrite(waiting({ status: 'expired' }), written)).toMatchObject({
    error: { code: 'wrong_state' },
  });
});
