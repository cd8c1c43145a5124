import { leastPageMs } from '@hall/core/rules/board-paging';
import { totalMs, type Programme, type ProgrammeEntry, type StagePage } from './programme-types.ts';

/** What is on at an instant of the hub's clock, and until when. */
export interface OnNow {
  readonly page: StagePage;
  readonly untilMs: number;
}

interface Span {
  readonly entry: ProgrammeEntry;
  readonly fromMs: number;
  readonly toMs: number;
}

/** When each entry is on within a cycle, on whole seconds. */
export function spansOf(programme: Programme): Span[] {
  const scale = programme.cycleMs / Math.max(1, totalMs(programme.entries));
  const cut = (ms: number): number => Math.floor((ms * scale) / 1_000 + 1e-6) * 1_000;
  let atMs = 0;
  return programme.entries.map((entry) => {
    const fromMs = atMs;
    atMs += entry.dwellMs;
    return { entry, fromMs: cut(fromMs), toMs: cut(atMs) };
  });
}

/**
 * The page for an instant. It depends on the programme and the hub's clock alone, so boards agree
 * without talking to each other. A page with less than the least time left gives way to the next:
 * this happens only right after the programme has changed.
 */
export function pageAt(programme: Programme, hubNowMs: number): OnNow {
  const { cycleMs } = programme;
  const spans = spansOf(programme);
  // Boards step a few milliseconds after the full second; a page that begins then is not late.
  const secondMs = Math.floor(hubNowMs / 1_000) * 1_000;
  const round = Math.floor(secondMs / cycleMs);
  const intoMs = secondMs - round * cycleMs;
  const at = spans.findIndex((span) => intoMs < span.toMs);
  const span = spans[at];
  if (span === undefined) {
    return { page: { kind: 'empty' }, untilMs: hubNowMs + leastPageMs };
  }
  const short = span.toMs - intoMs < leastPageMs && span.fromMs < intoMs;
  const next = spans[(at + 1) % spans.length] ?? span;
  const wraps = short && at + 1 === spans.length;
  const shown = short ? next : span;
  const turn = round + (wraps ? 1 : 0);
  return {
    page: variantOf(shown.entry, turn),
    untilMs: turn * cycleMs + shown.toMs,
  };
}

/** When each posting's page comes next; pages for people in hardship do not count. */
export function nextTurns(programme: Programme, hubNowMs: number): ReadonlyMap<string, number> {
  const { cycleMs } = programme;
  const beganMs = Math.floor(hubNowMs / cycleMs) * cycleMs;
  const turns = new Map<string, number>();
  for (const { entry, fromMs } of spansOf(programme)) {
    const atMs = beganMs + fromMs;
    const nextMs = atMs > hubNowMs ? atMs : atMs + cycleMs;
    for (const page of entry.variants) {
      for (const id of page.kind === 'postings' && page.section !== 'hardship' ? page.ids : []) {
        turns.set(id, Math.min(nextMs, turns.get(id) ?? Infinity));
      }
    }
  }
  return turns;
}

function variantOf(entry: ProgrammeEntry, round: number): StagePage {
  return entry.variants[round % entry.variants.length] ?? { kind: 'empty' };
}
