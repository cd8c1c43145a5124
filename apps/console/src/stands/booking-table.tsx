import { formatTime } from '@hall/core/basics/market-day';
import { dayOf } from '@hall/core/basics/market-day';
import type { Booking, BookingStatus } from '@hall/core/domain/stand/booking';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { BookingActs } from './booking-acts.tsx';
import styles from './stands.module.css';

const tones = {
  booked: 'accent',
  arrived: 'good',
  released: 'warn',
  cancelled: 'plain',
  left: 'plain',
} as const satisfies Record<BookingStatus, string>;

/** Every booking of a day, with what can be done about it. */
export function BookingTable({
  bookings,
  nowMs,
}: {
  readonly bookings: readonly Booking[];
  readonly nowMs: number;
}) {
  const say = useSay();
  const { booths, employerById } = useStaff();
  const names = new Map(booths.stands.map(({ id, details }) => [id, details.name]));
  return (
    <Table<Booking>
      label={say('stands.list')}
      rows={bookings}
      rowKey={({ id }) => id}
      empty={<p>{say('stands.listEmpty')}</p>}
      columns={[
        {
          key: 'stand',
          heading: say('stands.column.stand'),
          cell: ({ standId }) => <strong>{names.get(standId) ?? say('value.unknown')}</strong>,
        },
        {
          key: 'employer',
          heading: say('stands.column.employer'),
          width: '11rem',
          cell: ({ employerId }) => (
            <a className={styles.link} href={hashTo('employers', employerId)}>
              {employerById.get(employerId)?.details.displayName ?? say('value.unknown')}
            </a>
          ),
        },
        {
          key: 'from',
          heading: say('stands.column.from'),
          figures: true,
          cell: ({ startMs }) => formatTime(startMs),
        },
        {
          key: 'due',
          heading: say('stands.column.due'),
          figures: true,
          cell: ({ status, dueMs }) =>
            status === 'booked' ? formatTime(dueMs) : say('value.none'),
        },
        {
          key: 'status',
          heading: say('stands.column.status'),
          width: '8rem',
          cell: ({ status }) => <Pill tone={tones[status]}>{say(`stands.status.${status}`)}</Pill>,
        },
        {
          key: 'acts',
          heading: say('stands.column.acts'),
          cell: (booking) => (
            <BookingActs
              booking={booking}
              stand={names.get(booking.standId) ?? ''}
              today={booking.day === dayOf(nowMs)}
            />
          ),
        },
      ]}
    />
  );
}
