import { matchStatus } from '@hall/core/domain/match/match';
import type { PrintOutcome } from '@hall/core/contract/device';
import fc from 'fast-check';
import type { KioskEvent, PersonEvent } from '../machine/events.ts';
import { kioskMachine } from '../machine/kiosk-machine.ts';
import {
  initialState,
  type Effect,
  type KioskState,
  type Page,
  type Reply,
} from '../machine/state.ts';
import { cards } from './fake-hub.ts';
import { FakeMeetings, sampleMatch } from './fake-meetings.ts';
import { startMs } from './hand.ts';
import { fittingId } from './meeting-hand.ts';
import { greetingFor, informationOf } from './sample-worker.ts';
import { served } from './served.ts';

/** One match of today in every state. */
export const matches = matchStatus.options.map((status, index) =>
  sampleMatch(index, { status, showsContact: index % 2 === 0, employer: `用工方${index}` }),
);
const anyMatch = matches.map(({ matchId }) => matchId);

const found = { type: 'start', with: 'found' } as const;
const open = { type: 'open-posting', postingId: fittingId } as const;
const choose = (postingId: string) => ({ type: 'choose-job', postingId }) as const;
const end = (index: number, what: 'withdraw' | 'decline') =>
  ({ type: 'end-meeting', matchId: anyMatch[index] ?? '', what }) as const;

/** What a hand finds to touch on a page; elsewhere it changes nothing. */
const offered: Partial<Record<Page['name'], readonly PersonEvent[]>> = {
  attract: [found, { type: 'start', with: 'mine' }, { type: 'start', with: 'browse' }],
  'mine-enter': [found],
  browse: [open],
  slip: [{ type: 'see-fits' }, { type: 'go-on' }, open],
  fits: [open, { type: 'report-found' }, { type: 'set-recommendations', on: false }],
  posting: [{ type: 'want-to-meet' }],
  'ask-contact': [
    { type: 'answer-contact', given: true },
    { type: 'answer-contact', given: false },
    { type: 'toggle-language' },
  ],
  where: [{ type: 'see-fits' }, { type: 'report-found' }, { type: 'see-meetings' }],
  found: [choose(fittingId), choose(matches[0]?.postingId ?? ''), { type: 'find-job' }],
  find: [choose(fittingId)],
  'found-check': [{ type: 'take-job' }],
  matched: [{ type: 'print-again' }, { type: 'see-fits' }],
  mine: [{ type: 'see-meetings' }],
  meetings: [end(0, 'withdraw'), end(0, 'decline'), end(1, 'decline'), { type: 'report-found' }],
  'meeting-confirm': [{ type: 'confirm' }],
  'meeting-done': [{ type: 'see-meetings' }],
  trouble: [{ type: 'retry' }],
  // Nothing to do but wait, or to lay a card.
  busy: [{ type: 'more-time' }],
  printing: [{ type: 'more-time' }],
  'match-printing': [{ type: 'more-time' }],
  identify: [{ type: 'more-time' }],
};
const anywhere: readonly PersonEvent[] = [
  ...Object.values(offered).flat(),
  { type: 'back' },
  { type: 'more-time' },
  { type: 'toggle-language' },
  { type: 'finish' },
];

/** A touch, a card, an answer to something that was asked (`pick` says what), a copy, or the clock. */
export type Step =
  | { readonly by: 'hand'; readonly isWild: boolean; readonly pick: number }
  | { readonly by: 'card' }
  | {
      readonly by: 'hub';
      readonly answers: boolean;
      readonly agreed: boolean;
      readonly pick: number;
    }
  | { readonly by: 'printer'; readonly result: PrintOutcome }
  | { readonly by: 'clock' };

/** What the hand of this step touches on this page. */
export function touchOf(
  page: Page['name'],
  { isWild, pick }: Extract<Step, { by: 'hand' }>,
): PersonEvent {
  const from = isWild ? anywhere : (offered[page] ?? anywhere);
  return from[pick % from.length] ?? { type: 'back' };
}

const outcome = fc.constantFrom<PrintOutcome>(
  { outcome: 'confirmed' },
  { outcome: 'unknown', fault: 'no_answer' },
  { outcome: 'failed', fault: 'paper_out' },
);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ luck: fc.nat({ max: 5 }), pick: fc.nat({ max: 60 }) })
      .map(({ luck, pick }): Step => ({ by: 'hand', isWild: luck === 0, pick })),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ by: 'card' }) },
  {
    weight: 5,
    arbitrary: fc
      .record({ luck: fc.nat({ max: 5 }), agreed: fc.boolean(), pick: fc.nat({ max: 12 }) })
      .map(({ luck, ...rest }): Step => ({ by: 'hub', answers: luck > 0, ...rest })),
  },
  { weight: 2, arbitrary: outcome.map((result): Step => ({ by: 'printer', result })) },
  fc.constant<Step>({ by: 'clock' }),
);
/** What happens in a visit or several, and how long each thing takes to come. */
export const story = fc.array(fc.tuple(step, fc.nat({ max: 9_000 })), {
  minLength: 10,
  maxLength: 70,
  size: 'max',
});

/** A question to the hub. */
export type Ask = Extract<Effect, { type: 'ask' }>;
type Print = Extract<Effect, { type: 'print-match' }>;

/** A hall that answers, and remembers everything that was asked of it. */
export class Hall {
  state: KioskState = { ...initialState(startMs), connection: 'live' };
  atMs = startMs;
  readonly asks: Ask[] = [];
  readonly prints: Print[] = [];
  readonly #meetings = new FakeMeetings();

  constructor() {
    this.#meetings.matches = matches;
  }

  feed(event: KioskEvent): void {
    const { state, effects } = kioskMachine(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === 'ask') this.asks.push(effect);
      if (effect.type === 'print-match') this.prints.push(effect);
    }
  }

  run(next: Step): void {
    const { atMs } = this;
    switch (next.by) {
      case 'hand':
        this.feed({ ...touchOf(this.state.page.name, next), atMs });
        break;
      case 'card':
        this.feed({ type: 'card', card: cards.known, atMs });
        break;
      case 'clock':
        this.feed({ type: 'tick', atMs });
        break;
      case 'hub':
        this.#answer(next);
        break;
      case 'printer':
        this.#print(next.result);
        break;
    }
  }

  /** Mostly what was asked last; sometimes something long past. */
  #answer({ answers, agreed, pick }: Extract<Step, { by: 'hub' }>): void {
    const ask = this.asks.at(pick < 10 ? -1 : -2);
    if (ask === undefined) return;
    this.#meetings.isAgreed = agreed;
    const { name, input } = ask.question;
    const value = this.#meetings.answer(name, input) ?? this.#ofWorker(name);
    const result = answers
      ? { ok: true, value }
      : { ok: false, error: { code: pick % 2 === 0 ? 'no_places' : 'unreachable' } };
    const reply = { name, result } as Reply;
    this.feed({ type: 'answered', askNo: ask.askNo, reply, atMs: this.atMs });
  }

  #ofWorker(name: string): unknown {
    const information = informationOf(greetingFor('张*', false), true);
    if (name === 'worker.open') return { ...served, information };
    if (name === 'worker.setRecommendations') return { ...served, information };
    return name === 'worker.checkIn' ? { outcome: 'checked_in', served } : {};
  }

  #print(result: PrintOutcome): void {
    const { visitNo, page, visit } = this.state;
    const copy = visit?.meeting.copies.find((one) => one.result === null);
    if (page.name === 'match-printing' && copy !== undefined) {
      const { paperId, copy: which } = copy;
      this.feed({ type: 'match-printed', visitNo, paperId, copy: which, result, atMs: this.atMs });
    } else {
      this.feed({ type: 'printed', visitNo, result, atMs: this.atMs });
    }
  }
}

/** Plays a story, and looks after each step. */
export function play(
  steps: readonly (readonly [Step, number])[],
  after: (hall: Hall) => void,
): Hall {
  const hall = new Hall();
  for (const [next, waitMs] of steps) {
    hall.atMs += waitMs;
    hall.run(next);
    after(hall);
  }
  return hall;
}
