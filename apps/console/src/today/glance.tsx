import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import type { StaffView } from '../app/staff-view.ts';
import type { GatesView } from '../gates/gates-view.ts';
import { nextWords } from '../hall-day/next-words.ts';
import type { HallNow } from '@hall/core/domain/hall-day/hall-now';
import { Figure, Figures } from '../widgets/figures.tsx';
import { Pill } from '../widgets/page.tsx';
import styles from './today.module.css';

/** The hall in four figures: whether it is open, who is inside, who waits, and who found work. */
export function Glance({
  now,
  nowMs,
  gates,
  queue,
  stats,
}: {
  readonly now: HallNow;
  readonly nowMs: number;
  readonly gates: GatesView;
  readonly queue: { readonly waiting: number; readonly windows: number; readonly open: number };
  readonly stats: StaffView['stats'];
}) {
  const say = useSay();
  const { waiting, windows, open } = queue;
  return (
    <Figures className={styles.glance}>
      <Figure
        name={say('today.hall')}
        href={hashTo('hall-day')}
        aside={now.isOverride && <Pill tone="warn">{say('hallDay.override.pill')}</Pill>}
      >
        <dd className={styles.words}>{say(`hallDay.mode.${now.mode}`)}</dd>
        <dd className={styles.more}>{nextWords(now, nowMs, say)}</dd>
      </Figure>
      <Inside gates={gates} />
      <Figure name={say('today.waiting')} href={hashTo('queue')}>
        <dd>
          {waiting} <small>{say('today.people')}</small>
        </dd>
        <dd className={styles.more}>
          {windows === 0
            ? say('today.waiting.none')
            : say('today.waiting.windows', { all: windows, open })}
        </dd>
      </Figure>
      <Figure name={say('today.matched')} href={hashTo('matches')}>
        <dd>
          {stats?.matchedToday ?? say('today.unknown')}{' '}
          {stats !== null && <small>{say('today.people')}</small>}
        </dd>
        {stats !== null && (
          <dd className={styles.more}>
            {say('today.matched.from', { count: stats.liveVacancies.toLocaleString('en') })}
          </dd>
        )}
      </Figure>
    </Figures>
  );
}

const tones = { ample: undefined, crowded: 'warn', full: 'alarm' } as const;

function Inside({ gates: { entrance, settings } }: { readonly gates: GatesView }) {
  const say = useSay();
  const name = say('today.inside');
  const href = hashTo('gates');
  if (entrance === null) {
    const isWrong = settings?.setup === 'wrong' || settings?.setup === 'unreadable';
    return (
      <Figure name={name} href={href}>
        <dd className={styles.words}>{say('today.unknown')}</dd>
        <dd className={styles.more}>
          {settings !== null && say(isWrong ? 'today.inside.wrong' : 'today.inside.none')}
        </dd>
      </Figure>
    );
  }
  const { inside, maxOccupancy, crowding, isApproximate } = entrance;
  const room =
    maxOccupancy === null
      ? say('today.inside.noMax')
      : say('today.inside.max', { max: maxOccupancy.toLocaleString('en') });
  return (
    <Figure
      name={name}
      href={href}
      tone={maxOccupancy === null ? undefined : tones[crowding]}
      aside={isApproximate && <Pill tone="plain">{say('today.inside.about')}</Pill>}
    >
      <dd>
        {inside.toLocaleString('en')} <small>{say('today.people')}</small>
      </dd>
      <dd className={styles.more}>{room}</dd>
    </Figure>
  );
}
