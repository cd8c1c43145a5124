import { TriangleAlert } from 'lucide-react';
import { formatTime } from '@hall/core/basics/market-day';
import { useLanguage, type Say } from '../app/language.tsx';
import { spanWords } from '../shared/span-words.ts';
import type { ServiceAtWork } from './live-view.ts';
import { nameIn } from './names.ts';
import type { Report } from './report-figures.ts';
import styles from './live.module.css';

/** Each service: how many wait and how long, what somebody who comes now must expect. */
export function LiveServices({
  services,
  report,
}: {
  readonly services: readonly ServiceAtWork[];
  readonly report: Report | null;
}) {
  const { say } = useLanguage();
  const headings = ['waiting', 'longest', 'expected', 'open', 'served', 'missed'] as const;
  return (
    <section className={styles.section} aria-label={say('queueLive.services')}>
      <h2>{say('queueLive.services')}</h2>
      <div
        className={styles.frame}
        role="region"
        aria-label={say('queueLive.services')}
        tabIndex={0}
      >
        <table className={styles.services}>
          <thead>
            <tr>
              <th scope="col">{say('queueSetup.service')}</th>
              {headings.map((name) => (
                <th key={name} scope="col" data-figures>
                  {say(`queueLive.column.${name}`)}
                </th>
              ))}
              <th scope="col">{say('queueLive.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((line) => (
              <ServiceRow key={line.service.id} line={line} report={report} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ServiceRow({
  line,
  report,
}: {
  readonly line: ServiceAtWork;
  readonly report: Report | null;
}) {
  const { say, language } = useLanguage();
  const { service, waiting, longest, over, windows, openWindows } = line;
  const { details, expectedWaitMs } = service;
  const today = report?.byService.find(({ serviceId }) => serviceId === service.id);
  const dash = say('queueLive.unknown');
  return (
    <tr data-trouble={line.deserted || over || undefined}>
      <th scope="row">
        <b>{details.letter}</b>
        <span>{nameIn(details.name, language)}</span>
      </th>
      <td data-figures data-large>
        {waiting}
      </td>
      <td data-figures>
        <span data-over={over || undefined}>
          {longest === null ? dash : spanWords(longest.waitedMs, say)}
        </span>
        {details.waitTargetMinutes !== undefined && (
          <small>{say('queueLive.target', { minutes: details.waitTargetMinutes })}</small>
        )}
      </td>
      <td data-figures>{expectedWaitMs === null ? dash : spanWords(expectedWaitMs, say)}</td>
      <td data-figures>{say('queueLive.ofAll', { count: openWindows, all: windows })}</td>
      <td data-figures>{report === null ? dash : (today?.completed ?? 0)}</td>
      <td data-figures>{report === null ? dash : (today?.missed ?? 0)}</td>
      <td>
        <State line={line} say={say} />
      </td>
    </tr>
  );
}

function State({ line, say }: { readonly line: ServiceAtWork; readonly say: Say }) {
  const { service, deserted, over } = line;
  const { phase, startsAtMs } = service;
  if (deserted || over) {
    return (
      <span className={styles.bad}>
        <TriangleAlert aria-hidden size={18} strokeWidth={2} />
        {say(deserted ? 'queueLive.state.deserted' : 'queueLive.state.waited')}
      </span>
    );
  }
  return startsAtMs !== null && (phase === 'early' || phase === 'closed')
    ? say('queueLive.startsAt', { time: formatTime(startsAtMs) })
    : say(`queue.phase.${phase}`);
}
