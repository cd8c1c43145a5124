import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import { frame, type BoardLayout } from '@hall/core/rules/board-layout';
import { planParts } from '@hall/core/rules/stand-plan';
import { msPerMinute } from '@hall/core/basics/market-day';
import type { InsertEntry } from './posting-pages.ts';
import type { ProgrammeInput } from './programme-types.ts';
import { dwellMs } from './reading.ts';

/** What a booth needs at the size of the rows, in em: its name, and an employer on two lines. */
export const standEm = { width: 6.6, height: 4.4, gap: 0.35 } as const;

/** How many booths fit beside and above each other on a board, each as readable as a posting. */
export interface StandRoom {
  readonly columns: number;
  readonly rows: number;
}

type Shape = Pick<
  BoardLayout,
  'kind' | 'stageWidthPx' | 'unit' | 'rowFontPx' | 'rowHeightPx' | 'rowCount'
>;

/** The room of a layout; none on a strip. */
export function standRoom(layout: Shape): StandRoom | null {
  if (layout.kind === 'strip') return null;
  const { stageWidthPx, unit, rowFontPx, rowHeightPx, rowCount } = layout;
  const fit = (px: number, em: number): number =>
    Math.max(1, Math.floor((px / rowFontPx + standEm.gap) / (em + standEm.gap)));
  return {
    columns: fit(stageWidthPx - 2 * frame.margin * unit, standEm.width),
    rows: fit(rowHeightPx * rowCount, standEm.height),
  };
}

/** The map in parts that fit, and how much there is to read on one of them. */
export function standsOnBoard(
  stands: readonly PublicStand[],
  room: StandRoom | null,
): ProgrammeInput['stands'] {
  if (room === null) return { parts: [], units: 0 };
  const parts = planParts(
    stands.map(({ details }) => details),
    room,
  );
  // Nobody reads all of it: who looks for an employer passes his eye over the names.
  return { parts, units: Math.ceil(stands.length / Math.max(1, parts.length)) * 2 };
}

/** A place for the map as often as the playlist wants it; its parts take turns. */
export function standInserts({ stands, playlist }: ProgrammeInput): InsertEntry[] {
  if (stands.parts.length === 0 || playlist.standsMinutes === null) return [];
  return [
    {
      dwellMs: dwellMs(stands.units),
      variants: stands.parts.map((part, at) => ({
        kind: 'stands',
        part,
        page: at + 1,
        pages: stands.parts.length,
      })),
      everyMs: playlist.standsMinutes * msPerMinute,
      ofPostings: false,
    },
  ];
}
