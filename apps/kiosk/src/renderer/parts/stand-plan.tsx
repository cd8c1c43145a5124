import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import { useMemo } from 'react';
import { standMap, type StandMap } from '../hall/stand-map.ts';
import { useKiosk } from './kiosk-context.tsx';
import { placed, WayLine } from './plan-shapes.tsx';
import styles from './stand-plan.module.css';

/** The booths as they stand in the hall, who has one, and the way to the wanted one. */
export function StandPlan({ wanted }: { readonly wanted: PublicStand | null }) {
  const { hall, place, t } = useKiosk();
  const map = useMemo(
    () =>
      standMap(
        hall.stands.map(({ details }) => details),
        place,
      ),
    [hall.stands, place],
  );
  if (map === null) return null;
  const way = wanted === null ? null : map.wayTo(wanted.details);
  return (
    <figure className={styles['figure']} aria-label={t('stands.alt')}>
      <div className={styles['plan']}>
        {hall.stands.map((stand) => (
          <Booth key={stand.id} stand={stand} map={map} isWanted={stand.id === wanted?.id} />
        ))}
        {way === null ? null : <WayLine points={way} />}
        <div
          className={styles['here']}
          data-at={place === null ? 'door' : undefined}
          style={{ left: `${map.here.x}%`, top: `${map.here.y}%` }}
        >
          <span className={styles['dot']} aria-hidden />
          <span>{t('plan.here')}</span>
        </div>
      </div>
      <figcaption className={styles['legend']}>
        {states.map((state) => (
          <span key={state} data-state={state}>
            {t(`stands.state.${state}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const states = ['here', 'booked', 'free'] as const;

function Booth({
  stand: { details, today },
  map,
  isWanted,
}: {
  readonly stand: PublicStand;
  readonly map: StandMap;
  readonly isWanted: boolean;
}) {
  const { t } = useKiosk();
  return (
    <div
      className={styles['cell']}
      style={placed(map.boxOf(details))}
      data-wanted={isWanted || undefined}
      data-state={today === null ? 'free' : today.here ? 'here' : 'booked'}
    >
      <div className={styles['booth']}>
        {details.name}
        <small>{details.family === null ? t('stands.any') : t(`family.${details.family}`)}</small>
      </div>
    </div>
  );
}
