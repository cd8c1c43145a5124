/** One line of the table `npm run bench` prints, and one entry of bench-results.json. */
export interface FigureResult {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  /** The same work done by the bare parts in the same run; null where there is nothing to compare. */
  readonly baseline: number | null;
  /** What the goal speaks of: value by baseline, or the value itself. */
  readonly ratio: number | null;
  readonly goal: string;
  /** Null when the figure could not be measured on this machine. */
  readonly met: boolean | null;
  readonly note?: string;
}

/** A file of figures that are measured together. */
export interface FigureFamily {
  /** Their names, for `--only`. */
  readonly names: readonly string[];
  measure(): Promise<FigureResult[]>;
}

/** A figure whose ratio to the baseline has a ceiling. */
export function ratioAtMost(figure: {
  readonly name: string;
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
  readonly ceiling: number;
  readonly note?: string;
}): FigureResult {
  const { ceiling, ...rest } = figure;
  const ratio = figure.value / figure.baseline;
  return { ...rest, ratio, goal: `ratio <= ${ceiling}`, met: ratio <= ceiling };
}

/** A figure whose own value has a ceiling. */
export function valueAtMost(figure: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ceiling: number;
  readonly note?: string;
}): FigureResult {
  const { ceiling, ...rest } = figure;
  return {
    ...rest,
    baseline: null,
    ratio: null,
    goal: `<= ${ceiling} ${figure.unit}`,
    met: figure.value <= ceiling,
  };
}
