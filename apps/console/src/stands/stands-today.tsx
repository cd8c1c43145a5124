import { LayoutGrid } from 'lucide-react';
import { useState } from 'react';
import { dayOf, formatTime } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { BookDialog } from './book-dialog.tsx';
import { heldToday } from './stand-day.ts';
import styles from './stands.module.css';

/** The booth an employer has today, told with his code; or a way to book him one there and then. */
export function StandsToday({ employer }: { readonly employer: Employer }) {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { booths } = useStaff();
  const [booking, setBooking] = useState(false);
  if (booths.stands.length === 0) return null;
  const names = new Map(booths.stands.map(({ id, details }) => [id, details.name]));
  const held = heldToday(booths, employer.id, nowMs);
  return (
    <section className={styles.today} aria-label={say('stands.code.held')}>
      <h3>{say('stands.code.held')}</h3>
      {held.length === 0 ? (
        <p>{say('stands.code.none')}</p>
      ) : (
        <ul>
          {held.map(({ id, standId, status, startMs }) => (
            <li key={id}>
              {say('stands.code.line', {
                stand: names.get(standId) ?? '',
                time: formatTime(startMs),
                status: say(`stands.status.${status}`),
              })}
            </li>
          ))}
        </ul>
      )}
      {held.length < booths.rules.mostPerEmployer && (
        <Button
          icon={LayoutGrid}
          onClick={() => {
            setBooking(true);
          }}
        >
          {say('stands.code.book')}
        </Button>
      )}
      {booking && (
        <BookDialog
          day={dayOf(nowMs)}
          standId=""
          employerId={employer.id}
          onClose={() => {
            setBooking(false);
          }}
        />
      )}
    </section>
  );
}
