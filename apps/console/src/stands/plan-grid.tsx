import type { ReactNode } from 'react';
import type { Stand } from '@hall/core/domain/stand/stand';
import { planMost } from '@hall/core/domain/stand/stand';
import { gridPlace, gridTracks, planParts } from '@hall/core/rules/stand-plan';
import styles from './stands.module.css';

/** The booths as they stand in the hall; what each shows and does is the caller's. */
export function PlanGrid<S extends { readonly stand: Stand }>({
  label,
  stands,
  children,
}: {
  readonly label: string;
  readonly stands: readonly S[];
  readonly children: (one: S) => ReactNode;
}) {
  const places = stands.map(({ stand }) => stand.details);
  const [part] = planParts(places, planMost);
  if (part === undefined) return null;
  return (
    <div className={styles.scroll}>
      <ul
        className={styles.plan}
        aria-label={label}
        style={{
          gridTemplateColumns: gridTracks(part.columns),
          gridTemplateRows: part.rows.map(({ aisle }) => (aisle ? '1.5rem' : 'auto')).join(' '),
          minWidth: `${part.columns.filter(({ aisle }) => !aisle).length * 7.5}rem`,
        }}
      >
        {stands.map((one) => (
          <li key={one.stand.id} style={gridPlace(one.stand.details, part)}>
            {children(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
