import { useState } from 'react';
import type { GateSettingsRecord } from '@hall/core/contract/topics/gates-topic';
import { laneRatesPerMinute, sizeLanes, type LaneUse } from '@hall/core/rules/lane-sizing';
import { useSay, type TextKey } from '../app/language.tsx';
import { typedNumber } from '../shared/typed-number.ts';
import { Segments, TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Facts, Stack } from '../widgets/page.tsx';
import styles from './gates.module.css';

const fields = [
  { name: 'people', unit: 'gates.unit', least: 1, most: 100_000 },
  { name: 'minutes', unit: 'gates.sizing.minute', least: 1, most: 1_440 },
  { name: 'lanes', unit: 'gates.sizing.lane', least: 0, most: 64 },
] as const;
type Name = (typeof fields)[number]['name'];
type Typed = Readonly<Record<Name, string>>;

function numbersOf(typed: Typed): Record<Name, number> | null {
  const numbers = { people: 0, minutes: 0, lanes: 0 };
  for (const { name, least, most } of fields) {
    const number = typedNumber(typed[name]);
    if (number === undefined || !Number.isInteger(number)) return null;
    if (number < least || number > most) return null;
    numbers[name] = number;
  }
  return numbers;
}

/** How many lanes a peak needs, and who queues with those there are (G-09). */
export function SizingCard({
  lanes,
  openMode,
}: {
  readonly lanes: number;
  readonly openMode: GateSettingsRecord['openMode'];
}) {
  const say = useSay();
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ people: '2500', minutes: '60' },
    lanes: String(Math.max(1, lanes)),
  }));
  const [use, setUse] = useState<LaneUse>(openMode === 'free_count' ? 'free' : 'pass');
  const peak = numbersOf(typed);
  return (
    <Card title={say('gates.sizing')}>
      <Stack>
        <p>{say('gates.sizing.note')}</p>
        <div className={styles.sizing}>
          {fields.map(({ name, unit }) => (
            <TextInput
              key={name}
              label={say(`gates.sizing.${name}`)}
              inputMode="numeric"
              maxLength={6}
              unit={say(unit)}
              value={typed[name]}
              onChange={(value) => {
                setTyped({ ...typed, [name]: value });
              }}
            />
          ))}
        </div>
        <Segments
          label={say('gates.sizing.use')}
          value={use}
          choices={(['free', 'pass'] as const).map((value) => ({
            value,
            label: say(`gates.sizing.${value}`, { rate: laneRatesPerMinute[value] }),
          }))}
          onChange={setUse}
        />
        {peak === null ? (
          <Message tone="warn">{say('gates.sizing.wrong')}</Message>
        ) : (
          <Outcome peak={peak} use={use} />
        )}
        <p className={styles.mode}>{say('gates.sizing.rest')}</p>
      </Stack>
    </Card>
  );
}

function Outcome({
  peak,
  use,
}: {
  readonly peak: Readonly<Record<Name, number>>;
  readonly use: LaneUse;
}) {
  const say = useSay();
  const sizing = sizeLanes({ ...peak, ratePerMinute: laneRatesPerMinute[use] });
  const { arrivalsPerMinute, lanesNeeded, queueAtEnd, longestWaitMinutes } = sizing;
  const words: TextKey =
    longestWaitMinutes === null
      ? 'gates.sizing.shut'
      : queueAtEnd === 0
        ? 'gates.sizing.enough'
        : 'gates.sizing.short';
  return (
    <>
      <Facts
        facts={[
          {
            name: say('gates.sizing.needed'),
            value: (
              <strong>
                {lanesNeeded} {say('gates.sizing.lane')}
              </strong>
            ),
          },
          {
            name: say('gates.sizing.arrivals'),
            value: `${arrivalsPerMinute.toFixed(1)} ${say('gates.unit')}`,
          },
        ]}
      />
      <Message tone={queueAtEnd === 0 ? 'good' : 'warn'}>
        {say(words, {
          lanes: peak.lanes,
          queue: queueAtEnd.toLocaleString('en'),
          wait: Math.ceil(longestWaitMinutes ?? 0),
        })}
      </Message>
    </>
  );
}
