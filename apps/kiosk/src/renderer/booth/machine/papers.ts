import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { PaperInHand } from './state.ts';

/** The papers of a taking; each belongs to the first match it names. */
export function papersOf(papers: readonly MatchPaper[]): PaperInHand[] {
  return papers.map((paper) => paperInHand(paper, paper.paperId));
}

/** A paper that is to be printed. */
export function paperInHand(paper: MatchPaper, matchId: string): PaperInHand {
  return { ...paper, matchId, state: 'waiting' };
}

/** The papers with the next one in the printer; null when it is busy or nothing waits. */
export function papersAfter(papers: readonly PaperInHand[]): {
  readonly papers: readonly PaperInHand[];
  readonly next: PaperInHand | null;
} {
  if (papers.some(({ state }) => state === 'printing')) return { papers, next: null };
  const next = papers.find(({ state }) => state === 'waiting') ?? null;
  return {
    papers: papers.map((paper) => (paper === next ? { ...paper, state: 'printing' } : paper)),
    next,
  };
}

/** A paper printed again takes the place of the one before; any other comes behind them. */
export function withPaper(papers: readonly PaperInHand[], paper: PaperInHand): PaperInHand[] {
  const isSame = (one: PaperInHand): boolean =>
    one.matchId === paper.matchId && one.copy === paper.copy && isOver(one);
  return papers.some(isSame)
    ? papers.map((one) => (isSame(one) ? paper : one))
    : [...papers, paper];
}

/** Whether the printer has said what became of it. */
export function isOver({ state }: PaperInHand): boolean {
  return state !== 'waiting' && state !== 'printing';
}
