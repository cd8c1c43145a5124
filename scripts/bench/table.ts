import type { FigureResult } from '@hall/hub/bench/figure';

const number = (value: number | null): string =>
  value === null ? '-' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
const verdict = (met: boolean | null): string =>
  met === null ? 'not measured' : met ? 'met' : 'MISSED';

/** The figures as aligned columns. */
export function table(results: readonly FigureResult[]): string {
  const head = ['figure', 'value', 'unit', 'baseline', 'ratio', 'goal', '', ''];
  const rows = results.map((result) => [
    result.name,
    number(result.value),
    result.unit,
    number(result.baseline),
    number(result.ratio),
    result.goal,
    verdict(result.met),
    result.note ?? '',
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}
