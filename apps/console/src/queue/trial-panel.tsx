import { Star } from 'lucide-react';
import { useState } from 'react';
import { msPerMinute } from '@hall/core/basics/market-day';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';
import { useSay } from '../app/language.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Pill, Stack } from '../widgets/page.tsx';
import { ruleOf, sampleOf, sampleSize, trial, type TrialCall } from './trial.ts';
import styles from './setup.module.css';

const priorities = ['2', '4', '6'] as const;
const paces = ['2', '5', '10'] as const;

/** In which order a small hall would be called by these rules, before they are saved. */
export function TrialPanel({
  rules,
  saved,
}: {
  /** Null while they cannot be read. */
  readonly rules: Pick<QueueSettings, 'priority'> | null;
  readonly saved: boolean;
}) {
  const say = useSay();
  const [count, setCount] = useState<(typeof priorities)[number]>('4');
  const [pace, setPace] = useState<(typeof paces)[number]>('5');
  return (
    <Card
      title={say('queueSetup.trial')}
      aside={
        <Pill tone={saved ? 'good' : 'warn'}>
          {say(saved ? 'queueSetup.trialSaved' : 'queueSetup.trialDraft')}
        </Pill>
      }
    >
      <Stack>
        <p>{say('queueSetup.trialText', { count: sampleSize })}</p>
        <div className={styles.trialChoices}>
          <Segments
            label={say('queueSetup.trialPriority')}
            value={count}
            onChange={setCount}
            choices={priorities.map((value) => ({ value, label: value }))}
          />
          <Segments
            label={say('queueSetup.trialPace')}
            value={pace}
            onChange={setPace}
            choices={paces.map((value) => ({ value, label: value }))}
          />
        </div>
        {rules === null ? (
          <Message tone="warn">{say('queueSetup.trialNone')}</Message>
        ) : (
          <Outcome rules={rules} priorities={Number(count)} paceMinutes={Number(pace)} />
        )}
      </Stack>
    </Card>
  );
}

function Outcome({
  rules,
  priorities: many,
  paceMinutes,
}: {
  readonly rules: Pick<QueueSettings, 'priority'>;
  readonly priorities: number;
  readonly paceMinutes: number;
}) {
  const say = useSay();
  const { classes, mostInARow, mostAddedMinutes } = rules.priority;
  const nobodyFirst = classes.length === 0;
  const calls = trial(sampleOf(nobodyFirst ? 0 : many), {
    rule: ruleOf(rules),
    paceMs: paceMinutes * msPerMinute,
  });
  const latest = Math.max(0, ...calls.map(({ addedMs }) => addedMs));
  const earliest = Math.max(0, ...calls.map(({ addedMs }) => -addedMs));
  return (
    <>
      <Message tone="info">
        {nobodyFirst
          ? say('queueSetup.ruleNobody')
          : say('queueSetup.rule', { row: mostInARow, minutes: mostAddedMinutes })}
      </Message>
      <ol className={styles.calls}>
        {calls.map((call, at) => (
          <CallOf key={call.ticket} call={call} turn={at + 1} />
        ))}
      </ol>
      {!nobodyFirst && (
        <p>
          {say('queueSetup.trialSum', {
            early: earliest / msPerMinute,
            late: latest / msPerMinute,
          })}
        </p>
      )}
    </>
  );
}

function CallOf({ call, turn }: { readonly call: TrialCall; readonly turn: number }) {
  const say = useSay();
  const minutes = call.addedMs / msPerMinute;
  return (
    <li className={styles.call} data-priority={call.priority || undefined}>
      <span className={styles.turn}>{turn}</span>
      <b>{call.ticket}</b>
      {call.priority && (
        <span className={styles.first}>
          <Star aria-hidden size={14} strokeWidth={2.5} />
          {say('queueSetup.goesFirst')}
        </span>
      )}
      <span className={styles.shift}>
        {minutes === 0
          ? say('queueSetup.asCame')
          : say(minutes > 0 ? 'queueSetup.later' : 'queueSetup.sooner', {
              minutes: Math.abs(minutes),
            })}
      </span>
    </li>
  );
}
