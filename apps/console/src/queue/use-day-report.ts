import { useEffect, useState } from 'react';
import { useHall } from '@hall/ui/hall/use-hall';
import type { Report } from './report-figures.ts';

/** Often enough for a director in front of the screen, seldom enough for the hub's reader. */
const askEveryMs = 30_000;
/** Sooner when no answer came. */
const askAgainMs = 3_000;

/** The figures of a day, asked for again and again; the last ones stay while there is no answer. */
export function useDayReport(day: string): Report | null {
  const client = useHall();
  const [answer, setAnswer] = useState<{ readonly day: string; readonly report: Report } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    let timer = 0;
    const ask = async (): Promise<void> => {
      const result = await client.query('queue.report', { fromDay: day, toDay: day });
      if (!wanted) return;
      if (result.ok) setAnswer({ day, report: result.value });
      timer = window.setTimeout(() => void ask(), result.ok ? askEveryMs : askAgainMs);
    };
    void ask();
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [client, day]);
  return answer?.day === day ? answer.report : null;
}
