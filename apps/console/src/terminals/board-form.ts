import { boardProfile, type BoardProfile } from '@hall/core/domain/device/terminal';

/** The profile of a board as it is typed. */
export interface BoardForm {
  readonly layout: BoardProfile['layout'];
  readonly widthPx: string;
  readonly heightPx: string;
  readonly pixelPitchMm: string;
  readonly farthestViewerM: string;
  /** The 工种 this board shows; null for all. */
  readonly occupationIds: readonly string[] | null;
}

/** What most halls hang up: a 43-inch panel, people up to eight metres away. */
export const usualBoard: BoardForm = {
  layout: 'landscape',
  widthPx: '1920',
  heightPx: '1080',
  pixelPitchMm: '0.5',
  farthestViewerM: '8',
  occupationIds: null,
};

/** The form that shows a profile. */
export function boardFormOf(board: BoardProfile | null): BoardForm {
  if (board === null) return usualBoard;
  return {
    layout: board.layout,
    widthPx: String(board.widthPx),
    heightPx: String(board.heightPx),
    pixelPitchMm: String(board.pixelPitchMm),
    farthestViewerM: String(board.farthestViewerM),
    occupationIds: board.occupationIds ?? null,
  };
}

/** The profile, or null while a figure is missing or out of range, or no 工种 is chosen. */
export function toBoardProfile(form: BoardForm): BoardProfile | null {
  const parsed = boardProfile.safeParse({
    layout: form.layout,
    widthPx: figure(form.widthPx),
    heightPx: figure(form.heightPx),
    pixelPitchMm: figure(form.pixelPitchMm),
    farthestViewerM: figure(form.farthestViewerM),
    ...(form.occupationIds === null ? {} : { occupationIds: [...form.occupationIds] }),
  });
  return parsed.success ? parsed.data : null;
}

function figure(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.normalize('NFKC'));
}
