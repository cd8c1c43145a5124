import type { ReactNode } from 'react';
import { formatTime } from '@hall/core/basics/market-day';
import { ConnectionBanner } from '../components/connection-banner.tsx';
import { WindowTrouble } from '../components/window-trouble.tsx';
import { useConnection, useTopic } from '../hall/use-hall.ts';
import { useDesk } from './desk-context.ts';
import styles from './desk-head.module.css';

/** Which window this is, how connection and devices stand, and what the page around it adds. */
export function DeskHead({ actions }: { readonly actions: ReactNode }) {
  const { now, nowMs, words } = useDesk();
  const connection = useConnection();
  const { asOfMs } = useTopic('counter');
  const { say } = words;
  const text =
    connection.state === 'live'
      ? say('counter.live')
      : connection.state === 'connecting'
        ? say('connection.connecting')
        : connection.state === 'refused'
          ? say(`connection.refused.${connection.refusal}`)
          : asOfMs === null
            ? say('counter.away')
            : say('counter.awaySince', { time: formatTime(asOfMs) });
  return (
    <header className={styles['head']}>
      <h1 className={styles['window']}>{words.window(now.counter)}</h1>
      <p className={styles['total']}>{say('counter.total', { count: now.waiting.length })}</p>
      <div className={styles['connection']}>
        <ConnectionBanner state={connection.state} text={text} />
      </div>
      <time className={styles['time']}>{formatTime(nowMs)}</time>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      <WindowTrouble window={String(now.counter.number)} language={words.language} nowMs={nowMs} />
    </header>
  );
}
