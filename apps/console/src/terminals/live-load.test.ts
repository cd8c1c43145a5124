import { expect, test } from 'vitest';
import { numberedId } from '@hall/core/testing/board-records';
import type { Terminal } from '@hall/core/domain/device/terminal';
import { sayIn } from '../app/language.tsx';
import { sampleContent, samplePosting } from '../testing/samples.ts';
import { boardFormOf, toBoardProfile, usualBoard } from './board-form.ts';
import { liveRows, rowsFor, uncovered } from './live-load.ts';
import { showsWords } from './shows-words.ts';

const nowMs = 1_800_000_000_000;
const posting = (occupationId: string, status: 'published' | 'draft' = 'published') =>
  samplePosting({
    status,
    validUntilMs: nowMs + 1,
    content: { ...sampleContent(), occupationId },
  });

function board(occupationIds?: string[]): Terminal {
  const profile = toBoardProfile(usualBoard)!;
  return {
    id: numberedId(1),
    kind: 'board',
    name: '大屏',
    board: occupationIds === undefined ? profile : { ...profile, occupationIds },
    revoked: false,
    enrolledAtMs: nowMs,
    updatedAtMs: nowMs,
    counterId: null,
    zone: null,
  };
}

function callBoard(): Terminal {
  return { ...board(), board: toBoardProfile({ ...usualBoard, calls: 'only' }) };
}

test('only what is on the boards now counts', () => {
  const postings = [posting('mason'), posting('mason', 'draft'), posting('loader')];
  expect(liveRows(postings, nowMs).map((row) => row.occupationId)).toEqual(['mason', 'loader']);
  expect(liveRows(postings, nowMs + 1)).toEqual([]);
  expect(rowsFor(liveRows(postings, nowMs), ['loader'])).toHaveLength(1);
});

test('工种 with postings that no board shows are named; one board for all leaves none', () => {
  const rows = liveRows([posting('mason'), posting('loader')], nowMs);
  expect(uncovered([board(['mason'])], rows)).toEqual(['loader']);
  expect(uncovered([board(['mason']), board(['loader'])], rows)).toEqual([]);
  expect(uncovered([board(['mason']), board()], rows)).toEqual([]);
  expect(uncovered([], rows)).toEqual([]);
  expect(uncovered([board(['mason']), callBoard()], rows)).toEqual(['loader']);
  expect(uncovered([callBoard()], rows)).toEqual([]);
});

test('the 工种 of a board survive being shown and saved, and choosing none is no profile', () => {
  const { board: profile } = board(['mason', 'loader']);
  expect(toBoardProfile(boardFormOf(profile))).toEqual(profile);
  expect(toBoardProfile({ ...usualBoard, occupationIds: [] })).toBeNull();
});

test('a board tells in few words what it shows', () => {
  const words = { language: 'zh-CN', say: sayIn('zh-CN') } as const;
  expect(showsWords(callBoard(), { counters: [] }, words)).toBe('只显示叫号');
  expect(showsWords(board(), { counters: [] }, words)).toBe('全部工种');
  expect(showsWords(board(['mason', 'loader']), { counters: [] }, words)).toBe('瓦工、搬运装卸');
});

test('a screen at a window tells which, and what has a zone tells that', () => {
  const words = { language: 'zh-CN', say: sayIn('zh-CN') } as const;
  const atWindow: Terminal = { ...board(), kind: 'counter', board: null };
  expect(showsWords(atWindow, { counters: [] }, words)).toContain('没有绑定窗口');
  const east: Terminal = { ...board(), zone: '东区' };
  expect(showsWords(east, { counters: [] }, words)).toBe('全部工种；声音：东区');
});
