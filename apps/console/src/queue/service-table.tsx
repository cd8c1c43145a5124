import { Pencil, PowerOff } from 'lucide-react';
import type { QueueService } from '@hall/core/contract/topics/queue-topic';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { hoursLines, nameIn } from './names.ts';
import type { Asked } from './overview.tsx';
import { windowsOf, type QueueView } from './queue-view.ts';
import styles from './setup.module.css';

/** The services in the order of the kiosk. */
export function ServiceTable({
  queue,
  ask,
}: {
  readonly queue: QueueView;
  readonly ask: (asked: Asked) => void;
}) {
  const { say, language } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const columns: Column<QueueService>[] = [
    {
      key: 'name',
      heading: say('queueSetup.service'),
      cell: ({ details }) => (
        <span className={styles.service}>
          <b className={styles.letter}>{details.letter}</b>
          <span className={styles.names}>
            <span>{nameIn(details.name, language)}</span>
            <small lang={other}>{nameIn(details.name, other)}</small>
          </span>
        </span>
      ),
    },
    {
      key: 'targets',
      heading: say('queueSetup.targets'),
      cell: ({ details: { targetMinutes, waitTargetMinutes } }) => (
        <span className={styles.lines}>
          <span>{say('queueSetup.target', { minutes: targetMinutes })}</span>
          {waitTargetMinutes !== undefined && (
            <span>{say('queueSetup.waitTarget', { minutes: waitTargetMinutes })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'hours',
      heading: say('queueSetup.hours'),
      cell: ({ details }) =>
        details.hours.length === 0
          ? say('queueSetup.withHall')
          : hoursLines(details.hours, say).map((line) => (
              <span key={line} className={styles.lines}>
                {line}
              </span>
            )),
    },
    {
      key: 'windows',
      heading: say('queueSetup.windowCount'),
      figures: true,
      cell: ({ id }) => {
        const count = windowsOf(id, queue.counters).length;
        return count === 0 ? <Pill tone="alarm">{say('queueSetup.noWindow')}</Pill> : count;
      },
    },
    {
      key: 'phase',
      heading: say('queueSetup.now'),
      cell: ({ phase, waiting }) => (
        <span className={styles.lines}>
          <span>{say(`queue.phase.${phase}`)}</span>
          <span>{say('queueLive.people', { count: waiting })}</span>
        </span>
      ),
    },
    {
      key: 'acts',
      heading: say('terminal.acts'),
      cell: (of) => (
        <span className={styles.acts}>
          <Button
            size="small"
            icon={Pencil}
            onClick={() => {
              ask({ what: 'service', of });
            }}
          >
            {say('queueSetup.edit')}
          </Button>
          <Button
            size="small"
            look="danger"
            icon={PowerOff}
            onClick={() => {
              ask({ what: 'retireService', of });
            }}
          >
            {say('queueSetup.retire')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Table
      label={say('queueSetup.services')}
      columns={columns}
      rows={queue.services}
      rowKey={({ id }) => id}
      empty={<p>{say('queueSetup.noServices')}</p>}
    />
  );
}
