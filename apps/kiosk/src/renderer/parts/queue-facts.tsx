import { formatTime } from '@hall/core/basics/market-day';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { waitMinutes, windowList, windowsFor } from '../hall/queue-view.ts';
import { useKiosk } from './kiosk-context.tsx';
import styles from './queue-facts.module.css';

export interface QueueFactsProps {
  readonly serviceId: string;
  readonly ahead: number;
  readonly expectedWaitMs: number | null;
  readonly startsAtMs: number | null;
}

/** What a number says besides itself: how many are ahead, how long, and where (E-01). */
export function QueueFacts({ serviceId, ahead, expectedWaitMs, startsAtMs }: QueueFactsProps) {
  const { queue, state, t } = useKiosk();
  const windows = windowsFor(queue, serviceId);
  const facts: readonly (readonly [IconName, string] | null)[] = [
    ['users', ahead === 0 ? t('number.next') : t('number.ahead', { ahead })],
    expectedWaitMs === null || ahead === 0
      ? null
      : ['clock', t('number.wait', { minutes: waitMinutes(expectedWaitMs) })],
    startsAtMs === null ? null : ['sunrise', t('number.starts', { at: formatTime(startsAtMs) })],
    [
      'map-pin',
      windows.length === 0
        ? t('number.anyWindow')
        : t('number.windows', { windows: windowList(windows, state.language) }),
    ],
  ];
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) =>
        fact === null ? null : (
          <li key={fact[0]}>
            <Icon name={fact[0]} />
            <span>{fact[1]}</span>
          </li>
        ),
      )}
    </ul>
  );
}
