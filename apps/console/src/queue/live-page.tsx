import { dayOf, msPerMinute } from '@hall/core/basics/market-day';
import { usualCalendar } from '@hall/core/domain/hall-day/calendar';
import { openSpansOn } from '@hall/core/domain/hall-day/hall-phase';
import type { Market } from '@hall/core/domain/market/market';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Figure, Figures } from '../widgets/figures.tsx';
import { PageHead, Stack } from '../widgets/page.tsx';
import { LiveCounters } from './live-counters.tsx';
import { LiveServices } from './live-services.tsx';
import { LiveTroubles } from './live-troubles.tsx';
import { liveView, type LiveView } from './live-view.ts';
import type { ReadyQueue } from './queue-view.ts';
import { percentOf, type Figures as DayFigures } from './report-figures.ts';
import { useDayReport } from './use-day-report.ts';
import { useQueue } from './use-queue.ts';
import styles from './live.module.css';

/** 现场排队: who waits, what the windows do, and what somebody should look after; trouble first (E-09). */
export function QueueLivePage() {
  const say = useSay();
  const queue = useQueue();
  const { market } = useStaff();
  const { settings } = queue;
  return (
    <>
      <PageHead title={say('page.queue')} note={say('queueLive.note')} />
      {settings === null || market === null ? (
        <p>{say('list.loading')}</p>
      ) : (
        <Hall queue={{ ...queue, settings }} market={market} />
      )}
    </>
  );
}

function Hall({ queue, market }: { readonly queue: ReadyQueue; readonly market: Market }) {
  const nowMs = useNow(5_000);
  const today = useDayReport(dayOf(nowMs));
  const workedToday = new Set(today?.byCounter.map(({ counterId }) => counterId));
  const { hallDay } = useStaff();
  const calendar = hallDay.calendar ?? usualCalendar(market);
  const open = openSpansOn(calendar, hallDay.override, dayOf(nowMs));
  const live = liveView(queue, { open, settings: queue.settings, nowMs, workedToday });
  return (
    <Stack>
      <Glance live={live} windows={queue.counters.length} today={today?.total ?? null} />
      <LiveTroubles troubles={live.troubles} idle={queue.services.length === 0} />
      {queue.services.length > 0 && <LiveServices services={live.services} report={today} />}
      {queue.counters.length > 0 && (
        <LiveCounters counters={live.counters} queue={queue} report={today} />
      )}
    </Stack>
  );
}

/** The hall in five figures, to be read from across the room. */
function Glance({
  live,
  windows,
  today,
}: {
  readonly live: LiveView;
  readonly windows: number;
  readonly today: DayFigures | null;
}) {
  const say = useSay();
  const { waiting, longestMs, openWindows } = live;
  const missed = today?.missedShare ?? null;
  const figures = [
    { name: 'waiting', value: waiting, unit: say('queueLive.unit.people') },
    {
      name: 'longest',
      value: longestMs === null ? null : Math.floor(longestMs / msPerMinute),
      unit: say('queueLive.unit.minutes'),
    },
    { name: 'open', value: openWindows, unit: say('queueLive.unit.windows', { all: windows }) },
    { name: 'served', value: today?.completed ?? null, unit: say('queueLive.unit.people') },
    {
      name: 'missed',
      value: today?.missed ?? null,
      unit:
        missed === null ? '' : say('queueLive.unit.share', { percent: percentOf(missed) ?? '' }),
    },
  ] as const;
  return (
    <Figures className={styles.glance}>
      {figures.map(({ name, value, unit }) => (
        <Figure key={name} name={say(`queueLive.glance.${name}`)}>
          <dd>
            {value ?? say('queueLive.unknown')} {value !== null && <small>{unit}</small>}
          </dd>
        </Figure>
      ))}
    </Figures>
  );
}
