import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Select } from '../widgets/inputs.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { BookDialog } from './book-dialog.tsx';
import { BookingTable } from './booking-table.tsx';
import { DayPlan } from './day-plan.tsx';
import styles from './stands.module.css';
import { bookableDays, bookingsOn, countStands, standsOn } from './stand-day.ts';

/** Who has which booth on a day: the plan, and every booking under it. */
export function BookingView() {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { booths } = useStaff();
  const days = bookableDays(nowMs, booths.rules.daysAhead);
  const [chosen, setChosen] = useState<string | null>(null);
  const [booking, setBooking] = useState<string | null>(null);
  // A day that is over is not looked at any more.
  const day = chosen !== null && days.includes(chosen) ? chosen : dayOf(nowMs);
  const stands = standsOn(booths, day);
  if (stands.length === 0) return <Message tone="info">{say('stands.none')}</Message>;
  return (
    <Stack>
      <DayChoice day={day} days={days} onChange={setChosen} />
      <Card title={say('stands.plan')} aside={say('stands.counts', countStands(stands))}>
        <DayPlan stands={stands} book={setBooking} />
      </Card>
      <Card title={say('stands.list')}>
        <BookingTable bookings={bookingsOn(booths, day)} nowMs={nowMs} />
      </Card>
      {booking !== null && (
        <BookDialog
          day={day}
          standId={booking}
          employerId=""
          onClose={() => {
            setBooking(null);
          }}
        />
      )}
    </Stack>
  );
}

function DayChoice({
  day,
  days,
  onChange,
}: {
  readonly day: string;
  readonly days: readonly string[];
  readonly onChange: (day: string) => void;
}) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const at = days.indexOf(day);
  const step = (by: number): void => {
    const next = days[at + by];
    if (next !== undefined) onChange(next);
  };
  return (
    <div className={styles.days}>
      <Select
        label={say('stands.day')}
        value={day}
        choices={days.map((value) => ({ value, label: dayWords(value, nowMs, say) }))}
        onChange={onChange}
      />
      <Button
        icon={ChevronLeft}
        disabled={at <= 0}
        onClick={() => {
          step(-1);
        }}
      >
        {say('stands.dayBefore')}
      </Button>
      <Button
        icon={ChevronRight}
        disabled={at >= days.length - 1}
        onClick={() => {
          step(1);
        }}
      >
        {say('stands.dayAfter')}
      </Button>
    </div>
  );
}
