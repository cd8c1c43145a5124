import { msPerDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import { calendarProblem } from '@hall/core/domain/hall-day/calendar-problem';
import { phaseId, type HallOverride } from '@hall/core/domain/hall-day/hall-day';
import { isInForce } from '@hall/core/domain/hall-day/hall-phase';
import { hallNowOf } from '../../hall-day.ts';
import { tellingOf } from '../../hall-words.ts';
import type { Handler, Handlers, Tx } from '../handler.ts';
import { turningHall } from './turned.ts';

/** What is meant for longer is a special day of the calendar, where everybody can see it beforehand. */
const longestOverrideMs = 7 * msPerDay;

/** Takes the place of the whole calendar. */
const saveCalendar: Handler<'hallDay.saveCalendar'> = (tx, { calendar }) => {
  const problem = calendarProblem(calendar);
  if (problem !== null) return err({ code: problem.code });
  turningHall(tx, () => {
    const state = { ...tx.stores.hallDay.get(), calendar };
    tx.record({ type: 'hallDay.calendar_saved', entityId: 'hallDay', state, detail: {} });
  });
  return ok({});
};

/** The manager's word, over the calendar. */
const override: Handler<'hallDay.override'> = (tx, { mode, untilMs }) => {
  if (untilMs <= tx.nowMs || untilMs > tx.nowMs + longestOverrideMs) {
    return err({ code: 'invalid_fields', fields: ['untilMs'] });
  }
  turningHall(tx, () => {
    const { calendar, override: running } = tx.stores.hallDay.get();
    const fromMs = beginningOf({ mode, running }, tx);
    const state = { calendar, override: { mode, fromMs, untilMs } };
    tx.record({
      type: 'hallDay.overridden',
      entityId: 'hallDay',
      state,
      detail: { mode, untilMs },
    });
  });
  return ok({});
};

/** The same word for longer goes on; it does not begin anew. */
function beginningOf(
  { mode, running }: { readonly mode: HallMode; readonly running: HallOverride | null },
  tx: Tx,
): number {
  return isInForce(running, tx.nowMs) && running.mode === mode ? running.fromMs : tx.nowMs;
}

/** Back to the calendar. */
const endOverride: Handler<'hallDay.endOverride'> = (tx) => {
  const { calendar, override: running } = tx.stores.hallDay.get();
  if (!isInForce(running, tx.nowMs)) return ok({});
  turningHall(tx, () => {
    const state = { calendar, override: null };
    tx.record({ type: 'hallDay.override_ended', entityId: 'hallDay', state, detail: {} });
  });
  return ok({});
};

/** Writes down that a phase began; one that is in the ledger stays there once. */
const follow: Handler<'hallDay.follow'> = (tx) => {
  const { mode, sinceMs } = hallNowOf(tx.stores, tx.nowMs);
  const state = { mode, sinceMs, byHand: false };
  const entityId = phaseId(state);
  if (tx.stores.hallPhases.get(entityId) !== null) return ok({ mode });
  const detail = { mode, byHand: false };
  tx.record({ type: 'hallDay.changed', entityId, state, detail });
  return ok({ mode });
};

/** Writes down what the voice says now; once, whatever clocks and hubs do. */
const tell: Handler<'hallDay.tell'> = (tx) => {
  const telling = tellingOf(tx.stores, tx.nowMs);
  if (telling === null) return ok({ kind: null });
  const { words: state, word } = telling;
  const entityId = 'hallWords';
  if (word === null) {
    const detail = { isCrowded: state.isCrowded };
    tx.record({ type: 'hallDay.crowd_changed', entityId, state, detail });
    return ok({ kind: null });
  }
  tx.record({ type: 'hallDay.told', entityId, state, detail: { kind: word.kind } });
  return ok({ kind: word.kind });
};

type HallDayCommand = Extract<keyof Handlers, `hallDay.${string}`>;

/** When the hall is open and what for. */
export const hallDayHandlers: Pick<Handlers, HallDayCommand> = {
  'hallDay.saveCalendar': saveCalendar,
  'hallDay.override': override,
  'hallDay.endOverride': endOverride,
  'hallDay.follow': follow,
  'hallDay.tell': tell,
};
