import { useState, type SyntheticEvent } from 'react';
import { formatTime, parseDay } from '@hall/core/basics/market-day';
import { statusAt } from '@hall/core/domain/employer/verification';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { useHallDay } from '../hall-day/use-calendar.ts';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select, TimeInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { opensLater, standsOn } from './stand-day.ts';
import { familyWords } from './stand-words.ts';

interface Wish {
  readonly day: string;
  /** Empty: still to be chosen. */
  readonly standId: string;
  readonly employerId: string;
}

/** Books a booth for an employer; whichever of the two was not given is asked for. */
export function BookDialog({ onClose, ...given }: Wish & { readonly onClose: () => void }) {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { booths } = useStaff();
  const [wish, setWish] = useState<Wish>(given);
  const stand = booths.stands.find(({ id }) => id === given.standId)?.details.name;
  const day = dayWords(given.day, nowMs, say);
  return (
    <Dialog
      title={stand === undefined ? say('stands.book') : say('stands.book.title', { stand, day })}
      onClose={onClose}
    >
      <BookForm wish={wish} fixed={given} change={setWish} onClose={onClose} />
    </Dialog>
  );
}

function BookForm({
  wish,
  fixed,
  change,
  onClose,
}: {
  readonly wish: Wish;
  readonly fixed: Wish;
  readonly change: (wish: Wish) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const nowMs = useNow(30_000);
  const { booths, employerById } = useStaff();
  const book = useCommand('stand.book');
  const [startsAt, setStartsAt] = useState('');
  const employer = employerById.get(wish.employerId);
  const verified = employer !== undefined && statusAt(employer, nowMs) === 'verified';
  const stand = booths.stands.find(({ id }) => id === wish.standId);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!verified || stand === undefined) return;
    const done = await book.run({ ...wish, startsAt: startsAt === '' ? null : startsAt });
    if (done === null) return;
    const { name } = stand.details;
    announce(say('stands.book.done', { employer: employer.details.displayName, stand: name }));
    onClose();
  }

  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Stack>
        {fixed.employerId === '' && (
          <EmployerPicker
            value={wish.employerId}
            onChange={(chosen) => {
              change({ ...wish, employerId: chosen?.id ?? '' });
            }}
          />
        )}
        {employer !== undefined && !verified && (
          <Message tone="warn">{say('stands.book.unverified')}</Message>
        )}
        {fixed.standId === '' && <StandChoice wish={wish} change={change} />}
        <StartInput day={wish.day} value={startsAt} onChange={setStartsAt} />
        <Refused error={book.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={!verified || stand === undefined}
            busy={book.busy}
          >
            {say('stands.book.do')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function StandChoice({
  wish,
  change,
}: {
  readonly wish: Wish;
  readonly change: (wish: Wish) => void;
}) {
  const say = useSay();
  const { booths } = useStaff();
  const free = standsOn(booths, wish.day).filter(({ held }) => held === null);
  if (free.length === 0) return <Message tone="warn">{say('stands.book.noneFree')}</Message>;
  return (
    <Select
      label={say('stands.book.stand')}
      required
      value={free.some(({ stand }) => stand.id === wish.standId) ? wish.standId : ''}
      choices={free.map(({ stand }) => ({
        value: stand.id,
        label: say('stands.book.choice', {
          name: stand.details.name,
          family: familyWords(stand, say),
        }),
      }))}
      onChange={(standId) => {
        change({ ...wish, standId });
      }}
    />
  );
}

function StartInput({
  day,
  value,
  onChange,
}: {
  readonly day: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { booths } = useStaff();
  const hall = useHallDay();
  const known = parseDay(day);
  const open = hall === null || known === null ? [] : hall.spansOn(known);
  const opensAtMs = opensLater(open, nowMs);
  const minutes = booths.rules.graceMinutes;
  return (
    <TimeInput
      label={say('stands.book.startsAt')}
      hint={
        opensAtMs !== null
          ? say('stands.book.hint.open', { time: formatTime(opensAtMs), minutes })
          : say('stands.book.hint.now', { minutes })
      }
      value={value}
      onChange={onChange}
    />
  );
}
