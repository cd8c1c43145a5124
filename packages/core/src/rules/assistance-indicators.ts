/** One confirmed match as the indicators need it. */
export interface CountedMatch {
  /** The worker had consented to say that work is hard to find, when the match was confirmed. */
  readonly isSupported: boolean;
  /** From the check-in of that day to the match; null where the day's check-in is not known. */
  readonly waitMs: number | null;
}

/** Matches of one half of the people, and how long they waited for them. */
export interface IndicatorPart {
  readonly matches: number;
  readonly avgWaitMs: number | null;
}

/** D-15: the share of hardship workers among confirmed matches, and what each half waited. */
export interface AssistanceIndicators {
  readonly matches: number;
  readonly parts: {
    readonly supported: IndicatorPart;
    readonly others: IndicatorPart;
    /** 0 to 1. */
    readonly share: number;
  } | null;
}

/** Below it a figure could point at persons (H-14). */
const fewest = 5;

/**
 * The indicators of a period. With one to four matches in either half nothing is said of either:
 * one half would follow from the other and the total.
 */
export function assistanceIndicators(counted: readonly CountedMatch[]): AssistanceIndicators {
  const supported = counted.filter(({ isSupported }) => isSupported);
  const others = counted.filter(({ isSupported }) => !isSupported);
  const matches = counted.length;
  const isTelling = [supported, others].some(({ length }) => length > 0 && length < fewest);
  if (matches === 0 || isTelling) return { matches, parts: null };
  const share = supported.length / matches;
  return { matches, parts: { supported: partOf(supported), others: partOf(others), share } };
}

function partOf(counted: readonly CountedMatch[]): IndicatorPart {
  const waits = counted.flatMap(({ waitMs }) => (waitMs === null ? [] : [Math.max(0, waitMs)]));
  const sum = waits.reduce((total, waitMs) => total + waitMs, 0);
  return {
    matches: counted.length,
    avgWaitMs: waits.length === 0 ? null : Math.round(sum / waits.length),
  };
}
