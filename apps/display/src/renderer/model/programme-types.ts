import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import type { InfoTopic, Playlist } from '@hall/core/domain/content/playlist';
import type { PlanPart } from '@hall/core/rules/stand-plan';
import type { InfoPage } from './info-pages.ts';
import type { PlannedShowcasePage } from './showcase-pages.ts';

export type PostingSection = 'today' | 'later' | 'hardship';

export interface PostingPage {
  readonly kind: 'postings';
  readonly section: PostingSection;
  /** 1-based place among the pages of this section. */
  readonly page: number;
  readonly pages: number;
  readonly ids: readonly string[];
}

/** 用工专区: live postings of one employer, under its text. */
export interface ShowcasePage {
  readonly kind: 'showcase';
  readonly showcaseId: string;
  /** Its postings on this page; none where the text has the page for itself. */
  readonly ids: readonly string[];
  /** Beside the postings: name, heading and text, the name alone, or nothing (on a strip). */
  readonly text: 'whole' | 'name' | 'none';
  /** How many rows of the page that takes. */
  readonly textRows: number;
  /** 1-based place among the pages of this showcase. */
  readonly page: number;
  readonly pages: number;
}

export interface IndexEntry {
  readonly occupationId: string;
  readonly rows: number;
}

export type StagePage =
  | PostingPage
  | ShowcasePage
  /** 目录: which 工种 there are, before a part of a board that cannot show all in one cycle. */
  | { readonly kind: 'index'; readonly counts: readonly IndexEntry[] }
  | { readonly kind: 'info'; readonly info: InfoPage }
  /** The map of the booths, or the part of it for which there is room. */
  | {
      readonly kind: 'stands';
      readonly part: PlanPart;
      /** 1-based place of the part among all. */
      readonly page: number;
      readonly pages: number;
    }
  | { readonly kind: 'empty' };

/** A place in the cycle; with several variants each cycle takes the next. */
export interface ProgrammeEntry {
  readonly dwellMs: number;
  readonly variants: readonly StagePage[];
}

export interface Programme {
  readonly entries: readonly ProgrammeEntry[];
  /** The entries' times are stretched evenly over this. */
  readonly cycleMs: number;
}

export interface ProgrammeInput {
  /** Live, in the order of `comparePostings`. */
  readonly postings: readonly BoardPosting[];
  readonly info: Readonly<Record<InfoTopic, readonly InfoPage[]>>;
  /** A page for each campaign that is on. */
  readonly campaigns: readonly InfoPage[];
  readonly playlist: Playlist;
  /** The parts of the map, and what there is to read on it. */
  readonly stands: { readonly parts: readonly PlanPart[]; readonly units: number };
  /** The pages of each showcase that has something to show (C-13). */
  readonly showcases: readonly (readonly PlannedShowcasePage[])[];
  readonly rowCount: number;
  readonly hubNowMs: number;
  /** What there is to read in a row. */
  readonly unitsOf: (posting: BoardPosting) => number;
}

/** The time of some entries, one after the other. */
export function totalMs(entries: readonly ProgrammeEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.dwellMs, 0);
}
