import { Plus } from 'lucide-react';
import { useState } from 'react';
import { planMost, type Stand } from '@hall/core/domain/stand/stand';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Card } from '../widgets/page.tsx';
import { StandDialog, type StandPlace } from './stand-dialog.tsx';
import { familyWords } from './stand-words.ts';
import styles from './stands.module.css';

/** As many rows or columns as are used, with room for more. */
function shown(used: readonly number[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...used.map((at) => at + 1)));
}

/** Where the booths stand: every place of the plan is a button. */
export function PlanEditor() {
  const say = useSay();
  const { stands } = useStaff().booths;
  const [asked, setAsked] = useState<StandPlace | null>(null);
  const columns = shown(
    stands.map(({ details }) => details.column),
    8,
    planMost.columns,
  );
  const rows = shown(
    stands.map(({ details }) => details.row),
    5,
    planMost.rows,
  );
  const at = new Map(stands.map((one) => [`${one.details.row},${one.details.column}`, one]));
  const places = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
  }));
  return (
    <Card title={say('stands.part.plan')}>
      <p className={styles.note}>{say('stands.planNote')}</p>
      <div className={styles.scroll}>
        <div
          className={styles.plan}
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            minWidth: `${columns * 5.5}rem`,
          }}
        >
          {places.map((place) => (
            <Place
              key={`${place.row},${place.column}`}
              place={{ ...place, stand: at.get(`${place.row},${place.column}`) ?? null }}
              open={setAsked}
            />
          ))}
        </div>
      </div>
      {asked !== null && (
        <StandDialog
          place={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Card>
  );
}

function Place({
  place,
  open,
}: {
  readonly place: StandPlace & { readonly stand: Stand | null };
  readonly open: (place: StandPlace) => void;
}) {
  const say = useSay();
  const { stand, row, column } = place;
  return (
    <button
      type="button"
      className={styles.place}
      data-empty={stand === null || undefined}
      aria-label={stand === null ? say('stands.addAt', { row, column }) : undefined}
      onClick={() => {
        open(place);
      }}
    >
      {stand === null ? (
        <Plus aria-hidden size={20} strokeWidth={2} />
      ) : (
        <>
          <span className={styles.name}>{stand.details.name}</span>
          <span className={styles.family}>{familyWords(stand, say)}</span>
        </>
      )}
    </button>
  );
}
