import { dayOf, dayStartMs, weekdayOf } from '@hall/core/basics/market-day';
import { openSpansOn } from '@hall/core/domain/hall-day/hall-phase';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { useGates } from '../gates/use-gates.ts';
import { useHallDay } from '../hall-day/use-calendar.ts';
import { liveView, type LiveView } from '../queue/live-view.ts';
import type { Report } from '../queue/report-figures.ts';
import { useDayReport } from '../queue/use-day-report.ts';
import { useQueue } from '../queue/use-queue.ts';
import { backupTask } from '../terminals/backup-state.ts';
import { deviceTrouble } from '../terminals/device-trouble.ts';
import { PageHead, Stack } from '../widgets/page.tsx';
import { FiguresCard } from './figures-card.tsx';
import { Glance } from './glance.tsx';
import { TodoCard } from './todo-card.tsx';
import { todosOf } from './todo.ts';
import styles from './today.module.css';

type Hall = NonNullable<ReturnType<typeof useHallDay>>;

/** 今日: how the hall is and what waits for somebody; every figure leads to its page. */
export function TodayPage() {
  const say = useSay();
  const hall = useHallDay();
  if (hall === null) return <p>{say('list.loading')}</p>;
  const [, month, date] = dayOf(hall.nowMs).split('-').map(Number);
  const weekday = say(`weekday.${weekdayOf(dayStartMs(dayOf(hall.nowMs)))}`);
  const note = say('today.day', { month: month ?? '', date: date ?? '', weekday });
  return (
    <>
      <PageHead title={say('page.today')} note={note} />
      <Today hall={hall} />
    </>
  );
}

function Today({ hall }: { readonly hall: Hall }) {
  const say = useSay();
  const { now, nowMs } = hall;
  const staff = useStaff();
  const gates = useGates();
  const queue = useQueue();
  const report = useDayReport(dayOf(nowMs));
  const bays = [...useTopic('bays').records.values()];
  const { records } = useTopic('devices');
  const devices = deviceTrouble(records.values());
  const backups = backupTask(records.get('backup'), nowMs);
  const live = useLiveQueue(hall, report);
  const todos = todosOf(
    {
      ...{ staff, lanes: gates.lanes, bays, devices, backups, nowMs },
      queueTroubles: live?.troubles.length ?? 0,
    },
    say,
  );
  return (
    <Stack>
      <Glance
        now={now}
        nowMs={nowMs}
        gates={gates}
        queue={{
          waiting: live?.waiting ?? 0,
          windows: queue.counters.length,
          open: live?.openWindows ?? 0,
        }}
        stats={staff.stats}
      />
      <div className={styles.halves}>
        <TodoCard todos={todos} />
        <FiguresCard
          staff={staff}
          entrance={gates.entrance}
          served={report?.total ?? null}
          nowMs={nowMs}
        />
      </div>
    </Stack>
  );
}

/** The queue as its own page judges it; null until the hub has told its settings. */
function useLiveQueue({ calendar, nowMs }: Hall, report: Report | null): LiveView | null {
  const queue = useQueue();
  const { hallDay } = useStaff();
  const { settings } = queue;
  if (settings === null) return null;
  const open = openSpansOn(calendar, hallDay.override, dayOf(nowMs));
  const workedToday = new Set(report?.byCounter.map(({ counterId }) => counterId));
  return liveView(queue, { open, settings, nowMs, workedToday });
}
