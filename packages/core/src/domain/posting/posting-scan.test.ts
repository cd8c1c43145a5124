import { expect, test } from 'vitest';
import { baseLexicon } from '../../rules/scanner/lexicon.ts';
import { contentOf, fiveAmMs } from '../../testing/posting-builders.ts';
import { licencesNamed } from './licence-words.ts';
import { scanPosting, type ScanContext } from './posting-scan.ts';
import { postingScan, type PostingContent } from './posting.ts';
import { isNightShift } from './shift.ts';

function scan(content: PostingContent, changes: Partial<ScanContext> = {}) {
  const context: ScanContext = {
    lexicon: baseLexicon,
    nowMs: fiveAmMs,
    market: { code: '990001', minHourlyWageFen: 1_800 },
    employer: {
      status: 'verified',
      type: 'enterprise',
      displayName: '示例建筑(测试)',
      firstPosting: false,
      wageComplaints: 0,
    },
    payP95Fen: null,
    duplicates: { samePhoneEmployers: 0, sameTextOtherEmployers: 0, sameOwnPostings: 0 },
    earlier: null,
    ...changes,
  };
  return postingScan.parse(scanPosting(content, context));
}

const keys = (content: PostingContent, changes?: Partial<ScanContext>): string[] =>
  scan(content, changes).hits.map((hit) => hit.key);

test('an honest posting has nothing that holds it back', () => {
  const held = scan(contentOf()).hits.filter((hit) => hit.severity !== 'INFO');
  expect(held).toEqual([]);
});

test.each([
  'skillRequirements',
  'workContent',
  'workAddress',
  'meetingPoint',
  'originName',
  'contactName',
  'realEmployerName',
] as const)('the scanner reads %s', (field) => {
  expect(keys(contentOf({ [field]: '限男' }))).toContain(`D1-01@${field}`);
});

test('the scanner reads licences, the unit of a piece and the name of the employer', () => {
  expect(keys(contentOf({ licences: ['限男'] }))).toContain('D1-01@licences');
  expect(keys(contentOf({ pieceName: '限男' }))).toContain('D1-01@pieceName');
  const employer = {
    status: 'verified',
    type: 'enterprise',
    displayName: '限男公司',
    firstPosting: false,
    wageComplaints: 0,
  } as const;
  expect(keys(contentOf(), { employer })).toContain('D1-01@employer');
});

test('figures that break the law are hits, signs of fraud are hints', () => {
  const partTime = contentOf({
    employmentForm: 'hourly_part_time',
    payUnit: 'hour',
    payMinFen: 1_000,
    hoursPerDay: 4,
  });
  expect(keys(partTime)).toContain('C-MIN-WAGE@posting');
  const { hits, flags } = scan(contentOf(), {
    duplicates: { samePhoneEmployers: 2, sameTextOtherEmployers: 1, sameOwnPostings: 1 },
    payP95Fen: 1_000,
  });
  expect(flags).toEqual(['pay_outlier', 'same_phone', 'same_text', 'own_duplicate']);
  expect(hits.filter((hit) => hit.severity === 'REVIEW')).toEqual([]);
});

test('licensed work without its certificate is held, in whatever words the certificate is named', () => {
  const welder = contentOf({ occupationId: 'welder' });
  expect(keys(welder)).toContain('C-LICENCE@posting');
  expect(keys({ ...welder, licences: ['特种作业操作证(焊接)'] })).not.toContain(
    'C-LICENCE@posting',
  );
  expect(licencesNamed(['健康证', 'driving'])).toEqual(['driving', 'health']);
});

test('the fast lane is for a repetition without findings, and for nothing else', () => {
  const earlier = contentOf();
  const later = { workStartMs: earlier.workStartMs + 86_400_000 };
  const again = contentOf({ ...later, headcount: 9, payMinFen: 17_000, payMaxFen: 17_000 });
  expect(scan(again, { earlier }).fastLane).toBe(true);
  expect(scan(again).fastLane).toBe(false);
  expect(scan({ ...again, payMaxFen: 30_000 }, { earlier }).fastLane).toBe(false);
  expect(scan({ ...again, workAddress: '别处' }, { earlier }).fastLane).toBe(false);
  const duplicates = { samePhoneEmployers: 1, sameTextOtherEmployers: 0, sameOwnPostings: 0 };
  expect(scan(again, { earlier, duplicates }).fastLane).toBe(false);
});

test.each([
  ['06:00', '22:00', false],
  ['05:59', '12:00', true],
  ['14:00', '22:01', true],
  ['19:00', '06:00', true],
] as const)('a shift from %s to %s is night work: %s', (shiftStart, shiftEnd, night) => {
  expect(isNightShift({ shiftStart, shiftEnd })).toBe(night);
});
