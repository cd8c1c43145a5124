import type { PrintOutcome } from '@hall/core/contract/device';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFound } from '../testing/fake-tickets.ts';
import { sampleId } from '../testing/sample-hall.ts';
import { sampleReservation } from '../testing/sample-queue.ts';
import type { KioskEvent, PersonEvent } from './events.ts';
import { kioskMachine } from './kiosk-machine.ts';
import { initialState, type Effect, type KioskState, type Reply } from './state.ts';

const startMs = 1_000_000;
const serviceId = sampleId(7, 0);

const touches = [
  { type: 'start', with: 'ticket' },
  { type: 'start', with: 'ticket' },
  { type: 'start', with: 'plan' },
  { type: 'claim', priority: 'older' },
  { type: 'take-number', serviceId },
  { type: 'take-number', serviceId },
  { type: 'paper-came', came: true },
  { type: 'paper-came', came: false },
  { type: 'keep-number' },
  { type: 'keep-number' },
  { type: 'give-back' },
  { type: 'have-number' },
  { type: 'requeue' },
  { type: 'rate', score: 3 },
  { type: 'reprint-ticket' },
  { type: 'apologise' },
  { type: 'show-way', goal: { kind: 'service', serviceId } },
  { type: 'retry' },
  { type: 'more-time' },
  { type: 'toggle-language' },
  { type: 'back' },
  { type: 'finish' },
] as const satisfies readonly PersonEvent[];

/** What happens next: a touch, or the world answers something that is open; `pick` says which. */
type Step =
  | { readonly by: 'hand'; readonly touch: PersonEvent }
  | { readonly by: 'hub'; readonly answers: boolean; readonly pick: number }
  | { readonly by: 'printer'; readonly result: PrintOutcome; readonly pick: number }
  | { readonly by: 'clock' };

const outcome = fc.constantFrom<PrintOutcome>(
  { outcome: 'confirmed' },
  { outcome: 'unknown', fault: 'no_answer' },
  { outcome: 'failed', fault: 'paper_out' },
);

const story = fc.array(
  fc.tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .constantFrom<PersonEvent>(...touches)
          .map((touch): Step => ({ by: 'hand', touch })),
      },
      {
        weight: 3,
        arbitrary: fc
          .record({ answers: fc.integer({ min: 0, max: 4 }), pick: fc.nat() })
          .map(({ answers, pick }): Step => ({ by: 'hub', answers: answers > 0, pick })),
      },
      {
        weight: 2,
        arbitrary: fc
          .record({ result: outcome, pick: fc.nat() })
          .map((printed): Step => ({ by: 'printer', ...printed })),
      },
      fc.constant<Step>({ by: 'clock' }),
    ),
    fc.integer({ min: 0, max: 12_000 }),
  ),
  { maxLength: 80 },
);

type Ask = Extract<Effect, { type: 'ask' }>;
type Print = Extract<Effect, { type: 'print-ticket' }>;

/** A hall that keeps its own book of every number, beside the kiosk. */
class Book {
  state: KioskState = { ...initialState(startMs), connection: 'live' };
  atMs = startMs;
  readonly reserved: string[] = [];
  readonly taken = new Set<string>();
  readonly failed = new Set<string>();
  readonly unknown = new Set<string>();
  readonly voided: string[] = [];
  readonly asks: Ask[] = [];
  readonly prints: Print[] = [];

  feed(event: KioskEvent): void {
    const step = kioskMachine(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'ask') this.asks.push(effect);
      if (effect.type === 'print-ticket') this.prints.push(effect);
      if (effect.type === 'tell' && effect.report.name === 'ticket.void')
        this.voided.push(effect.report.input.ticketId);
    }
  }

  run(step: Step): void {
    switch (step.by) {
      case 'hand':
        this.feed({ ...step.touch, atMs: this.atMs });
        break;
      case 'clock':
        this.feed({ type: 'tick', atMs: this.atMs });
        break;
      case 'hub':
        this.#answer(step);
        break;
      case 'printer':
        this.print(step);
        break;
    }
  }

  print({ result, pick }: { readonly result: PrintOutcome; readonly pick: number }): void {
    const print = this.prints.splice(pick % Math.max(1, this.prints.length), 1)[0];
    if (print === undefined) return;
    const { ticketId, visitNo, first } = print;
    if (result.outcome === 'confirmed') this.taken.add(ticketId);
    if (first && result.outcome === 'failed') this.failed.add(ticketId);
    if (first && result.outcome === 'unknown') this.unknown.add(ticketId);
    this.feed({ type: 'ticket-printed', visitNo, ticketId, first, result, atMs: this.atMs });
  }

  #answer({ answers, pick }: { readonly answers: boolean; readonly pick: number }): void {
    const ask = this.asks.splice(pick % Math.max(1, this.asks.length), 1)[0];
    if (ask === undefined) return;
    const reply = answers ? this.#replyTo(ask) : refusal(ask);
    this.feed({ type: 'answered', askNo: ask.askNo, reply, atMs: this.atMs });
  }

  #replyTo({ question }: Ask): Reply {
    const usual = sampleReservation(this.atMs);
    switch (question.name) {
      case 'ticket.reserve': {
        const ticketId = sampleId(9, this.reserved.length + 1);
        this.reserved.push(ticketId);
        const value = { ...usual, ticketId, number: `A${ticketId.slice(-3)}` };
        return { name: question.name, result: { ok: true, value } };
      }
      case 'ticket.confirm': {
        const { ticketId } = question.input;
        this.taken.add(ticketId);
        const value = { ticketId, number: usual.number, status: 'waiting', ahead: 1 } as const;
        return { name: question.name, result: { ok: true, value } };
      }
      case 'ticket.find': {
        const value = { ticket: sampleFound(this.atMs) };
        return { name: question.name, result: { ok: true, value } };
      }
      case 'ticket.reprint': {
        const { ticketId, number, document } = usual;
        const value = { ticketId, number, document };
        return { name: question.name, result: { ok: true, value } };
      }
      default:
        return refusal({ question });
    }
  }
}

function refusal({ question: { name } }: Pick<Ask, 'question'>): Reply {
  const result = { ok: false, error: { code: 'unreachable' } } as const;
  // The name is one of a question: the union is too long for the compiler to see it.
  return { name, result } as Reply;
}

function play(
  steps: readonly (readonly [Step, number])[],
  after: (book: Book) => void = () => undefined,
): Book {
  const book = new Book();
  for (const [step, waitMs] of steps) {
    book.atMs += waitMs;
    book.run(step);
    after(book);
  }
  return book;
}

test('no number is shown as taken before its paper came out or its person said so', () => {
  fc.assert(
    fc.property(story, (steps) => {
      play(steps, ({ state, taken }) => {
        const ticket = state.visit?.ticket ?? null;
        if (state.page.name === 'ticket') {
          expect(ticket !== null && taken.has(ticket.ticketId)).toBe(true);
        }
        expect(ticket === null || !ticket.isTaken || taken.has(ticket.ticketId)).toBe(true);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('every number that was drawn ends taken, given back, or on paper the hub keeps it for', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const book = play(steps);
      book.feed({ type: 'finish', atMs: book.atMs });
      while (book.prints.length > 0) {
        book.print({ result: { outcome: 'failed', fault: 'paper_out' }, pick: 0 });
      }
      for (const ticketId of book.reserved) {
        const isOnPaper = book.unknown.has(ticketId);
        const ended = book.taken.has(ticketId) || book.voided.includes(ticketId) || isOnPaper;
        expect(ended).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a number is given back at most once, and never after somebody has it', () => {
  fc.assert(
    fc.property(story, (steps) => {
      play(steps, ({ voided, state }) => {
        expect(new Set(voided).size).toBe(voided.length);
        const ticket = state.visit?.ticket ?? null;
        expect(ticket?.isTaken === true && voided.includes(ticket.ticketId)).toBe(false);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('the first paper of a number goes to the printer once', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const first: string[] = [];
      const book = new Book();
      for (const [step, waitMs] of steps) {
        const before = book.prints.length;
        book.atMs += waitMs;
        book.run(step);
        for (const print of book.prints.slice(before)) {
          if (print.first) first.push(print.ticketId);
        }
      }
      expect(new Set(first).size).toBe(first.length);
      expect(first.every((ticketId) => book.reserved.includes(ticketId))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
