import {
  boardProfile,
  boardSpeaks,
  type BoardProfile,
  type EntranceArrows,
} from '@hall/core/domain/device/terminal';

/** The profile of a board as it is typed. */
export interface BoardForm {
  readonly layout: BoardProfile['layout'];
  readonly widthPx: string;
  readonly heightPx: string;
  readonly pixelPitchMm: string;
  readonly farthestViewerM: string;
  /** The 工种 this board shows; null for all. */
  readonly occupationIds: readonly string[] | null;
  /** While a fair is held, nothing but its postings. */
  readonly fairsOnly: boolean;
  readonly calls: 'none' | 'zone' | 'only';
  readonly voice: boolean;
  /** Postings, the bays, or the way in. */
  readonly page: 'postings' | 'bays' | 'entrance';
  readonly arrows: Readonly<Record<keyof EntranceArrows, Pointing>>;
  readonly exit: Pointing;
}

/** Which way something is, or that this screen does not say so. */
export const pointings = ['none', 'left', 'up', 'right'] as const;
export type Pointing = (typeof pointings)[number];

const noArrows = { people: 'none', vehicles: 'none', bays: 'none' } as const;

/** What most halls hang up: a 43-inch panel, people up to eight metres away. */
export const usualBoard: BoardForm = {
  layout: 'landscape',
  widthPx: '1920',
  heightPx: '1080',
  pixelPitchMm: '0.5',
  farthestViewerM: '8',
  occupationIds: null,
  fairsOnly: false,
  calls: 'none',
  voice: false,
  page: 'postings',
  arrows: noArrows,
  exit: 'none',
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
    fairsOnly: board.fairs === 'only',
    calls: board.calls ?? 'none',
    voice: boardSpeaks(board),
    page: board.page ?? 'postings',
    arrows: {
      people: board.arrows?.people ?? 'none',
      vehicles: board.arrows?.vehicles ?? 'none',
      bays: board.arrows?.bays ?? 'none',
    },
    exit: board.exit ?? 'none',
  };
}

/** Another choice of calls; a board that becomes a call board speaks, others fall silent. */
export function withCalls(form: BoardForm, calls: BoardForm['calls']): BoardForm {
  return { ...form, calls, voice: calls === 'only' };
}

/** A board that shows the bays or the way in has no calls and no postings of its own. */
export function withPage(form: BoardForm, page: BoardForm['page']): BoardForm {
  return page === 'postings' ? { ...form, page } : { ...withCalls(form, 'none'), page };
}

/** A strip has room for lines and nothing else. */
export function withLayout(form: BoardForm, layout: BoardForm['layout']): BoardForm {
  return layout === 'strip' ? { ...withPage(form, 'postings'), layout } : { ...form, layout };
}

/** Whether a board has postings on it. */
export function showsPostings({ page, calls }: BoardForm): boolean {
  return page === 'postings' && calls !== 'only';
}

function arrowsOf({ arrows }: BoardForm): EntranceArrows {
  return Object.fromEntries(Object.entries(arrows).filter(([, to]) => to !== 'none'));
}

/** The profile, or null while a figure is missing or out of range, or no 工种 is chosen. */
export function toBoardProfile(form: BoardForm): BoardProfile | null {
  const parsed = boardProfile.safeParse({
    layout: form.layout,
    widthPx: figure(form.widthPx),
    heightPx: figure(form.heightPx),
    pixelPitchMm: figure(form.pixelPitchMm),
    farthestViewerM: figure(form.farthestViewerM),
    ...(form.occupationIds === null || !showsPostings(form)
      ? {}
      : { occupationIds: [...form.occupationIds] }),
    ...(form.fairsOnly && showsPostings(form) ? { fairs: 'only' } : {}),
    ...(form.calls === 'none' ? {} : { calls: form.calls }),
    ...(form.voice === (form.calls === 'only') ? {} : { voice: form.voice }),
    ...(form.page === 'postings' ? {} : { page: form.page }),
    ...(form.page === 'entrance' ? { arrows: arrowsOf(form) } : {}),
    ...(form.exit === 'none' ? {} : { exit: form.exit }),
  });
  return parsed.success ? parsed.data : null;
}

function figure(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.normalize('NFKC'));
}
