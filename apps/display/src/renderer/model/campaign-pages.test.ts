import type { BoardCampaign } from '@hall/core/contract/topics/board-topic';
import { boardMarketRecord, boardPostingAt } from '@hall/core/testing/board-records';
import { expect, test } from 'vitest';
import { readBoard } from './board-data.ts';
import { campaignPages } from './campaign-pages.ts';
import { wordsOf } from './words.ts';

const nowMs = Date.parse('2026-11-23T09:00:00+08:00');
const dayMs = 86_400_000;

function campaignOf(changes: Partial<BoardCampaign> = {}): BoardCampaign {
  return {
    kind: 'campaign',
    id: '00000000-0000-4000-8000-00000000000a',
    title: '物流园搬运专场',
    occupationIds: ['loader', 'general'],
    street: '城东街道',
    fromDay: '2026-11-23',
    toDay: '2026-11-27',
    from: '08:30',
    to: '11:30',
    place: '一楼3号窗口',
    postingIds: [],
    startMs: nowMs - dayMs,
    endMs: nowMs + dayMs,
    ...changes,
  };
}

function postingOf(number: number, occupationId: string) {
  return boardPostingAt({ number, nowMs, random: () => 0.5 }, { occupationId });
}

function linesOf(campaign: BoardCampaign, language: 'zh-CN' | 'en' = 'zh-CN') {
  const postings = [postingOf(1, 'loader'), postingOf(2, 'general'), postingOf(3, 'mason')];
  const data = readBoard([boardMarketRecord(), campaign, ...postings], nowMs);
  return campaignPages(data.campaigns, wordsOf(language)).map(({ title, lines }) => ({
    title,
    lines,
  }));
}

test('a campaign that is on has a page with what, when, where and the window', () => {
  const [page, ...more] = linesOf(campaignOf());
  expect(page).toEqual({
    title: '物流园搬运专场',
    lines: [
      '招 搬运装卸、小工，现有 2 个岗位',
      '时间：11月23日至11月27日',
      '每天 08:30–11:30',
      '上工地点：城东街道',
      '请到窗口报名：一楼3号窗口',
    ],
  });
  expect(more).toEqual([]);
  expect(linesOf(campaignOf(), 'en')[0]?.lines.at(-1)).toContain('at the window');
});

test('named postings are counted alone, and where none is left nothing is said of how many', () => {
  const [one] = linesOf(campaignOf({ postingIds: [postingOf(3, 'mason').id] }));
  expect(one?.lines[0]).toBe('招 搬运装卸、小工，现有 1 个岗位');
  const [none] = linesOf(campaignOf({ postingIds: [postingOf(4, 'loader').id], street: null }));
  expect(none?.lines[0]).toBe('招 搬运装卸、小工');
  expect(none?.lines).toHaveLength(4);
});

test('on a single day it says the day once', () => {
  const [page] = linesOf(campaignOf({ toDay: '2026-11-23' }));
  expect(page?.lines[1]).toBe('时间：11月23日 08:30–11:30');
});

test('before its first day and from its end on it is on no board', () => {
  expect(linesOf(campaignOf({ startMs: nowMs + 1 }))).toEqual([]);
  expect(linesOf(campaignOf({ endMs: nowMs }))).toEqual([]);
  expect(linesOf(campaignOf({ startMs: nowMs, endMs: nowMs + 1 }))).toHaveLength(1);
});
