// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Connection } from '@hall/core/client/hall-client';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import { planBoardLayout } from '@hall/core/rules/board-layout';
import { boardMarketRecord, boardRecords } from '@hall/core/testing/board-records';
import { BoardScreen } from './board-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { BoardStore, type BoardSource } from './model/board-store.ts';
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
  occupationIds: readonly string[] | null = null,
): void {
  const words = wordsOf(language);
  const shape = { layout, occupationIds };
  const store = new BoardStore({ source: hall, timers: hall.timers, words, shape });
  store.start();
  render(<BoardScreen store={store} words={words} {...shape} />);
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
