import { scaleTop, type CurveHour } from './hour-curve.ts';
import styles from './hours.module.css';

/** In units of the drawing: the sheet, and what its words need at the left and below. */
const [width, height, left, below, above] = [720, 260, 44, 28, 12] as const;

/** Bars of one day, and a line of what is usual; the figures stand in the table beside it. */
export function HourChart({
  hours,
  label,
}: {
  readonly hours: readonly CurveHour[];
  readonly label: string;
}) {
  const top = scaleTop(hours);
  const step = (width - left) / hours.length;
  const yOf = (people: number): number =>
    height - below - (people / top) * (height - below - above);
  const middle = (at: number): number => left + step * (at + 0.5);
  const usual = hours.flatMap(({ usualIn }, at) =>
    usualIn === null ? [] : [`${middle(at).toFixed(1)},${yOf(usualIn).toFixed(1)}`],
  );
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, top / 2, top].map((people) => (
        <g key={people}>
          <line className={styles.grid} x1={left} x2={width} y1={yOf(people)} y2={yOf(people)} />
          <text className={styles.scale} x={left - 8} y={yOf(people) + 5}>
            {people}
          </text>
        </g>
      ))}
      {hours.map((one, at) => (
        <g key={one.hour}>
          {one.passed !== null && (
            <rect
              className={styles.column}
              x={left + step * at + step * 0.18}
              width={step * 0.64}
              y={yOf(one.passed.in)}
              height={height - below - yOf(one.passed.in)}
              rx={3}
            />
          )}
          <text className={styles.hour} x={middle(at)} y={height - 6}>
            {one.hour}
          </text>
        </g>
      ))}
      {usual.length > 0 && <polyline className={styles.usual} points={usual.join(' ')} />}
    </svg>
  );
}
