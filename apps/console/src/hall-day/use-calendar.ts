import { usualCalendar, type HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { MarketDay } from '@hall/core/basics/market-day';
import { openSpansOn, type OpenSpan } from '@hall/core/domain/hall-day/hall-phase';
import { hallNow, type HallNow } from '@hall/core/domain/hall-day/hall-now';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand, type CommandHandle } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { pruned } from './calendar-edit.ts';

/** The hall as the hub keeps it: the calendar in force, and where it stands now. */
export function useHallDay(): {
  readonly calendar: HallCalendar;
  readonly now: HallNow;
  readonly nowMs: number;
  /** When it is open on a day, the manager's word of today included. */
  readonly spansOn: (day: MarketDay) => readonly OpenSpan[];
} | null {
  const { hallDay, market } = useStaff();
  const nowMs = useNow(5_000);
  if (market === null) return null;
  const calendar = hallDay.calendar ?? usualCalendar(market);
  const now = hallNow({ calendar, override: hallDay.override, turnedAtMs: null }, nowMs);
  const spansOn = (day: MarketDay): readonly OpenSpan[] =>
    openSpansOn(calendar, hallDay.override, day);
  return { calendar, now, nowMs, spansOn };
}

/** Saves a changed calendar and says so; true when the hub took it. */
export function useSaveCalendar(): {
  readonly save: CommandHandle<'hallDay.saveCalendar'>;
  readonly keep: (calendar: HallCalendar) => Promise<boolean>;
} {
  const say = useSay();
  const announce = useAnnounce();
  const nowMs = useNow(60_000);
  const save = useCommand('hallDay.saveCalendar');
  async function keep(calendar: HallCalendar): Promise<boolean> {
    const done = await save.run({ calendar: pruned(calendar, nowMs) });
    if (done !== null) announce(say('hallDay.saved'));
    return done !== null;
  }
  return { save, keep };
}
