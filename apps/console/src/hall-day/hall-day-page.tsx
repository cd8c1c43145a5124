import { Plus } from 'lucide-react';
import { useState } from 'react';
import { minuteOfDay } from '@hall/core/basics/market-day';
import type { HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { DayDialog, type PickedDay } from './day-dialog.tsx';
import { daysOf, type View } from './picked.ts';
import { SeasonDialog } from './season-dialog.tsx';
import { SpecialDays } from './special-days.tsx';
import { SpecialDialog } from './special-dialog.tsx';
import { TodayStrip } from './today-strip.tsx';
import { useHallDay } from './use-calendar.ts';
import { WeekPicture } from './week-picture.tsx';
import styles from './hall-day.module.css';

/** What is asked over the page. */
type Asked =
  | { readonly what: 'day'; readonly picked: PickedDay }
  | { readonly what: 'season'; readonly at: number | null }
  | { readonly what: 'special' };

/** 开馆安排: when the hall opens by itself, what for, and what is different today (G-05, K-09). */
export function HallDayPage() {
  const say = useSay();
  const hall = useHallDay();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (hall === null) return <p>{say('list.loading')}</p>;
  const { calendar, now, nowMs } = hall;
  return (
    <>
      <PageHead title={say('page.hall-day')} note={say('hallDay.note')} />
      <Stack>
        <TodayStrip calendar={calendar} now={now} nowMs={nowMs} />
        <Week calendar={calendar} nowMs={nowMs} ask={setAsked} />
        <SpecialDays
          calendar={calendar}
          nowMs={nowMs}
          onOpen={(picked) => {
            setAsked({ what: 'day', picked });
          }}
          onAdd={() => {
            setAsked({ what: 'special' });
          }}
        />
      </Stack>
      <Question
        asked={asked}
        calendar={calendar}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}

function Week({
  calendar,
  nowMs,
  ask,
}: {
  readonly calendar: HallCalendar;
  readonly nowMs: number;
  readonly ask: (asked: Asked) => void;
}) {
  const say = useSay();
  const [key, setKey] = useState('0');
  const views = viewsOf(calendar, say);
  const chosen = views.find(({ value }) => value === key) ?? views[0];
  const view: View = chosen?.view ?? { kind: 'dates', weeksAhead: 0 };
  const days = daysOf(calendar, view, { nowMs, say });
  return (
    <Card>
      <div className={styles.views}>
        <Segments<string>
          label={say('hallDay.view')}
          value={chosen?.value ?? '0'}
          choices={views.map(({ value, label }) => ({ value, label }))}
          onChange={setKey}
        />
        {view.kind === 'season' && (
          <Button
            onClick={() => {
              ask({ what: 'season', at: view.at });
            }}
          >
            {say('hallDay.season.edit')}
          </Button>
        )}
        {calendar.seasons.length < mostSeasons && (
          <Button
            icon={Plus}
            onClick={() => {
              ask({ what: 'season', at: null });
            }}
          >
            {say('hallDay.season.add')}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{viewNote(calendar, view, say)}</p>
      <WeekPicture
        columns={days.map(({ column }) => column)}
        nowMinute={minuteOfDay(nowMs)}
        onOpen={(at) => {
          const day = days[at];
          if (day !== undefined) ask({ what: 'day', picked: day.picked });
        }}
      />
    </Card>
  );
}

const mostSeasons = 8;

function viewsOf(
  calendar: HallCalendar,
  say: ReturnType<typeof useSay>,
): readonly { readonly value: string; readonly label: string; readonly view: View }[] {
  return [
    { value: '0', label: say('hallDay.view.thisWeek'), view: { kind: 'dates', weeksAhead: 0 } },
    { value: '1', label: say('hallDay.view.nextWeek'), view: { kind: 'dates', weeksAhead: 1 } },
    { value: 'usual', label: say('hallDay.view.usual'), view: { kind: 'usual' } },
    ...calendar.seasons.map(({ name }, at) => ({
      value: `season ${String(at)}`,
      label: name,
      view: { kind: 'season', at } as const,
    })),
  ];
}

function viewNote(calendar: HallCalendar, view: View, say: ReturnType<typeof useSay>): string {
  if (view.kind === 'dates') return say('hallDay.view.datesNote');
  const season = view.kind === 'season' ? calendar.seasons[view.at] : undefined;
  if (season === undefined) return say('hallDay.view.usualNote');
  return say('hallDay.view.seasonNote', { from: season.from, to: season.to });
}

function Question({
  asked,
  calendar,
  onClose,
}: {
  readonly asked: Asked | null;
  readonly calendar: HallCalendar;
  readonly onClose: () => void;
}) {
  switch (asked?.what) {
    case undefined:
      return null;
    case 'day':
      return <DayDialog calendar={calendar} picked={asked.picked} onClose={onClose} />;
    case 'season':
      return <SeasonDialog calendar={calendar} at={asked.at} onClose={onClose} />;
    case 'special':
      return <SpecialDialog calendar={calendar} onClose={onClose} />;
  }
}
