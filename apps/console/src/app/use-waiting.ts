import { useMemo } from 'react';
import { useTopicIfFollowed } from '@hall/ui/hall/use-hall';
import { deviceTrouble } from '../terminals/device-trouble.ts';
import { useMe } from './me.ts';
import type { Page } from './route.ts';
import { useStaff } from './use-staff.ts';
import { waitingBy, type Waiting } from './waiting.ts';

/** Everything that waits for the person at this desk, live; of a topic that is not his, nothing does. */
export function useWaiting(): ReadonlyMap<Page, Waiting> {
  const me = useMe();
  const staff = useStaff();
  const gates = useTopicIfFollowed('gates');
  const bays = useTopicIfFollowed('bays');
  const devices = useTopicIfFollowed('devices');
  return useMemo(
    () =>
      waitingBy({
        staff,
        me,
        lanes: [...(gates?.records.values() ?? [])].filter((record) => record.kind === 'lane'),
        bays: [...(bays?.records.values() ?? [])],
        devices: deviceTrouble(devices?.records.values() ?? []),
      }),
    [staff, me, gates, bays, devices],
  );
}
