import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Wish } from './press-machine.ts';
import type { PressName } from './presses.ts';
import type { QueueNow } from './queue-now.ts';

/** Presses that need nothing but the press; the others ask something first. */
export type PlainPress = Exclude<PressName, 'transfer' | 'chosen'>;

/** How a window stands, in short: a refusal belongs to it. */
export function aboutOf({ current, counter }: QueueNow): string {
  return current === null ? counter.shows : `${current.id} ${current.status} ${current.calls}`;
}

/** What a press asks of the hub. */
export function wishOf(press: PlainPress, now: QueueNow): Wish {
  const { id: counterId, shows } = now.counter;
  const asked = { at: press, about: aboutOf(now) };
  switch (press) {
    case 'pause':
      return {
        ...asked,
        name: 'counter.setPaused',
        input: { counterId, paused: shows !== 'paused' },
      };
    case 'next':
      return { ...asked, name: 'counter.next', input: { counterId } };
    case 'start':
      return { ...asked, name: 'counter.start', input: { counterId } };
    case 'complete':
      return { ...asked, name: 'counter.complete', input: { counterId } };
    case 'recall':
      return { ...asked, name: 'counter.recall', input: { counterId } };
    case 'miss':
      return { ...asked, name: 'counter.miss', input: { counterId } };
    case 'hold':
      return { ...asked, name: 'counter.hold', input: { counterId } };
    case 'undo':
      return { ...asked, name: 'counter.undo', input: { counterId } };
  }
}

/** On to another service or another window. */
export function transferWish(now: QueueNow, to: CommandInput<'counter.transfer'>['to']): Wish {
  const input = { counterId: now.counter.id, to };
  return { at: 'transfer', about: aboutOf(now), name: 'counter.transfer', input };
}

/** A number out of its turn. */
export function chosenWish(now: QueueNow, ticketId: string, reason: string): Wish {
  const input = { counterId: now.counter.id, ticketId, reason };
  return { at: 'chosen', about: aboutOf(now), name: 'counter.callChosen', input };
}

/** A number that was put aside here, taken up again. */
export function resumeWish(now: QueueNow, ticketId: string): Wish {
  const input = { counterId: now.counter.id, ticketId };
  return { at: rowOf(ticketId), about: aboutOf(now), name: 'counter.resume', input };
}

/** Who missed his call, back into the queue. */
export function requeueWish(now: QueueNow, ticketId: string): Wish {
  const input = { which: { with: 'id', ticketId } } as const;
  return { at: rowOf(ticketId), about: aboutOf(now), name: 'ticket.requeue', input };
}

/** Somebody shows the paper of a number nobody was sure about. */
export function confirmWish(now: QueueNow, ticketId: string): Wish {
  return { at: 'chosen', about: aboutOf(now), name: 'ticket.confirm', input: { ticketId } };
}

/** Where words about a row of the list appear. */
export function rowOf(ticketId: string): string {
  return `row ${ticketId}`;
}
