import type { PrintOutcome } from '@hall/core/contract/device';
import type { ErrorCode } from '@hall/core/contract/errors';
import { boothMachine } from '../machine/booth-machine.ts';
import type { PersonEvent, WorldEvent } from '../machine/events.ts';
import {
  initialState,
  type BoothState,
  type Desk,
  type Effect,
  type Look,
  type Looked,
  type Question,
  type Reply,
} from '../machine/state.ts';
import { answerOf, laidOf, sampleTemplate } from './sample-answers.ts';
import { sampleCandidates, sampleDesk } from './sample-desk.ts';

/** 2026-11-22 05:42 in Shanghai. */
export const beginMs = Date.UTC(2026, 10, 21, 21, 42);

type Of<T extends Effect['type']> = Extract<Effect, { readonly type: T }>;

/** A hand at the booth: counts touches, keeps what the machine asked for, and can be the hub. */
export class BoothHand {
  state: BoothState = { ...initialState(beginMs), connection: 'live' };
  touches = 0;
  nowMs = beginMs;
  readonly effects: Effect[] = [];
  /** What the hub shows; null is the sample. */
  desk: Desk | null = null;

  touch(...events: readonly PersonEvent[]): this {
    for (const event of events) {
      this.touches += 1;
      this.happens(event);
    }
    return this;
  }

  happens(event: PersonEvent | WorldEvent): this {
    const step = boothMachine(this.state, { ...event, atMs: this.nowMs });
    this.state = step.state;
    this.effects.push(...step.effects);
    return this;
  }

  wait(ms: number): this {
    this.nowMs += ms;
    return this.happens({ type: 'tick' });
  }

  get asked(): readonly Of<'ask'>[] {
    return this.effects.filter((effect) => effect.type === 'ask');
  }

  get looks(): readonly Of<'look'>[] {
    return this.effects.filter((effect) => effect.type === 'look');
  }

  get prints(): readonly Of<'print'>[] {
    return this.effects.filter((effect) => effect.type === 'print');
  }

  /** The hub answers what is under way, and every look. */
  hub(refusal: ErrorCode | null = null): this {
    const { running } = this.state;
    if (running !== null) {
      const { askNo, question } = running;
      const reply =
        refusal === null
          ? answerTo(question, this.nowMs)
          : ({ name: question.name, result: { ok: false, error: { code: refusal } } } as Reply);
      this.happens({ type: 'answered', askNo, reply });
    }
    for (const { lookNo, look } of [...this.looks]) {
      this.happens({
        type: 'looked',
        lookNo,
        looked: sightOf(look, this.desk ?? sampleDesk(this.nowMs)),
      });
    }
    return this;
  }

  /** The printer says what became of the paper in it. */
  printer(result: PrintOutcome = { outcome: 'confirmed' }): this {
    const last = this.prints.at(-1);
    if (last === undefined) return this;
    const { sessionNo } = last;
    const { paperId, copy } = last.paper;
    return this.happens({ type: 'printed', sessionNo, paperId, copy, result });
  }

  /** The code is typed and the hub opens the booth. */
  opened(): this {
    this.touch(...Array.from('406172', (digit) => ({ type: 'digit', digit }) as const));
    return this.hub();
  }
}

function answerTo(question: Question, nowMs: number): Reply {
  const value = answerOf(question, sampleDesk(nowMs));
  return { name: question.name, result: { ok: true, value } } as Reply;
}

function sightOf({ name, input }: Look, desk: Desk): Looked {
  switch (name) {
    case 'booth.desk':
      return { name, result: { ok: true, value: desk } };
    case 'booth.match':
      return { name, result: laidOf(desk, input.matchId) };
    case 'booth.candidates':
      return { name, result: { ok: true, value: { candidates: sampleCandidates() } } };
    case 'booth.template':
      return { name, result: { ok: true, value: sampleTemplate(input.occupationId) } };
  }
}
