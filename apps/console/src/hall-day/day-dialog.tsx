import { useState, type SyntheticEvent } from 'react';
import type { MarketDay } from '@hall/core/basics/market-day';
import type { DayPlan, HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Checks, Segments, TextInput } from '../widgets/inputs.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import {
  planOfForm,
  problemOf,
  weekdays,
  withoutSpecial,
  withPlan,
  type Scope,
  type Weekday,
} from './calendar-edit.ts';
import { Periods } from './periods.tsx';
import { useSaveCalendar } from './use-calendar.ts';

/** The day that was pressed. */
export interface PickedDay {
  readonly title: string;
  readonly weekday: Weekday;
  /** Null for a weekday of a plan without dates. */
  readonly day: MarketDay | null;
  /** The season whose week it follows. */
  readonly season: number | null;
  readonly special: string | null;
  readonly plan: DayPlan;
}

type Reach = 'every' | 'once';

/** Changes the hours of a day: of this one alone, or of its weekday from now on. */
export function DayDialog({
  calendar,
  picked,
  onClose,
}: {
  readonly calendar: HallCalendar;
  readonly picked: PickedDay;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [rows, setRows] = useState(picked.plan);
  const [reach, setReach] = useState<Reach>(picked.special === null ? 'every' : 'once');
  const [name, setName] = useState(picked.special ?? say('hallDay.special.usualName'));
  const [others, setOthers] = useState<readonly Weekday[]>([]);
  const { save, keep } = useSaveCalendar();
  const nameless = reach === 'once' && name.trim() === '';
  const blocked = problemOf(rows) !== null || nameless;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (blocked) return;
    const scope = scopeOf({ picked, reach, name: name.trim(), others });
    if (await keep(withPlan(calendar, scope, planOfForm(rows)))) onClose();
  }
  async function forget(day: MarketDay): Promise<void> {
    if (await keep(withoutSpecial(calendar, day))) onClose();
  }

  return (
    <Dialog title={picked.title} wide onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <ReachChoice calendar={calendar} picked={picked} reach={reach} change={setReach} />
          {reach === 'once' && (
            <TextInput
              label={say('hallDay.special.name')}
              hint={say('hallDay.special.nameHint')}
              required
              maxLength={20}
              value={name}
              onChange={setName}
            />
          )}
          <Periods
            rows={rows}
            change={(changed) => {
              setRows([...changed]);
            }}
          />
          {reach === 'every' && (
            <CopyTo weekday={picked.weekday} chosen={others} change={setOthers} />
          )}
          <SaveActions save={save} blocked={blocked} onCancel={onClose}>
            {picked.special !== null && picked.day !== null && (
              <Button
                look="danger"
                busy={save.busy}
                onClick={() => {
                  if (picked.day !== null) void forget(picked.day);
                }}
              >
                {say('hallDay.special.remove')}
              </Button>
            )}
          </SaveActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function scopeOf(of: {
  readonly picked: PickedDay;
  readonly reach: Reach;
  readonly name: string;
  readonly others: readonly Weekday[];
}): Scope {
  const { day, weekday, season } = of.picked;
  if (of.reach === 'once' && day !== null) return { kind: 'day', day, name: of.name };
  return { kind: 'weekdays', season, days: [weekday, ...of.others] };
}

/** One day or every week; a special day, and a weekday without a date, are what they are. */
function ReachChoice({
  calendar,
  picked,
  reach,
  change,
}: {
  readonly calendar: HallCalendar;
  readonly picked: PickedDay;
  readonly reach: Reach;
  readonly change: (reach: Reach) => void;
}) {
  const say = useSay();
  if (picked.day === null || picked.special !== null) return null;
  const weekday = say(`weekday.${picked.weekday}`);
  const season = picked.season === null ? null : calendar.seasons[picked.season]?.name;
  const every =
    season === null || season === undefined
      ? say('hallDay.every', { weekday })
      : say('hallDay.everyInSeason', { weekday, season });
  return (
    <Segments<Reach>
      label={say('hallDay.reach')}
      value={reach}
      choices={[
        { value: 'every', label: every },
        { value: 'once', label: say('hallDay.once') },
      ]}
      onChange={change}
    />
  );
}

function CopyTo({
  weekday,
  chosen,
  change,
}: {
  readonly weekday: Weekday;
  readonly chosen: readonly Weekday[];
  readonly change: (days: readonly Weekday[]) => void;
}) {
  const say = useSay();
  const others = weekdays.filter((day) => day !== weekday);
  return (
    <Checks
      label={say('hallDay.copyTo')}
      values={chosen.map(String)}
      choices={others.map((day) => ({ value: String(day), label: say(`weekday.${day}`) }))}
      onChange={(values) => {
        change(others.filter((day) => values.includes(String(day))));
      }}
    />
  );
}
