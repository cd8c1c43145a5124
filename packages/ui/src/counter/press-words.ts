import type { DeskWords } from './desk-words.ts';
import type { PressMachine } from './press-machine.ts';
import { recallsLeft, undoLeftMs, type PressName, type PressState } from './presses.ts';
import type { QueueNow } from './queue-now.ts';
import { aboutOf } from './wishes.ts';

/** The line under a button: what it does, why it cannot, or why the hub did not. */
export interface Hint {
  readonly text: string;
  readonly tone: 'plain' | 'wait' | 'refused';
}

interface Asked {
  readonly now: QueueNow;
  readonly nowMs: number;
  readonly words: DeskWords;
  readonly machine: PressMachine;
}

/** What is said under the button of a press. */
export function hintOf(press: PressName, state: PressState, asked: Asked): Hint {
  const refused = refusalAt(press, asked);
  if (refused !== null) return { text: refused, tone: 'refused' };
  if (asked.machine.running?.wish.at === press) {
    return { text: asked.words.say('counter.why.sending'), tone: 'wait' };
  }
  if (!state.can) return { text: whyText(state, asked), tone: 'wait' };
  return { text: helpText(press, asked), tone: 'plain' };
}

/** Why the hub did not do what was pressed there; null when it did, or when it is long over. */
export function refusalAt(
  at: string,
  { machine, now, words }: Omit<Asked, 'nowMs'>,
): string | null {
  const { refused } = machine;
  const current = refused?.at === at && refused.about === aboutOf(now);
  return current ? words.refusal(refused.error) : null;
}

/** Why something cannot be pressed. */
export function whyText(
  state: Exclude<PressState, { readonly can: true }>,
  { now, words }: Pick<Asked, 'now' | 'words'>,
): string {
  if (state.why === 'wait') return words.say('counter.why.wait', { seconds: state.seconds });
  if (state.why === 'busy') {
    return words.say('counter.why.busy', { number: now.current?.ticket ?? '' });
  }
  return words.say(`counter.why.${state.why}`);
}

function helpText(press: PressName, { now, nowMs, words }: Asked): string {
  const { say } = words;
  switch (press) {
    case 'next': {
      const first = now.waiting.find(({ id }) => id === now.next?.ticketId);
      return first?.ticket ?? '';
    }
    case 'recall':
      return say('counter.hint.recall', {
        count: now.current === null ? 0 : recallsLeft(now.current),
      });
    case 'pause':
      return say(now.counter.shows === 'paused' ? 'counter.hint.open' : 'counter.hint.pause');
    case 'undo': {
      const act = now.next?.undo?.kind;
      const seconds = Math.ceil((undoLeftMs(now, nowMs) ?? 0) / 1_000);
      return act === undefined
        ? ''
        : say('counter.hint.undo', { act: say(`queue.act.${act}`), seconds });
    }
    default:
      return say(`counter.hint.${press}`);
  }
}

/** What is written on the button of a press. */
export function labelOf(press: PressName, { now, words }: Pick<Asked, 'now' | 'words'>): string {
  if (press === 'pause') {
    return words.say(now.counter.shows === 'paused' ? 'counter.press.open' : 'counter.press.pause');
  }
  const after = press === 'next' && now.current?.status === 'serving';
  return words.say(after ? 'counter.press.nextAfter' : `counter.press.${press}`);
}
