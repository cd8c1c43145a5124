import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';
import { Segments, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { HourChart } from './hour-chart.tsx';
import { Ratings } from './ratings.tsx';
import { rangeOf, reportQuestion, spanOf, spans, type DayRange, type Span } from './report-days.ts';
import type { Report } from './report-figures.ts';
import { ReportTables } from './report-tables.tsx';
import styles from './report.module.css';

/** 排队报表: the queue in figures, for a day or a month, on the screen and on paper (E-09). */
export function QueueReportPage() {
  const { say } = useLanguage();
  const { market } = useStaff();
  const today = dayOf(useNow(60_000));
  const [range, setRange] = useState<DayRange>(() => rangeOf('today', today));
  const question = reportQuestion(range);
  // The hub answers once it knows who asks; then it has told the market as well.
  const asked = market === null || typeof question === 'string' ? null : question;
  const report = useQuery('queue.report', asked);
  const days =
    range.fromDay === range.toDay
      ? range.fromDay
      : say('queueReport.days', { from: range.fromDay, to: range.toDay });
  return (
    <div className={styles.report}>
      <PageHead title={say('page.queue-report')} note={say('queueReport.note')}>
        <PrintButton disabled={report.value === null} />
      </PageHead>
      <p className={styles.printedHead}>
        {market?.name} {days}
      </p>
      <Stack>
        <Choice range={range} change={setRange} today={today} />
        {typeof question === 'string' && (
          <Message tone="warn">{say(`queueReport.bad.${question}`)}</Message>
        )}
        <Refused error={report.error} />
        {report.busy && <p role="status">{say('list.loading')}</p>}
        {report.value !== null && <Pages report={report.value} />}
      </Stack>
    </div>
  );
}

function Choice({
  range,
  change,
  today,
}: {
  readonly range: DayRange;
  readonly change: (range: DayRange) => void;
  readonly today: ReturnType<typeof dayOf>;
}) {
  const { say } = useLanguage();
  return (
    <div className={styles.choice}>
      <Segments<Span>
        label={say('queueReport.span')}
        value={spanOf(range, today) ?? ''}
        onChange={(span) => {
          change(rangeOf(span, today));
        }}
        choices={spans.map((value) => ({ value, label: say(`queueReport.span.${value}`) }))}
      />
      {(['fromDay', 'toDay'] as const).map((name) => (
        <TextInput
          key={name}
          label={say(`queueReport.${name}`)}
          type="date"
          max={today}
          value={range[name]}
          onChange={(day) => {
            change({ ...range, [name]: day });
          }}
        />
      ))}
    </div>
  );
}

function Pages({ report }: { readonly report: Report }) {
  const { say } = useLanguage();
  if (report.total.tickets === 0) {
    return (
      <Card>
        <p>{say('queueReport.empty')}</p>
      </Card>
    );
  }
  return (
    <>
      <div className={styles.pair}>
        <HourChart report={report} />
        <Ratings report={report} />
      </div>
      <ReportTables report={report} />
    </>
  );
}
