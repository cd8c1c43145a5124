import { leastPageMs, longestCycleMs } from './board-paging.ts';

/** Something that comes between the pages of postings. */
export interface Insert {
  readonly dwellMs: number;
  /** It comes round at least this often. */
  readonly everyMs: number;
  /** Postings as well (those for people in hardship), and so a part of their share. */
  readonly ofPostings: boolean;
}

/** What a cycle is made from. */
export interface CycleInput {
  /** One pass of the pages of postings. */
  readonly pagesMs: number;
  readonly longestPageMs: number;
  readonly inserts: readonly Insert[];
  /** Share of the time that postings get where the promises allow it, 0 to 1 (F-11). */
  readonly postingShare: number;
}

/** How often everything comes in a cycle. */
export interface CyclePlan {
  /** Passes of the pages of postings. */
  readonly copies: number;
  /** How much longer than they have to the pages of postings stay, 1 or more. */
  readonly pageScale: number;
  /** Of each insert, in their order. */
  readonly rounds: readonly number[];
  readonly cycleMs: number;
}

/** A long cycle is stretched by less than this, so that its length seldom changes. */
const longStep = 1.1;
/** Lengths a cycle can have; few steps, so that a posting more or less seldom changes it. */
const cycleSteps = [20, 30, 40, 60, 80, 100, 125, 150, 200, 250, 300].map((s) => s * 1_000);
/** Texts never get more than this, however long they are and however often they are wanted. */
const mostTextShare = 0.6;

/** The cycle's length on the hub's clock: the next step, beyond five minutes in steps of a tenth. */
export function cycleLengthMs(neededMs: number): number {
  const step = cycleSteps.find((length) => length >= neededMs);
  if (step !== undefined) return step;
  let length = longestCycleMs;
  while (length < neededMs) length = Math.round((length * longStep) / 1_000) * 1_000;
  return length;
}

/** How often an insert has to come in a cycle of this length; it can only come between two pages. */
function roundsIn(cycleMs: number, everyMs: number, slackMs: number): number {
  return cycleMs <= everyMs ? 1 : Math.ceil(cycleMs / Math.max(leastPageMs, everyMs - slackMs));
}

/** A long page and a long text: what comes between an insert that is due and its place. */
const usualSlackMs = 48_000;

/** What the inserts take of the longest cycle of a board that is not split. */
export function insertsWithinMs(inserts: readonly Insert[]): number {
  const rounds = inserts.map(({ everyMs }) => roundsIn(longestCycleMs, everyMs, usualSlackMs));
  return sumMs(inserts, rounds);
}

function sumMs(inserts: readonly Insert[], rounds: readonly number[]): number {
  return inserts.reduce((sum, { dwellMs }, index) => sum + dwellMs * (rounds[index] ?? 1), 0);
}

/**
 * How often pages and inserts come in a cycle. First the promises: every insert as often as it has
 * to (F-02, A-27), every posting within five minutes where that is possible (F-07). What is left is
 * dealt out by the wanted share: few pages come several times and stay longer, or the texts come
 * more often.
 */
export function planCycle(input: CycleInput): CyclePlan {
  const { pagesMs, inserts, postingShare } = input;
  const ratio = postingShare / (1 - postingShare);
  const textMs = sumMs(
    inserts.filter((insert) => !insert.ofPostings),
    [],
  );
  const friendlyMs = sumMs(inserts, []) - textMs;
  const wantedMs = textMs * ratio - friendlyMs;
  const plain = settled(input, { copies: 1, base: 1, pageScale: 1 });
  if (wantedMs >= pagesMs) {
    return morePostings(input, wantedMs) ?? plain;
  }
  const turns = Math.floor((pagesMs + friendlyMs) / ratio / Math.max(1, textMs));
  return moreTexts(input, { turns, plain });
}

/** As many passes as fit, and the time that is then left for the pages to stay longer. */
function morePostings(input: CycleInput, wantedMs: number): CyclePlan | null {
  const roomMs = longestCycleMs - insertsWithinMs(input.inserts);
  const targetMs = Math.min(wantedMs, roomMs);
  const copies = Math.max(1, Math.floor(targetMs / input.pagesMs));
  const pageScale = Math.max(1, targetMs / (copies * input.pagesMs));
  const plan = settled(input, { copies, base: 1, pageScale });
  return plan.cycleMs <= longestCycleMs ? plan : null;
}

/** Texts more often than promised, as long as that makes no cycle long that could be short. */
function moreTexts(
  input: CycleInput,
  { turns, plain }: { readonly turns: number; readonly plain: CyclePlan },
): CyclePlan {
  const short = plain.cycleMs <= longestCycleMs;
  const longestMs = short ? longestCycleMs : plain.cycleMs * longStep;
  for (let base = turns; base > 1; base -= 1) {
    const plan = settled(input, { copies: 1, base, pageScale: 1 });
    if (plan.cycleMs <= longestMs) return plan;
  }
  return plain;
}

interface Wish {
  readonly copies: number;
  /** Rounds of the texts at least. */
  readonly base: number;
  readonly pageScale: number;
}

/** Raises the rounds until every insert is kept; longer cycles need more rounds, which make them longer. */
function settled(input: CycleInput, wish: Wish): CyclePlan {
  const strict = settle(input, wish, 0);
  const textMs = input.inserts.reduce(
    (sum, { dwellMs, ofPostings }, index) =>
      sum + (ofPostings ? 0 : dwellMs * (strict.rounds[index] ?? 1)),
    0,
  );
  // Wishes that leave the postings no room fall back on what has to be.
  return textMs <= strict.cycleMs * mostTextShare
    ? strict
    : settle(input, { ...wish, base: 1 }, longestCycleMs);
}

/** More rounds of raising than any cycle needs that can be settled at all. */
const mostTries = 30;

function settle(
  { pagesMs, longestPageMs, inserts }: CycleInput,
  { copies, base, pageScale }: Wish,
  leastEveryMs: number,
): CyclePlan {
  const passesMs = Math.floor(copies * pagesMs * pageScale);
  const slackMs = longestPageMs * pageScale + Math.max(0, ...inserts.map(({ dwellMs }) => dwellMs));
  let rounds: readonly number[] = inserts.map((insert) => (insert.ofPostings ? 1 : base));
  let cycleMs = cycleLengthMs(passesMs + sumMs(inserts, rounds));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const raised = inserts.map(({ everyMs }, index) =>
      Math.max(rounds[index] ?? 1, roundsIn(cycleMs, Math.max(everyMs, leastEveryMs), slackMs)),
    );
    if (raised.every((count, index) => count === rounds[index])) break;
    rounds = raised;
    cycleMs = cycleLengthMs(passesMs + sumMs(inserts, rounds));
  }
  return { copies, pageScale, rounds, cycleMs };
}
