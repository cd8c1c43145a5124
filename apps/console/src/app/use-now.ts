import { useEffect, useState } from 'react';
import { useHall } from '@hall/ui/hall/use-hall';

/** The hub's time in ms UTC, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const client = useHall();
  const [now, setNow] = useState(() => client.hubNow());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(client.hubNow());
    }, everyMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [client, everyMs]);
  return now;
}
