import { expect, test } from 'vitest';
import { numberedId } from '@hall/core/testing/board-records';
import { tickerAt, tickerPages, type TickerInput } from './ticker.ts';
import { wordsOf } from './words.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');
const quiet: TickerInput = {
  notice: null,
  filled: [],
  index: [
    { occupationId: 'mason', rows: 12 },
    { occupationId: 'loader', rows: 3 },
  ],
  widthEm: 40,
  hubNowMs: nowMs,
  words: wordsOf('zh-CN'),
};
const filled = {
  kind: 'filled' as const,
  id: numberedId(1),
  postingNo: '990001-261123-0007',
  occupationId: 'mason',
  headcount: 4,
  filledAtMs: nowMs,
};

test('with nothing to say there is nothing', () => {
  expect(tickerAt(tickerPages({ ...quiet, index: [] }), nowMs)).toBeNull();
});

test('notice, just filled and index take turns, each for at least eight seconds', () => {
  const pages = tickerPages({
    ...quiet,
    filled: [filled],
    notice: { text: '今日提前闭市', level: 'info', untilMs: nowMs + 60_000 },
  });
  const seen: string[] = [];
  for (let second = 0; second < 48; second += 1) {
    seen.push(tickerAt(pages, nowMs + second * 1_000)?.kind ?? '');
  }
  for (const kind of ['notice', 'filled', 'index']) {
    expect(seen.filter((one) => one === kind).length).toBeGreaterThanOrEqual(8);
  }
});

test('an important notice keeps the line to itself', () => {
  const pages = tickerPages({
    ...quiet,
    filled: [filled],
    notice: { text: '请从东门有序离场', level: 'important', untilMs: nowMs + 60_000 },
  });
  expect(pages).toEqual([{ kind: 'notice', text: '请从东门有序离场', important: true }]);
});

test('a filled posting is named by its 工种, its number and its places', () => {
  const pages = tickerPages({ ...quiet, index: [], filled: [filled] });
  expect(pages).toEqual([{ kind: 'filled', items: ['瓦工 0007 已招满 4 人'] }]);
});

test('an index too long for one line goes over several pages and loses nothing', () => {
  const index = Array.from({ length: 30 }, (_, number) => ({
    occupationId: `trade-${number}`,
    rows: number,
  }));
  const pages = tickerPages({ ...quiet, index });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((page) => (page.kind === 'index' ? page.entries : []))).toEqual(index);
});
