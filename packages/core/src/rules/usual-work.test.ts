import { expect, test } from 'vitest';
import { scanPosting } from '../domain/posting/posting-scan.ts';
import { contentOf, fiveAmMs } from '../testing/posting-builders.ts';
import { occupations } from './occupations.ts';
import { baseLexicon } from './scanner/lexicon.ts';
import { isUsualWording, usualSkill, usualWork } from './usual-work.ts';

test('every 工种 has a wording of its own, long enough for a posting', () => {
  const works = occupations.map(({ id }) => usualWork(id) ?? '');
  expect(works.filter((work) => work.length < 4)).toEqual([]);
  expect(new Set(works).size).toBe(occupations.length);
  expect(usualWork('a-trade-of-tomorrow')).toBeNull();
});

test('no wording has anything in it that the scanner would hold back', () => {
  const context: Parameters<typeof scanPosting>[1] = {
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
  };
  const hits = occupations.flatMap(({ id }) => {
    const content = contentOf({ workContent: usualWork(id) ?? '', skillRequirements: usualSkill });
    return scanPosting(content, context).hits.filter(({ field }) =>
      ['workContent', 'skillRequirements'].includes(field),
    );
  });
  expect(hits).toEqual([]);
});

test('a wording is known again as it stands, and not with a word more', () => {
  const workContent = usualWork('general');
  expect(isUsualWording({ occupationId: 'general', workContent })).toBe(true);
  expect(isUsualWording({ occupationId: 'loader', workContent })).toBe(false);
  expect(isUsualWording({ occupationId: 'general', workContent: `${workContent ?? ''}。` })).toBe(
    false,
  );
});
