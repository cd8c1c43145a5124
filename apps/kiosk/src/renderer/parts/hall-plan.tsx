import { useMemo } from 'react';
import {
  planHere,
  planZones,
  routeToWindow,
  routeToZone,
  windowBoxes,
  type PlanBox,
  type PlanZone,
} from '../hall/plan.ts';
import { windowsFor } from '../hall/queue-view.ts';
import type { PlanGoal } from '../machine/ticket-state.ts';
import styles from './hall-plan.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { placed, WayLine } from './plan-shapes.tsx';

const zones = Object.entries(planZones) as readonly (readonly [PlanZone, PlanBox])[];

/** The window that is nearest to the way in. */
function nearest(boxes: readonly PlanBox[]): PlanBox | null {
  const off = (box: PlanBox): number => Math.abs(box.x + box.width / 2 - planHere.x) - box.y;
  return [...boxes].sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** The hall as a sketch, with the windows it has and the way to where somebody wants to go. */
export function HallPlan({ goal }: { readonly goal: PlanGoal | null }) {
  const { queue, t } = useKiosk();
  const boxes = useMemo(() => windowBoxes(queue.windows.length), [queue.windows.length]);
  const wanted = new Set(goal?.kind === 'service' ? windowsFor(queue, goal.serviceId) : []);
  const end = nearest(boxes.filter((_, at) => wanted.has(queue.windows[at]?.number ?? 0)));
  const route =
    goal?.kind === 'zone' ? routeToZone(goal.zone) : end === null ? null : routeToWindow(end);
  return (
    <figure className={styles['plan']} aria-label={t('plan.alt')}>
      {zones.map(([zone, box]) => (
        <div
          key={zone}
          className={styles['zone']}
          style={placed(box)}
          data-wanted={goal?.kind === 'zone' && goal.zone === zone ? '' : undefined}
        >
          {t(`plan.zone.${zone}`)}
        </div>
      ))}
      {queue.windows.map(({ id, number }, at) => (
        <div
          key={id}
          className={styles['window']}
          style={placed(boxes[at] ?? planZones.services)}
          data-wanted={wanted.has(number) ? '' : undefined}
        >
          {number}
        </div>
      ))}
      {route === null ? null : <WayLine points={route} />}
      <div className={styles['here']} style={{ left: `${planHere.x}%`, top: `${planHere.y}%` }}>
        <span className={styles['dot']} aria-hidden />
        {t('plan.here')}
      </div>
      <figcaption className={styles['sketch']}>{t('plan.sketch')}</figcaption>
    </figure>
  );
}
