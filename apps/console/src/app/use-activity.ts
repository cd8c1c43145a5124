import { useEffect } from 'react';
import { useHall } from '@hall/ui/hall/use-hall';
import { ActivityThrottle, activityEvents } from './activity.ts';

/** Tells the hub that somebody is at the desk, so that reading is no reason to be signed out. */
export function useActivity(): void {
  const client = useHall();
  useEffect(() => {
    const throttle = new ActivityThrottle();
    const onTouch = (event: Event): void => {
      if (throttle.touch(event, Date.now())) void client.active();
    };
    const options = { capture: true, passive: true };
    for (const name of activityEvents) window.addEventListener(name, onTouch, options);
    return () => {
      for (const name of activityEvents) window.removeEventListener(name, onTouch, options);
    };
  }, [client]);
}
