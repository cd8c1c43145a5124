import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clerkId,
  contentOf,
  draftPosting,
  fiveAmMs,
  hitOf,
  livePosting,
  pendingPosting,
  reviewerId,
  scanOf,
} from '../../testing/posting-builders.ts';
import { openHits } from './decisions.ts';
import { endsAtMs, expire, report, restore, setTaken, suspend, withdraw } from './living.ts';
import {
  posting as postingSchema,
  scanSeverity,
  type Posting,
  type PostingContent,
} from './posting.ts';
import { approve, isAfterCheckSample, reject, remainingPlaces, waitingText } from './reviewing.ts';
import { makesWorse, saveDraft, submit } from './writing.ts';

const nowMs = fiveAmMs + 60_000;
const release = {
  version: 1,
  scan: scanOf(),
  decisions: [],
  by: reviewerId,
  singleStaff: false,
  validUntilMs: nowMs + 3_600_000,
  nowMs,
};

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function send(posting: Posting, content: PostingContent) {
  return submit(posting, { content, scan: scanOf(), by: clerkId, nowMs });
}

test('a reviewed posting goes up with who collected, reviewed and published it', () => {
  expect(value(approve(pendingPosting(), release))).toMatchObject({
    status: 'published',
    collectedBy: clerkId,
    reviewedBy: reviewerId,
    publishedBy: reviewerId,
    selfReviewed: false,
    publishAtMs: nowMs,
  });
});

test('nobody reviews his own posting, unless he is alone on site; then it is marked', () => {
  const own = { ...release, by: clerkId };
  expect(approve(pendingPosting(), own)).toMatchObject({ error: { code: 'four_eyes' } });
  const alone = approve(pendingPosting(), { ...own, singleStaff: true });
  expect(value(alone).selfReviewed).toBe(true);
});

test('whoever rewrites a posting becomes its collector and cannot approve it', () => {
  const rewritten = submit(pendingPosting(), {
    content: contentOf({ workContent: '搬运清理材料' }),
    scan: scanOf(),
    by: reviewerId,
    nowMs,
  });
  const { posting, version } = value(rewritten);
  expect(approve(posting, { ...release, version })).toMatchObject({
    error: { code: 'four_eyes' },
  });
});

test('a decision about an older text is refused', () => {
  const { posting } = value(send(pendingPosting(), contentOf({ headcount: 7 })));
  expect(posting.version).toBe(2);
  expect(approve(posting, release)).toMatchObject({ error: { code: 'version_conflict' } });
  expect(
    reject(posting, { version: 1, reason: { code: 'other', text: '旧' }, nowMs }),
  ).toMatchObject({ error: { code: 'version_conflict' } });
});

test('at least one self-reviewed posting in ten is looked at again', () => {
  const ids = Array.from({ length: 5_000 }, (_, n) => `0190-${n.toString(16)}-${n * 7919}`);
  const share = ids.filter(isAfterCheckSample).length / ids.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.2);
});

test('a BLOCK hit yields to a lawful exception with a written reason only', () => {
  const scan = scanOf([hitOf()]);
  const decision = { hit: 'D1-01@workContent', exception: 'FEMALE_PROHIBITED_WORK' } as const;
  expect(openHits(scan, [])).toHaveLength(1);
  expect(openHits(scan, [{ ...decision, reason: '短' }])).toHaveLength(1);
  expect(
    openHits(scan, [{ ...decision, exception: 'ETHNIC_CARE', reason: '足够长的理由' }]),
  ).toHaveLength(1);
  expect(openHits(scan, [{ ...decision, reason: '矿山井下作业' }])).toHaveLength(0);
  expect(approve(pendingPosting(), { ...release, scan })).toMatchObject({
    error: { code: 'hits_open', fields: ['D1-01@workContent'] },
  });
});

test('a REVIEW hit wants a tick, a REASON hit an exception, WARN and INFO nothing', () => {
  const tick = { hit: 'D1-01@workContent', exception: null, reason: '' };
  const open = scanSeverity.options.map((severity) => {
    const scan = scanOf([hitOf({ severity })]);
    return [severity, openHits(scan, []).length, openHits(scan, [tick]).length];
  });
  expect(open).toEqual([
    ['BLOCK', 1, 1],
    ['REASON', 1, 1],
    ['REVIEW', 1, 0],
    ['WARN', 0, 0],
    ['INFO', 0, 0],
  ]);
});

test('the channel a posting came through never changes', () => {
  const content = contentOf({ sourceChannel: 'phone' });
  expect(send(pendingPosting(), content)).toMatchObject({ error: { fields: ['sourceChannel'] } });
  expect(saveDraft(draftPosting(), { content, by: clerkId, nowMs })).toMatchObject({
    error: { fields: ['sourceChannel'] },
  });
});

test('an edit that makes a job no worse waits beside the live text', () => {
  const { posting, pulled } = value(send(livePosting(), contentOf({ payMaxFen: 18_000 })));
  expect(pulled).toBe(false);
  expect(posting).toMatchObject({ status: 'published', version: 1, revision: { version: 2 } });
  expect(posting.content.payMaxFen).toBe(16_000);
  const approved = value(approve(posting, { ...release, version: 2 }));
  expect(approved).toMatchObject({ version: 2, revision: null, content: { payMaxFen: 18_000 } });
});

test.each<Partial<PostingContent>>([
  { payMinFen: 15_000 },
  { headcount: 5 },
  { workAddress: '别处工地' },
  { meetingPoint: '3号车位' },
  { workStartMs: contentOf().workStartMs + 3_600_000 },
  { shiftEnd: '19:30' },
  { settlement: 'weekly' },
])('an edit that worsens the job takes the live text down at once: %o', (changes) => {
  expect(makesWorse(contentOf(), contentOf(changes))).toBe(true);
  const { posting } = value(send(livePosting(), contentOf(changes)));
  expect(posting).toMatchObject({ status: 'pending_review', version: 2, publishAtMs: null });
});

test('refusing an edit leaves the live text on the boards', () => {
  const { posting } = value(send(livePosting(), contentOf({ payMaxFen: 18_000 })));
  const reason = { code: 'wage_rule', text: '请写清加班' };
  const kept = value(reject(posting, { version: 2, reason, nowMs }));
  expect(kept).toMatchObject({ status: 'published', revision: null, reason });
  expect(waitingText(kept)).toBeNull();
});

test('a headcount below the places taken is refused', () => {
  const taken = value(setTaken(livePosting(), { taken: 3, nowMs }));
  expect(send(taken, contentOf({ headcount: 2 }))).toMatchObject({
    error: { fields: ['headcount'] },
  });
});

test('the last place fills a posting, and giving one back reopens it while it is valid', () => {
  const filled = value(setTaken(livePosting(), { taken: 6, nowMs }));
  expect(filled).toMatchObject({ status: 'filled', filledAtMs: nowMs });
  expect(value(setTaken(filled, { taken: 5, nowMs }))).toMatchObject({
    status: 'published',
    filledAtMs: null,
  });
  const late = (filled.validUntilMs ?? 0) + 1;
  expect(setTaken(filled, { taken: 5, nowMs: late })).toMatchObject({ error: { code: 'expired' } });
  expect(setTaken(filled, { taken: 7, nowMs })).toMatchObject({ error: { fields: ['taken'] } });
});

test('three different visits that report a posting take it off the boards', () => {
  const visits = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000020${n}`);
  let posting = livePosting();
  for (const visitId of [visits[0]!, visits[0]!, visits[1]!]) {
    posting = value(report(posting, { visitId, nowMs }));
  }
  expect(posting).toMatchObject({ status: 'published', reportedBy: visits.slice(0, 2) });
  posting = value(report(posting, { visitId: visits[2]!, nowMs }));
  expect(posting).toMatchObject({ status: 'suspended', reason: { code: 'reported' } });
  expect(value(restore(posting, nowMs))).toMatchObject({ status: 'published', reportedBy: [] });
});

test('a posting ends with its validity, a filled one with its work, and none before', () => {
  const live = livePosting();
  const endMs = endsAtMs(live)!;
  expect(expire(live, endMs - 1)).toMatchObject({ error: { code: 'wrong_state' } });
  expect(value(expire(live, endMs)).status).toBe('expired');
  const filled = value(setTaken(live, { taken: 6, nowMs }));
  expect(endsAtMs(filled)).toBe(filled.content.workEndMs);
  expect(value(expire(filled, filled.content.workEndMs!)).status).toBe('archived');
});

test('withdrawing and suspending keep the reason the employer is told', () => {
  const told = { reason: { code: 'employer_request', text: '已招到人' }, nowMs };
  expect(value(withdraw(livePosting(), told))).toMatchObject({
    status: 'withdrawn',
    reason: told.reason,
  });
  expect(suspend(draftPosting(), told)).toMatchObject({ error: { code: 'wrong_state' } });
});

test('whatever happens in whatever order, a posting stays whole', () => {
  type Act = (posting: Posting, n: number) => ReturnType<typeof withdraw>;
  const told = { reason: { code: 'other', text: '测试' }, nowMs };
  const acts: Act[] = [
    (posting, n) => {
      const sent = send(posting, contentOf({ headcount: 1 + (n % 9), payMaxFen: 16_000 + n }));
      return sent.ok ? { ok: true, value: sent.value.posting } : sent;
    },
    (posting) => approve(posting, { ...release, version: waitingText(posting)?.version ?? 1 }),
    (posting) => reject(posting, { ...told, version: waitingText(posting)?.version ?? 1 }),
    (posting, n) => setTaken(posting, { taken: n % 10, nowMs }),
    (posting, n) =>
      report(posting, { visitId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, nowMs }),
    (posting) => suspend(posting, told),
    (posting) => restore(posting, nowMs),
    (posting) => withdraw(posting, told),
    (posting) => expire(posting, nowMs + 7_200_000),
  ];
  const steps = fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), fc.nat({ max: 50 })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(steps, (events) => {
      let posting = draftPosting();
      for (const [which, n] of events) {
        const before = posting;
        const result = acts[which]!(posting, n);
        if (!result.ok) continue;
        posting = result.value;
        postingSchema.parse(posting);
        expect(posting.version).toBeGreaterThanOrEqual(before.version);
        expect(posting.postingNo).toBe(before.postingNo);
        if (posting.status === 'published') {
          expect(remainingPlaces(posting)).toBeGreaterThan(0);
          expect([posting.reviewedBy, posting.publishedBy]).not.toContain(null);
          expect(posting.validUntilMs).toBeGreaterThan(nowMs);
        }
        if (posting.status === 'filled') expect(remainingPlaces(posting)).toBe(0);
      }
    }),
  );
});
