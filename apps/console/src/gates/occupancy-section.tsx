import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import { useSay } from '../app/language.tsx';
import { Figure, Figures } from '../widgets/figures.tsx';
import { Message } from '../widgets/message.tsx';
import { Pill, Stack } from '../widgets/page.tsx';
import { doubtWords, type GatesView } from './gates-view.ts';
import styles from './gates.module.css';

const crowdingTone = { ample: 'good', crowded: 'warn', full: 'alarm' } as const;

/** How many are inside, to be read from across the room, and how far that can be trusted. */
export function OccupancySection({ view }: { readonly view: GatesView }) {
  const say = useSay();
  const { entrance } = view;
  if (entrance === null) return <p>{say('list.loading')}</p>;
  const doubt = doubtWords(view, say);
  return (
    <Stack>
      <Figures className={styles.glance}>
        <Inside entrance={entrance} />
        {(['inToday', 'outToday'] as const).map((name) => (
          <Figure key={name} name={say(`gates.${name}`)}>
            <dd>
              {entrance[name].toLocaleString('en')} <small>{say('gates.times')}</small>
            </dd>
          </Figure>
        ))}
        <Figure name={say('gates.modeNow')}>
          <dd className={styles.words}>
            {say(`gates.mode.${entrance.mode}`)}
            <small>
              {say(entrance.isInboundClosed ? 'gates.inboundClosed' : 'gates.inboundOpen')}
            </small>
          </dd>
        </Figure>
      </Figures>
      {doubt !== null && <Message tone="warn">{say('gates.approxWhy', { why: doubt })}</Message>}
    </Stack>
  );
}

function Inside({ entrance }: { readonly entrance: EntranceRecord }) {
  const say = useSay();
  const { inside, maxOccupancy, crowding, isApproximate } = entrance;
  return (
    <Figure
      name={say('gates.inside')}
      className={styles.inside}
      tone={crowding === 'ample' ? undefined : crowdingTone[crowding]}
      aside={
        maxOccupancy !== null && (
          <Pill tone={crowdingTone[crowding]}>{say(`gates.crowding.${crowding}`)}</Pill>
        )
      }
    >
      <dd>
        <span className={styles.huge}>
          {isApproximate && <small>{say('gates.approx')}</small>}
          {inside.toLocaleString('en')}
          <small>{say('gates.unit')}</small>
        </span>
        {maxOccupancy !== null && (
          <span className={styles.meter} aria-hidden>
            <span
              style={{ width: `${Math.min(100, (inside / maxOccupancy) * 100).toFixed(1)}%` }}
            />
          </span>
        )}
        <small>
          {maxOccupancy === null
            ? say('gates.noLimit')
            : say('gates.ofRoom', {
                max: maxOccupancy.toLocaleString('en'),
                count: Math.max(0, maxOccupancy - inside).toLocaleString('en'),
              })}
        </small>
      </dd>
    </Figure>
  );
}
