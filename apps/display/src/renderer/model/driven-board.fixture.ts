import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import { boardPostingAt, boardRecords, seededRandom } from '@hall/core/testing/board-records';
import type { BandSlot } from './band.ts';
import { emptyStage, stepStage, type StageInput, type StageState } from './stage.ts';
import { wordsOf } from './words.ts';

/** A quarter to six on a market morning: every sample posting is live. */
export const startMs = Date.parse('2026-11-23T05:40:00+08:00');
const words = wordsOf('zh-CN');

/** A board with its records, driven by hand. */
export class DrivenBoard {
  readonly records: Map<string, BoardRecord>;
  state: StageState = emptyStage;
  nowMs = startMs;
  live = true;
  mode: HallMode | null = null;
  asOfMs = startMs;

  constructor(count: number) {
    this.records = new Map(boardRecords(count, startMs).map((record) => [record.id, record]));
    this.step();
  }

  step(over: Partial<StageInput> = {}): StageState {
    if (this.live) {
      this.asOfMs = this.nowMs;
    }
    this.state = stepStage(this.state, {
      records: this.records,
      hubNowMs: this.nowMs,
      asOfMs: this.asOfMs,
      live: this.live,
      rowCount: 9,
      bandCells: 3,
      standRoom: { columns: 7, rows: 3 },
      showcaseRoom: { lineEm: 50, rowEm: 1.75 },
      occupationIds: null,
      fairsOnly: false,
      mode: this.mode,
      readers: [],
      words,
      ...over,
    });
    return this.state;
  }

  /** Lets the seconds go by. */
  run(seconds: number): StageState {
    for (let second = 0; second < seconds; second += 1) {
      this.nowMs += 1_000;
      this.step();
    }
    return this.state;
  }

  /** Sets the clock on, to any phase of the programme. */
  skip(seconds: number): StageState {
    this.nowMs += seconds * 1_000;
    return this.step();
  }

  /** Goes on to a page of postings. */
  toPostings(): StageState {
    while (this.state.page.kind !== 'postings') {
      this.run(1);
    }
    return this.state;
  }

  publish(number: number, over: Partial<BoardPosting> = {}): string {
    const posting = boardPostingAt(
      { number, nowMs: this.nowMs, random: seededRandom(number) },
      { publishAtMs: this.nowMs, ...over },
    );
    this.records.set(posting.id, posting);
    this.step();
    return posting.id;
  }

  /** Everything that can be read as a posting now. */
  shown(): string[] {
    const { slots, filler } = this.state;
    return [...slots, ...this.band(), ...filler].flatMap((slot) => slot?.posting?.id ?? []);
  }

  band(): readonly (BandSlot | null)[] {
    return this.state.band.cells;
  }

  /** Of the page or, as a newcomer, of the band: what somebody can point at now. */
  pointedAt(): string[] {
    const cells = this.state.band.crowded ? this.band() : this.band().slice(0, 1);
    return [...this.state.slots, ...cells].flatMap((slot) => slot?.posting?.id ?? []);
  }
}
