import { useState, type SyntheticEvent } from 'react';
import type { HallCalendar, Season } from '@hall/core/domain/hall-day/calendar';
import { calendarProblem } from '@hall/core/domain/hall-day/calendar-problem';
import { useSay, type Say } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { DayRange } from '../widgets/day-range.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { parseYearDay, withoutSeason, withSeason } from './calendar-edit.ts';
import { useSaveCalendar } from './use-calendar.ts';

/** Names a season and says when it is; its week begins as a copy of the usual one. */
export function SeasonDialog({
  calendar,
  at,
  onClose,
}: {
  readonly calendar: HallCalendar;
  readonly at: number | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const known = at === null ? undefined : calendar.seasons[at];
  const [form, setForm] = useState<SeasonForm>(known ?? { name: '', from: '', to: '' });
  const { save, keep } = useSaveCalendar();
  const season = seasonOf(form, known?.week ?? calendar.week);
  const changed = season === null ? null : withSeason(calendar, at, season);
  const problem = changed === null ? null : problemWords(changed, say);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (changed === null || problem !== null) return;
    if (await keep(changed)) onClose();
  }
  async function forget(known: number): Promise<void> {
    if (await keep(withoutSeason(calendar, known))) onClose();
  }

  return (
    <Dialog
      title={say(at === null ? 'hallDay.season.add' : 'hallDay.season.edit')}
      onClose={onClose}
    >
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <p>{say(at === null ? 'hallDay.season.addNote' : 'hallDay.season.editNote')}</p>
          <SeasonFields form={form} change={setForm} />
          {problem !== null && <Message tone="warn">{problem}</Message>}
          <SaveActions
            save={save}
            blocked={changed === null || problem !== null}
            onCancel={onClose}
          >
            {at !== null && (
              <Button look="danger" busy={save.busy} onClick={() => void forget(at)}>
                {say('hallDay.season.remove')}
              </Button>
            )}
          </SaveActions>
        </Stack>
      </form>
    </Dialog>
  );
}

/** A season while it is typed. */
type SeasonForm = Pick<Season, 'name' | 'from' | 'to'>;

/** The season as it would be saved; null while something is missing. */
function seasonOf({ name, from, to }: SeasonForm, week: Season['week']): Season | null {
  const days = { from: parseYearDay(from), to: parseYearDay(to) };
  if (name.trim() === '' || days.from === null || days.to === null) return null;
  return { name: name.trim(), from: days.from, to: days.to, week };
}

/** What the changed calendar contradicts itself in, with the name of the other season. */
function problemWords(calendar: HallCalendar, say: Say): string | null {
  const problem = calendarProblem(calendar);
  if (problem === null) return null;
  const { code, name } = problem;
  return code === 'special_day_taken'
    ? say(`error.${code}`)
    : say(`hallDay.season.${code}`, { name });
}

function SeasonFields({
  form,
  change,
}: {
  readonly form: SeasonForm;
  readonly change: (form: SeasonForm) => void;
}) {
  const say = useSay();
  const end = (label: string, value: string) => {
    const isWrong = value !== '' && parseYearDay(value) === null;
    return { label, value, error: isWrong ? say('hallDay.season.wrongDay') : null };
  };
  return (
    <FieldGroup legend={say('hallDay.season')}>
      <TextInput
        label={say('hallDay.season.name')}
        required
        maxLength={12}
        value={form.name}
        onChange={(name) => {
          change({ ...form, name });
        }}
      />
      <DayRange
        kind="yearDay"
        required
        from={end(say('hallDay.season.from'), form.from)}
        to={end(say('hallDay.season.to'), form.to)}
        onChange={(days) => {
          change({ ...form, ...days });
        }}
      />
    </FieldGroup>
  );
}
