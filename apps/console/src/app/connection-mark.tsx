import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { formatTime } from '@hall/core/basics/market-day';
import { useConnection, useTopic } from '@hall/ui/hall/use-hall';
import { useSay } from './language.tsx';
import styles from './connection-mark.module.css';

/** How the connection to the hub is, in words: live, or since when the page is old. */
export function ConnectionMark() {
  const say = useSay();
  const connection = useConnection();
  const { asOfMs } = useTopic('staff');
  const Icon =
    connection.state === 'live'
      ? CircleCheck
      : connection.state === 'connecting'
        ? CircleDashed
        : TriangleAlert;
  return (
    <p className={styles.mark} data-state={connection.state} role="status">
      <Icon aria-hidden size={18} strokeWidth={2} />
      {connection.state === 'live' && say('connection.live')}
      {connection.state === 'connecting' && say('connection.connecting')}
      {connection.state === 'lost' &&
        (asOfMs === null
          ? say('connection.lost.noData')
          : say('connection.lost', { time: formatTime(asOfMs) }))}
      {connection.state === 'refused' && say(`connection.refused.${connection.refusal}`)}
    </p>
  );
}
