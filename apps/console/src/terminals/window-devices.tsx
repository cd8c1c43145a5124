import { MonitorCheck } from 'lucide-react';
import type {
  WindowDeviceRecord,
  WindowSetupRecord,
} from '@hall/core/contract/topics/window-records';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { timeWords } from '../shared/day-words.ts';
import { Message } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { deviceTone, deviceWords } from './device-words.ts';
import { LedTest } from './led-test.tsx';
import styles from './window-devices.module.css';
import {
  outcomeWords,
  problemWords,
  shortPort,
  windowRows,
  type WindowRow,
} from './window-rows.ts';

/** 窗口设备: what is plugged in at the hub, how it is, and what an electrician wants to know of it. */
export function WindowDevices() {
  const say = useSay();
  const nowMs = useNow(15_000);
  const { records } = useTopic('devices');
  const all = [...records.values()];
  const setup = all.find((record) => record.kind === 'windowSetup');
  const rows = windowRows(all.filter((record) => record.kind === 'windowDevice'));
  if (setup === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="window-devices">
      <div className={styles.head}>
        <h2 id="window-devices">{say('windows.page')}</h2>
        <p>{say('windows.note')}</p>
      </div>
      {setup.state !== 'read' && <Setup setup={setup} />}
      {rows.length > 0 && (
        <Table<WindowRow>
          label={say('windows.page')}
          rows={rows}
          rowKey={({ window }) => window}
          columns={[
            {
              key: 'window',
              heading: say('windows.window'),
              width: '6rem',
              cell: (row) => <WindowName row={row} />,
            },
            ...(['led', 'caller', 'evaluator'] as const).map((device) => ({
              key: device,
              heading: say(`device.${device}`),
              width: '14rem',
              cell: (row: WindowRow) => <Device record={row[device]} nowMs={nowMs} />,
            })),
            {
              key: 'test',
              heading: say('windows.test.column'),
              width: '10rem',
              cell: ({ window, led }) =>
                led !== null && <LedTest window={window} icon={MonitorCheck} />,
            },
          ]}
          empty={null}
        />
      )}
    </section>
  );
}

function Setup({ setup }: { readonly setup: WindowSetupRecord }) {
  const say = useSay();
  const { state, file, problems } = setup;
  if (state === 'read') return null;
  return (
    <Message tone={state === 'none' ? 'info' : 'alarm'}>
      <p className={styles.words}>{say(`windows.setup.${state}`, { file })}</p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ at, what }) => (
            <li key={`${at} ${what}`}>
              {at !== '' && <code>{at}</code>}
              {problemWords(what, say)}
            </li>
          ))}
        </ul>
      )}
    </Message>
  );
}

function WindowName({ row }: { readonly row: WindowRow }) {
  const say = useSay();
  return (
    <div className={styles.device}>
      <strong>{say('windows.number', { window: row.window })}</strong>
      {!row.hasCounter && <Pill tone="warn">{say('windows.noCounter')}</Pill>}
    </div>
  );
}

function Device({
  record,
  nowMs,
}: {
  readonly record: WindowDeviceRecord | null;
  readonly nowMs: number;
}) {
  const say = useSay();
  if (record === null) return <span className={styles.none}>{say('value.none')}</span>;
  const { status, model, port } = record;
  return (
    <div className={styles.device}>
      <Pill tone={deviceTone(status)}>{deviceWords(status, say)}</Pill>
      <span className={styles.model}>
        {say(`windows.model.${model}`)}
        <code title={port}>{shortPort(port)}</code>
      </span>
      <Facts record={record} nowMs={nowMs} />
    </div>
  );
}

/** Only what there is something to say about. */
function Facts({ record, nowMs }: { readonly record: WindowDeviceRecord; readonly nowMs: number }) {
  const say = useSay();
  const { lastKey, unknownKey, noise } = record;
  const isNoisy = noise.damagedFrames + noise.droppedBytes > 0;
  if (lastKey === null && unknownKey === null && !isNoisy) return null;
  const time = (atMs: number): string => timeWords(atMs, nowMs, say);
  return (
    <dl className={styles.facts}>
      {lastKey !== null && (
        <div>
          <dt>{say('windows.lastKey')}</dt>
          <dd>
            {say('windows.at', { what: say(`key.${lastKey.key}`), time: time(lastKey.atMs) })}
            <span data-counted={lastKey.outcome === 'counted' || undefined}>
              {outcomeWords(lastKey.outcome, say)}
            </span>
          </dd>
        </div>
      )}
      {unknownKey !== null && (
        <div>
          <dt>{say('windows.unknownKey')}</dt>
          <dd>
            <code>{unknownKey.code}</code>
            <span>{time(unknownKey.atMs)}</span>
          </dd>
        </div>
      )}
      {isNoisy && (
        <div>
          <dt>{say('windows.noise')}</dt>
          <dd>
            {say('windows.noise.count', {
              frames: noise.damagedFrames,
              bytes: noise.droppedBytes,
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}
