import { useSay } from '../app/language.tsx';
import { Card } from '../widgets/page.tsx';
import { hourBars, minutesOf, type HourBar, type Report } from './report-figures.ts';
import styles from './report.module.css';

/** When people come, and how long they wait then; the same figures stand in the table by hour. */
export function HourChart({ report }: { readonly report: Report }) {
  const say = useSay();
  const bars = hourBars(report);
  return (
    <Card title={say('queueReport.byHour')}>
      <Bars
        title={say('queueReport.chart.tickets')}
        bars={bars}
        shareOf={(bar) => bar.ticketsShare}
        figureOf={(bar) => String(bar.tickets)}
      />
      <Bars
        title={say('queueReport.chart.wait')}
        bars={bars}
        shareOf={(bar) => bar.waitShare}
        figureOf={(bar) => minutesOf(bar.avgWaitMs) ?? ''}
      />
    </Card>
  );
}

function Bars({
  title,
  bars,
  shareOf,
  figureOf,
}: {
  readonly title: string;
  readonly bars: readonly HourBar[];
  readonly shareOf: (bar: HourBar) => number;
  readonly figureOf: (bar: HourBar) => string;
}) {
  return (
    <figure className={styles.chart} aria-label={title}>
      <figcaption>{title}</figcaption>
      {/* Read aloud from the table below, where each figure has its heading. */}
      <div className={styles.bars} aria-hidden>
        {bars.map((bar) => (
          <div key={bar.hour} className={styles.bar}>
            <span className={styles.figure}>{figureOf(bar)}</span>
            <span
              className={styles.column}
              // Of what the figure above and the hour below leave.
              style={{ height: `calc((100% - 2.5rem) * ${shareOf(bar).toFixed(3)})` }}
            />
            <span className={styles.hour}>{bar.hour}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
