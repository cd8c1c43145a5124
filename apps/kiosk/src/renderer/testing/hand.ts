import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { Reservation } from '@hall/core/contract/commands/ticket-commands';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { PersonEvent, WorldEvent } from '../machine/events.ts';
import { kioskMachine } from '../machine/kiosk-machine.ts';
import type { Report } from '../machine/report.ts';
import { initialState, type Effect, type KioskState } from '../machine/state.ts';
import { sampleReservation } from './sample-queue.ts';
import { served } from './served.ts';

/** When the hand begins. */
export const startMs = 1_000_000;
/** The text of the registration as it stood on the screen. */
export const shown = { purpose: 'registration', version: '1', hash: '0'.repeat(64) } as const;

/** A hand at the kiosk: counts touches, keeps what the machine asked for. */
export function kiosk(state: KioskState = { ...initialState(startMs), connection: 'live' }): Kiosk {
  let current = state;
  let touches = 0;
  let nowMs = startMs;
  const effects: Effect[] = [];
  const feed = (event: PersonEvent | WorldEvent): void => {
    const step = kioskMachine(current, { ...event, atMs: nowMs });
    current = step.state;
    effects.push(...step.effects);
  };
  return {
    get state() {
      return current;
    },
    get touches() {
      return touches;
    },
    get page() {
      return current.page.name;
    },
    effects,
    touch(event: PersonEvent) {
      touches += 1;
      feed(event);
    },
    happens: feed,
    wait(ms: number) {
      nowMs += ms;
      feed({ type: 'tick' });
    },
    asked() {
      return effects.filter((effect) => effect.type === 'ask');
    },
    told() {
      return effects.flatMap((effect) => (effect.type === 'tell' ? [effect.report] : []));
    },
  };
}

/** A kiosk under a hand. */
export interface Kiosk {
  readonly state: KioskState;
  readonly touches: number;
  readonly page: KioskState['page']['name'];
  readonly effects: readonly Effect[];
  touch(event: PersonEvent): void;
  happens(event: PersonEvent | WorldEvent): void;
  wait(ms: number): void;
  asked(): readonly Extract<Effect, { type: 'ask' }>[];
  told(): readonly Report[];
}

/** The hub answers to the card. */
export function checkedIn(at: Kiosk, value: CommandOutput<'worker.checkIn'>): void {
  const askNo = at.state.askNo;
  at.happens({
    type: 'answered',
    askNo,
    reply: { name: 'worker.checkIn', result: { ok: true, value } },
  });
}

/** The hub registers the worker. */
export function registered(at: Kiosk): void {
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: { name: 'worker.register', result: { ok: true, value: served } },
  });
}

/** The printer says that paper came out. */
export function printed(at: Kiosk): void {
  at.happens({
    type: 'printed',
    visitNo: at.state.visitNo,
    result: { outcome: 'confirmed' },
  });
}

/** Everything a new worker touches between the phone and the slip. */
export function wish(at: Kiosk): void {
  at.touch({ type: 'toggle-occupation', occupationId: 'cleaner' });
  at.touch({ type: 'occupations-done' });
  at.touch({ type: 'choose-when', when: 'today' });
  at.touch({ type: 'choose-part', part: 'any' });
  at.touch({ type: 'pay-done', skip: true });
  at.touch({ type: 'choose-training', wish: false });
}

/** The hub gives a number to whoever waits for one. */
export function reserved(at: Kiosk, nowMs = startMs): Reservation {
  const value = sampleReservation(nowMs);
  const askNo = at.state.askNo;
  at.happens({
    type: 'answered',
    askNo,
    reply: { name: 'ticket.reserve', result: { ok: true, value } },
  });
  return value;
}

/** What became of the first paper of the number. */
export function ticketPrinted(at: Kiosk, result: PrintOutcome): void {
  const { ticketId } = sampleReservation(startMs);
  const { visitNo } = at.state;
  at.happens({ type: 'ticket-printed', visitNo, ticketId, first: true, result });
}
