import { dayOf } from '@hall/core/basics/market-day';
import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import { useSay, type TextKey } from '../app/language.tsx';
import { hashTo, type Page } from '../app/route.ts';
import type { StaffView } from '../app/staff-view.ts';
import type { Figures } from '../queue/report-figures.ts';
import { Card } from '../widgets/page.tsx';
import styles from './today.module.css';

interface Line {
  readonly name: TextKey;
  readonly page: Page;
  /** Null where nothing can tell. */
  readonly value: number | null;
  readonly unit: TextKey;
}

/** The day in figures; each leads to the page that has more of it. */
export function FiguresCard(day: DayFigures) {
  const say = useSay();
  return (
    <Card title={say('today.figures')}>
      <ul className={styles.lines}>
        {linesOf(day).map(({ name, page, value, unit }) => (
          <li key={name}>
            <a className={styles.line} href={hashTo(page)}>
              <span>{say(name)}</span>
              {value === null ? (
                <small>{say('today.unknown')}</small>
              ) : (
                <>
                  <b>{value.toLocaleString('en')}</b>
                  <small className={styles.unit}>{say(unit)}</small>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the figures are taken from. */
export interface DayFigures {
  readonly staff: Pick<StaffView, 'stats' | 'fairs'>;
  readonly entrance: EntranceRecord | null;
  readonly served: Figures | null;
  readonly nowMs: number;
}

function linesOf({ staff, entrance, served, nowMs }: DayFigures): Line[] {
  const { stats, fairs } = staff;
  const today = dayOf(nowMs);
  const fairsToday = fairs.filter(
    ({ status, details }) => status === 'open' && details.day === today,
  );
  const people = 'today.people';
  const postings = 'today.postings';
  return [
    {
      name: 'today.figure.live',
      page: 'postings',
      value: stats?.livePostings ?? null,
      unit: postings,
    },
    {
      name: 'today.figure.posted',
      page: 'postings',
      value: stats?.postingsToday ?? null,
      unit: postings,
    },
    {
      name: 'today.figure.filled',
      page: 'postings',
      value: stats?.filledToday ?? null,
      unit: postings,
    },
    {
      name: 'today.figure.seekers',
      page: 'workers',
      value: stats?.seekersToday ?? null,
      unit: people,
    },
    ...(entrance === null
      ? []
      : [
          {
            name: 'today.figure.entered',
            page: 'gates',
            value: entrance.inToday,
            unit: 'today.passages',
          } as const,
        ]),
    {
      name: 'today.figure.served',
      page: 'queue-report',
      value: served?.completed ?? null,
      unit: people,
    },
    {
      name: 'today.figure.missed',
      page: 'queue-report',
      value: served?.missed ?? null,
      unit: people,
    },
    { name: 'today.figure.fairs', page: 'fairs', value: fairsToday.length, unit: 'today.fairs' },
  ];
}
