import { Button } from '@hall/ui/components/button';
import type { ReactNode } from 'react';
import { beginsInTime, usualStarts, type Begin } from '../machine/again-form.ts';
import { useBooth } from './booth-context.tsx';
import styles from './form-fields.module.css';
import { Stepper } from './stepper.tsx';

type OnStep = (by: 1 | -1) => void;

/** One field of a posting: a card with a heading. */
export function Field({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['field']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const usualHeads = [1, 2, 3, 5, 10, 20] as const;

/** How many people: a figure with plus and minus, and the usual figures in one press. */
export function HeadcountField({
  headcount,
  onStep,
}: {
  readonly headcount: number;
  readonly onStep: OnStep;
}) {
  const { send, say } = useBooth();
  return (
    <Field title={say('booth.form.headcount')}>
      <Stepper name={say('booth.form.headcount')} onStep={onStep}>
        {say('booth.form.people', { count: headcount })}
      </Stepper>
      <div className={styles['usual']}>
        {usualHeads.map((heads) => (
          <Button
            key={heads}
            aria-pressed={headcount === heads}
            onClick={() => {
              send({ type: 'set-headcount', headcount: heads });
            }}
          >
            {heads}
          </Button>
        ))}
      </div>
    </Field>
  );
}

/** Minutes of the day as people read them: 06:30. */
function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** When work begins: the usual hour and those beside it, today and tomorrow. */
export function StartField({
  begin,
  usual,
  onStep,
}: {
  readonly begin: Begin;
  readonly usual: number;
  readonly onStep: OnStep;
}) {
  const { say, nowMs } = useBooth();
  return (
    <Field title={say('booth.form.start')}>
      <Stepper name={say('booth.form.start')} onStep={onStep}>
        {`${say(`day.${begin.day}`)} ${clock(begin.startMinute)}`}
      </Stepper>
      <Starts begin={begin} usual={usual} />
      <p className={styles['late']} role="status">
        {beginsInTime(begin, nowMs) ? '' : say('booth.form.late')}
      </p>
    </Field>
  );
}

function Starts({ begin, usual }: { readonly begin: Begin; readonly usual: number }) {
  const { send, say, nowMs } = useBooth();
  const starts = usualStarts(usual, nowMs);
  return (
    <div className={styles['starts']}>
      {(['today', 'tomorrow'] as const).map((day) => (
        <div key={day} className={styles['startRow']} role="group" aria-label={say(`day.${day}`)}>
          <span aria-hidden>{say(`day.${day}`)}</span>
          {starts
            .filter((start) => start.day === day)
            .map(({ minute, isInTime }) => (
              <Button
                key={minute}
                disabled={!isInTime}
                aria-pressed={begin.day === day && begin.startMinute === minute}
                onClick={() => {
                  send({ type: 'set-start', day, minute });
                }}
              >
                {clock(minute)}
              </Button>
            ))}
        </div>
      ))}
    </div>
  );
}
