import { useMemo } from 'react';
import { useTopicIfFollowed } from '@hall/ui/hall/use-hall';
import { backupTask } from '../terminals/backup-state.ts';
import { deviceTrouble } from '../terminals/device-trouble.ts';
import { useMe } from './me.ts';
import type { Page } from './route.ts';
import { useNow } from './use-now.ts';
import { useStaff } from './use-staff.ts';
import { waitingBy, type Waiting } from './waiting.ts';

/** What time alone makes wait, is late by hours. */
const lookMs = 60_000;

/** Everything that waits for the person at this desk, live; of a topic that is not his, nothing does. */
export function useWaiting(): ReadonlyMap<Page, Waiting> {
  const me = useMe();
  const staff = useStaff();
  const gates = useTopicIfFollowed('gates');
  const bays = useTopicIfFollowed('bays');
  const devices = useTopicIfFollowed('devices');
  const nowMs = useNow(lookMs);
  return useMemo(
    () =>
      waitingBy({
        staff,
        me,
        lanes: [...(gates?.records.values() ?? [])].filter((record) => record.kind === 'lane'),
        bays: [...(bays?.records.values() ?? [])],
        devices: deviceTrouble(devices?.records.values() ?? []),
        backups: backupTask(devices?.records.get('backup'), nowMs),
      }),
    [staff, me, gates, bays, devices, nowMs],
  );
}
