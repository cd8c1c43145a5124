// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Connection } from '@hall/core/client/hall-client';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { planBoardLayout } from '@hall/core/rules/board-layout';
import { boardMarketRecord, boardRecords, numberedId } from '@hall/core/testing/board-records';
import { BoardScreen } from './board-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { BoardStore, type BoardSource } from './model/board-store.ts';
import { CallStore } from './model/call-store.ts';
import { QueueHall } from './model/queue-hall.fixture.ts';
import { wordsOf } from './model/words.ts';

const startMs = Date.parse('2026-11-23T05:40:00+08:00');
const layout = planBoardLayout({
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.63,
  farthestViewerM: 3,
});

/** A hub in memory: its records, its clock and its connection are set by the test. */
class Hall implements BoardSource {
  readonly records: Map<string, BoardRecord>;
  nowMs = startMs;
  connection: Connection = { state: 'live' };
  version = 0;
  #listeners = new Set<() => void>();
  #ticks: (() => void)[] = [];

  constructor(records: readonly BoardRecord[]) {
    this.records = new Map(records.map((record) => [record.id, record]));
  }

  topic(): ReturnType<BoardSource['topic']> {
    return { version: this.version, ready: true, records: this.records, asOfMs: startMs };
  }

  hubNow(): number {
    return this.nowMs;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly timers = {
    after: (_delayMs: number, action: () => void) => {
      this.#ticks.push(action);
      return () => undefined;
    },
  };

  change(): void {
    act(() => {
      this.version += 1;
      this.#listeners.forEach((listener) => {
        listener();
      });
    });
  }

  run(seconds: number): void {
    act(() => {
      for (let second = 0; second < seconds; second += 1) {
        this.nowMs += 1_000;
        this.#ticks.splice(0).forEach((tick) => {
          tick();
        });
      }
    });
  }
}

function show(
  hall: Hall,
  language: 'zh-CN' | 'en' = 'zh-CN',
  own: {
    readonly occupationIds?: readonly string[];
    readonly fairsOnly?: boolean;
    readonly day?: ScreenDay;
  } = {},
): void {
  const words = wordsOf(language);
  const { occupationIds = null, fairsOnly = false, day = null } = own;
  const shape = { layout, occupationIds, fairsOnly, mode: day?.mode ?? null, readers: [] };
  const store = new BoardStore({ source: hall, timers: hall.timers, words, shape });
  store.start();
  const queue = new QueueHall([], startMs);
  const calls = new CallStore({ source: queue, timers: queue.timers, language });
  const frame = { store, calls, words, layout, occupationIds, fairsOnly, day, arrows: {} };
  render(<BoardScreen {...frame} sound={null} />);
}

afterEach(cleanup);

test('the number for complaints is on the board on every page of five minutes', () => {
  const hall = new Hall(boardRecords(60, startMs));
  show(hall);
  for (let second = 0; second < 300; second += 5) {
    hall.run(5);
    expect(document.querySelector('[data-zone="hotline"]')?.textContent).toContain('0990-1234567');
  }
});

test('while the hub is heard there is no mark; lost, it says since when and goes when it is back', () => {
  const hall = new Hall(boardRecords(5, startMs));
  show(hall);
  expect(screen.queryByText(/离线/)).toBeNull();
  hall.connection = { state: 'lost', sinceMs: 0 };
  hall.change();
  hall.run(4);
  expect(screen.getByText('离线 05:40 更新')).toBeTruthy();
  hall.connection = { state: 'live' };
  hall.change();
  expect(screen.queryByText(/离线/)).toBeNull();
});

test('the clock shows the hub’s time, whatever this machine believes', () => {
  const hall = new Hall(boardRecords(5, startMs));
  show(hall);
  expect(screen.getByText('05:40')).toBeTruthy();
  hall.run(60);
  expect(screen.getByText('05:41')).toBeTruthy();
});

test('the map of the booths takes its turn: who is where, what is free, and how many are', () => {
  const booth = (column: number, today: PublicStand['today']): PublicStand => ({
    kind: 'stand',
    id: numberedId(9_000 + column),
    details: { name: `A0${column}`, family: 'construction', column, row: 1 },
    today,
  });
  const hall = new Hall([
    ...boardRecords(2, startMs),
    booth(1, { employer: '示例建筑(测试)', here: true, from: '05:00' }),
    booth(2, { employer: '个人雇主', here: false, from: '06:30' }),
    booth(3, null),
  ]);
  show(hall);
  // A page stays for eight seconds at least, so a look every five misses none.
  for (let looks = 0; looks < 240; looks += 1) {
    if (document.querySelector('[data-page="stands"]') !== null) break;
    hall.nowMs += 4_000;
    hall.run(1);
  }
  const cells = [...document.querySelectorAll('[data-state]')];
  expect(cells.map((cell) => cell.textContent)).toEqual([
    'A01建筑示例建筑(测试)在场',
    'A02建筑个人雇主06:30 到',
    'A03建筑空',
  ]);
  expect(screen.getByText('今日 3 个展位 空 1 个')).toBeTruthy();
});

test('who recruits for others is shown as such, with whom he recruits for', () => {
  const [first] = boardRecords(1, startMs).filter(({ kind }) => kind === 'posting');
  if (first?.kind !== 'posting') throw new Error('no posting');
  const behalf = { ...first, onBehalf: true, employer: '示例建设项目部(测试)' };
  show(new Hall([boardMarketRecord(), behalf]));
  expect(screen.getAllByText('代招 示例建设项目部(测试)').length).toBeGreaterThan(0);
});

test('a change of one posting redraws its row and no other', () => {
  const hall = new Hall(boardRecords(9, startMs));
  show(hall);
  while (document.querySelector('[data-page="postings"]') === null) {
    hall.run(1);
  }
  const rows = [...document.querySelectorAll('[data-posting]')];
  const id = rows[2]?.getAttribute('data-posting') ?? '';
  const record = hall.records.get(id);
  expect(record?.kind).toBe('posting');
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  if (record?.kind === 'posting') {
    hall.records.set(id, { ...record, headcount: 99, remaining: 98 });
  }
  hall.change();
  const touched = observer.takeRecords().map(({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest('[data-posting]') ?? null;
  });
  expect(new Set(touched)).toEqual(new Set([rows[2]]));
  expect(rows[2]?.textContent).toContain('99人');
});

test('a 驿站 counts no registrations', () => {
  const station = boardRecords(3, startMs).map((record) =>
    record.kind === 'market' ? boardMarketRecord('station') : record,
  );
  show(new Hall(station));
  expect(screen.getByText('在招岗位')).toBeTruthy();
  expect(screen.queryByText('今日登记')).toBeNull();
});

test('in English every fixed word is English', () => {
  const hall = new Hall(boardRecords(5, startMs));
  show(hall, 'en');
  expect(screen.getByText('Jobs open')).toBeTruthy();
  expect(screen.getByText('Monday')).toBeTruthy();
});

test('a crash leaves a sentence on the screen and is reported once', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onCrash = vi.fn();
  const Broken = (): never => {
    throw new Error('broken');
  };
  render(
    <ErrorBoundary words={wordsOf('zh-CN')} onCrash={onCrash}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('屏幕正在恢复');
  expect(onCrash).toHaveBeenCalledTimes(1);
  quiet.mockRestore();
});

test('while a fair is held its board shows nothing but the postings of it, and says so', () => {
  const records = boardRecords(60, startMs);
  const own = records.filter(({ kind }) => kind === 'posting').slice(0, 3);
  const fair: BoardRecord = {
    kind: 'fair',
    id: '00000000-0000-4000-8000-00000000fa17',
    title: '冬季物流专场',
    place: '一楼大厅',
    startMs: startMs - 60_000,
    endMs: startMs + 30_000,
    postingIds: own.map(({ id }) => id),
  };
  const hall = new Hall([...records, fair]);
  show(hall, 'zh-CN', { fairsOnly: true });
  const shown = (): number => document.querySelectorAll('[data-posting]').length;
  expect(screen.getByText(/招聘会：冬季物流专场/)).toBeTruthy();
  expect(shown()).toBe(own.length);
  // The hub takes the fair away; a board that does not hear it goes by the clock.
  hall.run(600);
  expect(screen.queryByText(/招聘会：冬季物流专场/)).toBeNull();
  expect(shown()).toBeGreaterThan(own.length);
});

const night: ScreenDay = {
  mode: 'closed',
  sinceMs: Date.parse('2026-11-22T18:00:00+08:00'),
  untilMs: Date.parse('2026-11-23T06:30:00+08:00'),
  next: 'gig',
  opensAtMs: Date.parse('2026-11-23T06:30:00+08:00'),
  name: null,
  isOverride: false,
};

test('a closed hall shows when it opens, the clock and the number for complaints, and no postings', () => {
  const hall = new Hall(boardRecords(30, startMs));
  show(hall, 'zh-CN', { day: night });
  expect(document.querySelector('[data-page="closed"]')?.textContent).toContain('闭馆休息');
  expect(screen.getByText('今天')).toBeTruthy();
  expect(screen.getByText('06:30')).toBeTruthy();
  expect(screen.getByText('05:40')).toBeTruthy();
  expect(document.querySelector('[data-zone="hotline"]')?.textContent).toContain('0990-1234567');
  expect(document.querySelectorAll('[data-posting]')).toHaveLength(0);
});

test('a day of rest is named with the date of the next opening; one without sends to the notice', () => {
  const opensAtMs = Date.parse('2026-11-26T04:30:00+08:00');
  show(new Hall(boardRecords(1, startMs)), 'zh-CN', {
    day: { ...night, name: '春节', untilMs: opensAtMs, opensAtMs },
  });
  expect(screen.getByText('春节 闭馆')).toBeTruthy();
  expect(screen.getByText('11月26日')).toBeTruthy();
  expect(screen.getByText('星期四')).toBeTruthy();
  cleanup();
  show(new Hall(boardRecords(1, startMs)), 'en', {
    day: { ...night, untilMs: null, next: null, opensAtMs: null },
  });
  expect(screen.getByText(/notice at the door/)).toBeTruthy();
});

test('on a closed board nothing stands still for a night', () => {
  const hall = new Hall(boardRecords(1, startMs));
  show(hall, 'zh-CN', { day: night });
  const block = (): string =>
    document.querySelector('[data-page="closed"] > div')?.getAttribute('style') ?? '';
  const places = new Set<string>();
  for (let turn = 0; turn < 5; turn += 1) {
    places.add(block());
    hall.nowMs += 4 * 60_000 - 1_000;
    hall.run(1);
  }
  expect(places.size).toBe(5);
});

test('an open hall says what it is for and until when, and gives its postings the time of that mode', () => {
  const untilMs = Date.parse('2026-11-23T09:30:00+08:00');
  show(new Hall(boardRecords(30, startMs)), 'zh-CN', {
    day: { ...night, mode: 'gig', untilMs, next: 'general', opensAtMs: null },
  });
  expect(screen.getByText('零工时段 至 09:30')).toBeTruthy();
});
