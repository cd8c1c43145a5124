import { useState, type SyntheticEvent } from 'react';
import { dayOf, parseDay } from '@hall/core/basics/market-day';
import type { HallCalendar, OpenPeriod } from '@hall/core/domain/hall-day/calendar';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { planOfForm, problemOf, withPlan } from './calendar-edit.ts';
import { Periods } from './periods.tsx';
import { useSaveCalendar } from './use-calendar.ts';

/** Adds a day that is unlike the others; without a period it is a day off. */
export function SpecialDialog({
  calendar,
  onClose,
}: {
  readonly calendar: HallCalendar;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [rows, setRows] = useState<readonly OpenPeriod[]>([]);
  const { save, keep } = useSaveCalendar();
  const day = parseDay(typed);
  const isKnown = calendar.specialDays.some((one) => one.day === typed);
  const blocked = day === null || isKnown || name.trim() === '' || problemOf(rows) !== null;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (blocked) return;
    const scope = { kind: 'day', day, name: name.trim() } as const;
    if (await keep(withPlan(calendar, scope, planOfForm(rows)))) onClose();
  }

  return (
    <Dialog title={say('hallDay.special.add')} wide onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <FieldGroup legend={say('hallDay.special')}>
            <TextInput
              label={say('hallDay.special.day')}
              required
              span={6}
              type="date"
              min={dayOf(nowMs)}
              error={isKnown ? say('hallDay.special.known') : null}
              value={typed}
              onChange={setTyped}
            />
            <TextInput
              label={say('hallDay.special.name')}
              hint={say('hallDay.special.nameHint')}
              required
              span={6}
              maxLength={20}
              value={name}
              onChange={setName}
            />
          </FieldGroup>
          <Periods rows={rows} change={setRows} />
          <SaveActions save={save} blocked={blocked} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
