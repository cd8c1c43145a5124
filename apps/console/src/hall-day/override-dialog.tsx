import { useState, type SyntheticEvent } from 'react';
import { endOfDay } from '@hall/core/basics/market-day';
import type { HallCalendar, HallMode } from '@hall/core/domain/hall-day/calendar';
import type { HallNow } from '@hall/core/domain/hall-day/hall-now';
import { useAnnounce } from '../app/announce.tsx';
import { useSay, type Say } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments, TimeInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { modeFor, timesFor, typedTime, type OverrideKind } from './override-times.ts';
import { RestOfDay } from './rest-of-day.tsx';

const openModes = ['gig', 'general', 'fair'] as const;

/** Says something of now until a time; afterwards the calendar holds again by itself. */
export function OverrideDialog({
  kind,
  calendar,
  now,
  nowMs,
  onClose,
}: {
  readonly kind: OverrideKind;
  readonly calendar: HallCalendar;
  readonly now: HallNow;
  readonly nowMs: number;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const command = useCommand('hallDay.override');
  // The times stay as they were when the dialog was opened; only what is past is refused.
  const [offered] = useState(() => timesFor(kind, now, nowMs));
  const [mode, setMode] = useState<HallMode>(() => modeFor(kind, now));
  const [chosen, setChosen] = useState(() => String(offered[0] ?? 'typed'));
  const [typed, setTyped] = useState('');
  // What would end anyway is made longer only by a later time.
  const afterMs = kind === 'longer' ? (now.untilMs ?? nowMs) : nowMs;
  const untilMs = chosen === 'typed' ? typedTime(typed, nowMs, afterMs) : Number(chosen);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (untilMs === null) return;
    const done = await command.run({ mode, untilMs });
    if (done === null) return;
    announce(say('hallDay.override.done'));
    onClose();
  }

  return (
    <Dialog title={say(`hallDay.override.${kind}`)} onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <p>{say(`hallDay.override.${kind}Note`)}</p>
          {kind !== 'shut' && (
            <Segments<HallMode>
              label={say('hallDay.purpose')}
              value={mode}
              choices={openModes.map((value) => ({ value, label: say(`hallDay.mode.${value}`) }))}
              onChange={setMode}
            />
          )}
          <Segments<string>
            label={say('hallDay.override.until')}
            value={chosen}
            choices={[
              ...offered.map((atMs) => ({
                value: String(atMs),
                label:
                  kind === 'shut' && atMs === endOfDay(nowMs)
                    ? say('hallDay.endOfToday')
                    : timeWords(atMs, nowMs, say),
              })),
              { value: 'typed', label: say('hallDay.override.typed') },
            ]}
            onChange={setChosen}
          />
          {chosen === 'typed' && (
            <TimeInput
              label={say('hallDay.override.typedLabel')}
              error={
                typed === '' || untilMs !== null ? null : tooEarlyWords(kind, now, { nowMs, say })
              }
              value={typed}
              onChange={setTyped}
            />
          )}
          {untilMs !== null && (
            <RestOfDay
              calendar={calendar}
              override={{ mode, fromMs: nowMs, untilMs }}
              nowMs={nowMs}
            />
          )}
          <Refused error={command.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button
              type="submit"
              look={kind === 'shut' ? 'danger' : 'primary'}
              disabled={untilMs === null}
              busy={command.busy}
            >
              {say(`hallDay.override.${kind}`)}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}

function tooEarlyWords(
  kind: OverrideKind,
  { untilMs }: HallNow,
  { nowMs, say }: { readonly nowMs: number; readonly say: Say },
): string {
  if (kind !== 'longer' || untilMs === null) return say('hallDay.override.past');
  return say('hallDay.override.notLonger', { time: timeWords(untilMs, nowMs, say) });
}
