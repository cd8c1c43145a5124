import { planHere, type PlanBox, type PlanPoint } from '../hall/plan.ts';
import styles from './plan-shapes.module.css';

/** Where a box of a plan lies in its frame. */
export function placed({ x, y, width, height }: PlanBox): React.CSSProperties {
  return { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` };
}

type Pointing = 'up' | 'down' | 'left' | 'right';

/** From the tip of an arrow back along its shaft: across and down. */
const back: Readonly<Record<Pointing, readonly [number, number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [1, 0],
  right: [-1, 0],
};

/** Which way the arrow points where the route ends. */
function pointing(points: readonly PlanPoint[]): Pointing {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined || Math.abs(before.x - last.x) < 1e-6) {
    return before !== undefined && last !== undefined && last.y > before.y ? 'down' : 'up';
  }
  return last.x < before.x ? 'left' : 'right';
}

/** As long as the head of an arrow, in hundredths of the plan. */
const headLength = 3;

/** The line without its last bit, where the head lies. */
function shaftOf(points: readonly PlanPoint[]): string {
  const [before, last] = [points.at(-2) ?? planHere, points.at(-1) ?? planHere];
  const [across, down] = back[pointing(points)];
  const { x, y } = last;
  // A last bit that is shorter than the head leaves nothing of the shaft.
  const head = Math.min(headLength, Math.max(Math.abs(x - before.x), Math.abs(y - before.y)));
  const end = { x: x + across * head, y: y + down * head };
  return [...points.slice(0, -1), end].map((point) => `${point.x},${point.y}`).join(' ');
}

/** The way as a line with an arrow at its end. */
export function WayLine({ points }: { readonly points: readonly PlanPoint[] }) {
  const last = points.at(-1) ?? planHere;
  return (
    <>
      <svg
        className={styles['route']}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden
        focusable={false}
      >
        <polyline points={shaftOf(points)} />
      </svg>
      <span
        className={styles['tip']}
        data-pointing={pointing(points)}
        style={{ left: `${last.x}%`, top: `${last.y}%` }}
        aria-hidden
      />
    </>
  );
}
