import type { BoardContent } from '@hall/core/contract/topics/board-topic';
import { boardMarketRecord } from '@hall/core/testing/board-records';
import { expect, test } from 'vitest';
import { infoPages } from './info-pages.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh-CN');
const { market } = boardMarketRecord();
const own: BoardContent = {
  kind: 'content',
  id: 'c',
  contentKind: 'policy',
  title: '社保补贴',
  lines: ['去窗口办'],
  source: '人社局',
  validToMs: 0,
};

test('where nothing is read at the lanes, nothing is told of it', () => {
  const { policy } = infoPages({ contents: [own], market }, words);
  expect(policy.map(({ title }) => title)).toEqual(['社保补贴']);
});

test('what is read at the lanes has a page among the policies, the own and the built-in ones (G-02)', () => {
  for (const contents of [[own], []]) {
    const { policy } = infoPages({ contents, market }, words, ['card']);
    expect(policy).toHaveLength(2);
    const notice = policy.at(-1);
    expect(notice?.title).toBe('刷证、扫码自愿，不刷也能进');
    expect(notice?.lines).toContain('这里不做人脸识别');
    expect(notice?.lines.some((line) => line.includes('最多 30 天'))).toBe(true);
    expect(notice?.lines.some((line) => line.includes('小票'))).toBe(false);
  }
});
