import { Check, LogOut, X } from 'lucide-react';
import type { Booking } from '@hall/core/domain/stand/booking';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Row } from '../widgets/page.tsx';

/** What a clerk can do about a booking: he has come, he has left, it is taken back. */
export function BookingActs({
  booking,
  stand,
  today,
}: {
  readonly booking: Booking;
  readonly stand: string;
  readonly today: boolean;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const { employerById } = useStaff();
  const arrive = useCommand('stand.arrive');
  const giveUp = useCommand('stand.giveUp');
  const { id: bookingId, status, employerId } = booking;
  const employer = employerById.get(employerId)?.details.displayName ?? '';
  const late = status === 'released';
  const leaves = status === 'arrived' ? 'leave' : 'cancel';
  return (
    <>
      <Row>
        {today && (status === 'booked' || late) && (
          <Button
            size="small"
            look={late ? 'secondary' : 'primary'}
            icon={Check}
            busy={arrive.busy}
            aria-label={say(late ? 'stands.arriveLateOf' : 'stands.arriveOf', { stand })}
            onClick={() => {
              void arrive.run({ bookingId }).then((done) => {
                if (done !== null) announce(say('stands.arrived', { employer, stand }));
              });
            }}
          >
            {say(late ? 'stands.arriveLate' : 'stands.arrive')}
          </Button>
        )}
        {(status === 'booked' || status === 'arrived') && (
          <Button
            size="small"
            icon={status === 'arrived' ? LogOut : X}
            busy={giveUp.busy}
            aria-label={say(`stands.${leaves}Of`, { stand })}
            onClick={() => {
              void giveUp.run({ bookingId }).then((done) => {
                if (done !== null) announce(say('stands.gaveUp', { stand }));
              });
            }}
          >
            {say(`stands.${leaves}`)}
          </Button>
        )}
      </Row>
      <Refused error={arrive.error ?? giveUp.error} />
    </>
  );
}
