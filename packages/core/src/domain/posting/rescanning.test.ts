import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseLexicon } from '../../rules/scanner/lexicon.ts';
import { applyLocalLexicon } from '../../rules/scanner/local-lexicon.ts';
import type { Severity } from '../../rules/scanner/lexicon-schema.ts';
import { severities } from '../../rules/scanner/lexicon-schema.ts';
import {
  contentOf,
  draftPosting,
  fiveAmMs,
  hitOf,
  livePosting,
  pendingPosting,
  scanOf,
} from '../../testing/posting-builders.ts';
import type { Posting } from './posting.ts';
import { rescan } from './rescanning.ts';

function lexiconWith(phrase: string, severity: Severity) {
  const applied = applyLocalLexicon(baseLexicon, {
    version: 'm1',
    additions: [{ id: 'L-01', severity, phrases: [phrase], basis: '本地规定', rewrite: null }],
    downgrades: [],
  });
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}
const nowMs = fiveAmMs + 1;
const by = (severity: Severity, phrase = '搬砖') => ({
  lexicon: lexiconWith(phrase, severity),
  employerName: '示例劳务',
  nowMs,
});

test('a live posting that nobody may publish any more leaves the boards and says which phrase', () => {
  const done = rescan(livePosting(), by('BLOCK'));
  expect(done?.suspended).toMatchObject({
    status: 'suspended',
    reason: { code: 'lexicon_update', text: '搬砖' },
    updatedAtMs: nowMs,
  });
  expect(done?.posting.scan).toMatchObject({
    lexiconVersion: `${baseLexicon.version}+m1`,
    scannedAtMs: nowMs,
  });
});

test('the same goes for a filled one, and for the name it is shown under', () => {
  const filled = livePosting(contentOf(), { status: 'filled', taken: 6 });
  expect(rescan(filled, by('BLOCK'))?.suspended?.status).toBe('suspended');
  expect(rescan(livePosting(), by('BLOCK', '示例劳务'))?.suspended?.status).toBe('suspended');
});

test.each(['REASON', 'REVIEW', 'WARN', 'INFO'] as const)(
  'a new %s find is written down and takes nothing off the boards',
  (severity) => {
    const done = rescan(livePosting(), by(severity));
    expect(done?.suspended).toBeNull();
    expect(done?.posting).toMatchObject({ status: 'published', updatedAtMs: fiveAmMs });
    expect(done?.posting.scan?.hits).toMatchObject([{ ruleId: 'L-01', severity }]);
  },
);

test('a posting under review keeps waiting, with the new find before the reviewer', () => {
  const done = rescan(pendingPosting(), by('BLOCK'));
  expect(done?.suspended).toBeNull();
  expect(done?.posting).toMatchObject({ status: 'pending_review', version: 1 });
  expect(done?.posting.scan?.hits).toHaveLength(1);
});

test('an edit that waits is read as well, and does not take the live text down', () => {
  const revision = {
    version: 2,
    content: contentOf({ workContent: '搬砖和清理' }),
    scan: scanOf(),
    collectedBy: livePosting().collectedBy,
  };
  const live = livePosting(contentOf({ workContent: '清运材料' }), { revision });
  const done = rescan(live, by('BLOCK'));
  expect(done?.suspended).toBeNull();
  expect(done?.posting.revision?.scan.hits).toHaveLength(1);
  expect(done?.posting.scan).toBe(live.scan);
});

test('findings on the figures stay, and an exception a reviewer gave still holds', () => {
  const onFigures = hitOf({ key: 'C-HOURS@posting', ruleId: 'C-HOURS', field: 'posting' });
  const answered = { hit: 'L-01@workContent', exception: null, reason: '' };
  const live = livePosting(contentOf(), {
    scan: scanOf([onFigures]),
    decisions: [
      { ...answered, exception: 'OTHER_WITH_DOCUMENT' as const, reason: '主管部门书面同意' },
      {
        hit: 'C-HOURS@posting',
        exception: 'FEMALE_PROHIBITED_WORK' as const,
        reason: '六个字的理由',
      },
    ],
  });
  const done = rescan(live, by('BLOCK'));
  expect(done?.posting.scan?.hits.map(({ key }) => key)).toEqual([
    'L-01@workContent',
    'C-HOURS@posting',
  ]);
  expect(done?.suspended).toBeNull();
});

test('a find closes the fast lane', () => {
  const live = pendingPosting(contentOf(), { ...scanOf(), fastLane: true });
  expect(rescan(live, by('REVIEW'))?.posting.scan?.fastLane).toBe(false);
  expect(rescan(live, by('WARN'))?.posting.scan?.fastLane).toBe(true);
});

test('what is a draft, or over, is left alone', () => {
  expect(rescan(draftPosting(), by('BLOCK'))).toBeNull();
  for (const status of ['rejected', 'suspended', 'expired', 'withdrawn', 'archived'] as const) {
    expect(rescan(livePosting(contentOf(), { status }), by('BLOCK'))).toBeNull();
  }
});

test('reading a second time with the same lexicon finds nothing new', () => {
  fc.assert(
    fc.property(fc.constantFrom(...severities), fc.boolean(), (severity, live) => {
      const posting: Posting = live ? livePosting() : pendingPosting();
      const done = rescan(posting, by(severity));
      return done !== null && rescan(done.posting, by(severity)) === null;
    }),
  );
});
