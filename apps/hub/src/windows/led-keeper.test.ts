import { manualTime } from '@hall/devices/testing/manual-time';
import type { LedContent } from '@hall/core/contract/device-window';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { Stores } from '../store/stores.ts';
import { LedKeeper } from './led-keeper.ts';

const counterId = '00000000-0000-4000-8000-0000000000c1';
type Stands = 'paused' | 'idle' | 'called' | 'serving' | 'gone';

/** A queue of one counter, window 2, that stands as it is told. */
class OneCounter {
  stands: Stands = 'idle';
  calls = 1;
  number = 2;

  get counter(): Counter | null {
    if (this.stands === 'gone') return null;
    const busy = this.stands === 'called' || this.stands === 'serving';
    return {
      id: counterId,
      details: { number: this.number, name: null, serviceIds: [counterId] },
      retired: false,
      paused: this.stands === 'paused',
      ticketId: busy ? 'ticket' : null,
      act: null,
      changedAtMs: 0,
    };
  }

  get stores(): Stores {
    const ticket = { letter: 'A', number: 5, status: this.stands, calls: this.calls };
    return {
      serviceCounters: {
        get: () => this.counter,
        all: () => (this.counter === null ? [] : [this.counter]),
      },
      tickets: { get: () => ticket as unknown as Ticket },
    } as unknown as Stores;
  }

  get content(): LedContent {
    const call = { kind: 'call', ticket: 'A005', window: '2', times: this.calls } as const;
    const contents: Readonly<Record<Stands, LedContent>> = {
      paused: { kind: 'paused' },
      idle: { kind: 'idle' },
      called: call,
      serving: { kind: 'serving', ticket: 'A005' },
      gone: { kind: 'blank' },
    };
    return contents[this.stands];
  }
}

function event(type: CommittedEvent['type'], entity: CommittedEvent['entity']): CommittedEvent {
  const state = entity === 'ticket' ? { counterId } : null;
  return { seq: 1, atMs: 0, type, entity, entityId: counterId, state };
}
const acted = event('counter.acted', 'counter');

function bench() {
  const queue = new OneCounter();
  const time = manualTime();
  const shown: LedContent[] = [];
  const keeper = new LedKeeper({
    windows: ['2'],
    timers: time,
    show: (_window, content) => shown.push(content),
  });
  keeper.showAll(queue.stores);
  return { queue, time, shown, keeper };
}

test('a window shows how its counter stands, told once', () => {
  const { queue, shown, keeper } = bench();
  queue.stands = 'called';
  keeper.committed([acted], queue.stores);
  keeper.committed([event('ticket.called', 'ticket')], queue.stores);
  queue.calls = 2;
  keeper.committed([event('ticket.recalled', 'ticket')], queue.stores);
  expect(shown).toEqual([
    { kind: 'idle' },
    { kind: 'call', ticket: 'A005', window: '2', times: 1 },
    { kind: 'call', ticket: 'A005', window: '2', times: 2 },
  ]);
});

test('events about other things show nothing', () => {
  const { queue, shown, keeper } = bench();
  queue.stands = 'called';
  const elsewhere = { ...event('ticket.reserved', 'ticket'), state: { counterId: null } };
  keeper.committed([elsewhere, event('posting.approved', 'posting')], queue.stores);
  expect(shown).toEqual([{ kind: 'idle' }]);
});

test('a counter that gets another number leaves its old window dark', () => {
  const { queue, shown, keeper } = bench();
  queue.number = 3;
  keeper.committed([event('counter.saved', 'counter')], queue.stores);
  expect(shown.at(-1)).toEqual({ kind: 'blank' });
});

test('a notice gives way to the queue at once, and does not come back over it', async () => {
  const { queue, time, shown, keeper } = bench();
  keeper.notice('2', '无人等候');
  queue.stands = 'called';
  keeper.committed([acted], queue.stores);
  await time.advance(10_000);
  expect(shown.map(({ kind }) => kind)).toEqual(['idle', 'text', 'call']);
});

test('whatever happens in whatever order, a window shows how its counter stands in the end', async () => {
  const step = fc.oneof(
    fc.constantFrom<Stands>('paused', 'idle', 'called', 'serving').map((stands) => ({ stands })),
    fc.constantFrom<Stands>('gone').map((stands) => ({ stands, saved: true })),
    fc.record({ notice: fc.constantFrom('无人等候', '请稍后再按') }),
    fc.record({ waitMs: fc.integer({ min: 0, max: 4_000 }) }),
    fc.record({ calls: fc.integer({ min: 1, max: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { queue, time, shown, keeper } = bench();
      for (const one of steps) {
        if ('stands' in one) queue.stands = one.stands;
        if ('calls' in one) queue.calls = one.calls;
        if ('notice' in one) keeper.notice('2', one.notice);
        else if ('waitMs' in one) await time.advance(one.waitMs);
        else {
          const saved = queue.stands === 'gone';
          keeper.committed([saved ? event('counter.retired', 'counter') : acted], queue.stores);
        }
      }
      await time.advance(2_500);
      expect(shown.at(-1)).toEqual(queue.content);
    }),
  );
});

test('a desk that is closed says nothing more', async () => {
  const { time, shown, keeper } = bench();
  keeper.notice('2', '无人等候');
  keeper.close();
  await time.advance(10_000);
  expect(shown.map(({ kind }) => kind)).toEqual(['idle', 'text']);
});
