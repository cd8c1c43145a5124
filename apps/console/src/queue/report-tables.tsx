import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Card } from '../widgets/page.tsx';
import { counterWords, serviceWords } from './names.ts';
import { minutesOf, percentOf, type Figures, type Report } from './report-figures.ts';
import styles from './report.module.css';

/** The figures by service, by window and by hour, each with the sum of all. */
export function ReportTables({ report }: { readonly report: Report }) {
  const { say, language } = useLanguage();
  return (
    <>
      <FigureTable
        title={say('queueReport.byService')}
        heading={say('queueSetup.service')}
        lines={report.byService.map((line) => ({
          key: line.serviceId,
          name: serviceWords(line, language),
          figures: line,
        }))}
        total={report.total}
      />
      <FigureTable
        title={say('queueReport.byCounter')}
        note={say('queueReport.counterNote')}
        heading={say('queueSetup.windowHeading')}
        lines={report.byCounter.map((line) => ({
          key: line.counterId,
          name: counterWords(line, language, say),
          figures: line,
        }))}
        total={null}
      />
      <FigureTable
        title={say('queueReport.hours')}
        note={say('queueReport.hourNote')}
        heading={say('queueReport.hour')}
        lines={report.byHour.map((line) => ({
          key: String(line.hour),
          name: say('queueReport.hourOf', { from: line.hour, to: line.hour + 1 }),
          figures: line,
        }))}
        total={null}
        withoutRatings
      />
    </>
  );
}

const columns = [
  'tickets',
  'completed',
  'avgWaitMs',
  'p90WaitMs',
  'avgHandlingMs',
  'missedShare',
  'avgRating',
] as const;
type ColumnName = (typeof columns)[number];

function FigureTable({
  title,
  note,
  heading,
  lines,
  total,
  withoutRatings = false,
}: {
  readonly title: string;
  readonly note?: string;
  readonly heading: string;
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    readonly figures: Figures;
  }[];
  readonly total: Figures | null;
  readonly withoutRatings?: boolean;
}) {
  const { say } = useLanguage();
  const shown = columns.filter((name) => !withoutRatings || name !== 'avgRating');
  const row = (key: string, name: ReactNode, figures: Figures) => (
    <tr key={key} data-total={key === 'total' || undefined}>
      <th scope="row">{name}</th>
      {shown.map((column) => (
        <td key={column}>{cellOf(column, figures) ?? say('queueLive.unknown')}</td>
      ))}
    </tr>
  );
  return (
    <Card title={title}>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.figures}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {say(`queueReport.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, figures }) => row(key, name, figures))}
            {total !== null && row('total', say('queueReport.total'), total)}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function cellOf(column: ColumnName, figures: Figures): string | null {
  switch (column) {
    case 'tickets':
    case 'completed':
      return String(figures[column]);
    case 'avgWaitMs':
    case 'p90WaitMs':
    case 'avgHandlingMs':
      return minutesOf(figures[column]);
    case 'missedShare': {
      const percent = percentOf(figures.missedShare);
      return percent === null ? null : `${percent}%`;
    }
    case 'avgRating':
      return figures.avgRating === null
        ? null
        : `${figures.avgRating.toFixed(1)} (${String(figures.ratings)})`;
  }
}
