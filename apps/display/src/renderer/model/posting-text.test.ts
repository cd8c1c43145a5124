import { expect, test } from 'vitest';
import { boardPostingAt, seededRandom } from '@hall/core/testing/board-records';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { yuan } from '@hall/core/documents/pay-text';
import { rowText, workDays } from './posting-text.ts';
import { readingUnits } from './reading.ts';
import { cutLines, widthEm } from './text-width.ts';
import { wordsOf } from './words.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');
const zh = wordsOf('zh-CN');
const at = (text: string): number => Date.parse(`${text}:00+08:00`);

function posting(over: Partial<BoardPosting>): BoardPosting {
  return boardPostingAt(
    { number: 12, nowMs, random: seededRandom(5) },
    {
      workStartMs: at('2026-11-23T07:00'),
      workEndMs: at('2026-11-23T17:00'),
      shiftStart: '07:00',
      shiftEnd: '17:00',
      validUntilMs: at('2026-11-23T12:00'),
      hardshipFriendly: [],
      origin: null,
      onBehalf: false,
      ...over,
    },
  );
}

test('pay is yuan without needless zeros, with the unit a worker is paid by', () => {
  expect(yuan(35_000)).toBe('350');
  expect(yuan(1_850)).toBe('18.5');
  expect(yuan(8)).toBe('0.08');
  const text = rowText(
    posting({ payMinFen: 30_000, payMaxFen: 30_000, payUnit: 'piece', pieceName: '车' }),
    nowMs,
    zh,
  );
  expect(text.amount + text.per).toBe('300元/车');
});

test('a range of pay shows both ends', () => {
  const text = rowText(
    posting({ payMinFen: 35_000, payMaxFen: 40_000, payUnit: 'day' }),
    nowMs,
    zh,
  );
  expect(text.amount + text.per).toBe('350–400元/天');
});

test('a night shift ends the next day and is one day of work', () => {
  const night = posting({
    shiftStart: '19:00',
    shiftEnd: '06:00',
    workStartMs: at('2026-11-23T19:00'),
    workEndMs: at('2026-11-24T06:00'),
  });
  const text = rowText(night, nowMs, zh);
  expect([text.day, text.from, text.nextDay, text.to]).toEqual(['今天', '19:00–', '次日', '06:00']);
  expect(workDays(night)).toBe(1);
});

test('a job of ten days says when it begins and how long it lasts', () => {
  const text = rowText(
    posting({ workStartMs: at('2026-11-25T07:00'), workEndMs: at('2026-12-04T17:00') }),
    nowMs,
    zh,
  );
  expect(text.day).toBe('25日');
  expect(text.tags).toContain('共10天');
});

test('the last hour is counted down in steps of five minutes', () => {
  const tags = (minutes: number): readonly string[] =>
    rowText(posting({ validUntilMs: nowMs + minutes * 60_000 }), nowMs, zh).tags;
  expect(tags(59)).toEqual(['剩60分钟']);
  expect(tags(21)).toEqual(['剩25分钟']);
  expect(tags(61)).toEqual([]);
});

test('reposted, recruited for another and fit for older people are said in words', () => {
  const text = rowText(
    posting({ origin: '市级平台', onBehalf: true, hardshipFriendly: ['older'] }),
    nowMs,
    zh,
  );
  expect(text.tags).toEqual(['来自市级平台', '适合大龄']);
  expect(text.behalf).toMatch(/^代招 ./);
});

test('remaining places are said only when some are taken', () => {
  expect(rowText(posting({ headcount: 6, remaining: 6 }), nowMs, zh).remaining).toBeNull();
  expect(rowText(posting({ headcount: 6, remaining: 4 }), nowMs, zh).remaining).toBe('余4');
});

test('reading counts ideographs, and numbers and words as one each', () => {
  expect(readingUnits('示例小区3号楼')).toBe(7);
  expect(readingUnits('350–400元/天')).toBe(4);
  expect(readingUnits('')).toBe(0);
});

test('lines are cut after punctuation and never wider than they may be', () => {
  const text = '今日14:00在二楼举办家政专场招聘会,欢迎参加;停电期间请听从工作人员安排';
  const lines = cutLines(text, 20);
  expect(lines.join('')).toBe(text);
  for (const line of lines) {
    expect(widthEm(line)).toBeLessThanOrEqual(20);
  }
  expect(lines[0]).toBe('今日14:00在二楼举办家政专场招聘会,');
});
