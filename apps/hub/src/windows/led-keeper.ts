import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { LedContent } from '@hall/core/contract/device-window';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { Stores } from '../store/stores.ts';
import { ledContentOf } from './led-content.ts';

/** Long enough to read six characters, short enough not to be in the way of the next call. */
const noticeMs = 2_500;

/** Keeps the LED of every window at what its counter shows, and says for a moment what went wrong. */
export class LedKeeper {
  readonly #windows: readonly string[];
  readonly #timers: Timers;
  readonly #show: (window: string, content: LedContent) => void;
  readonly #wanted = new Map<string, LedContent>();
  readonly #notices = new Map<string, CancelTimer>();

  constructor(parts: {
    readonly windows: readonly string[];
    readonly timers: Timers;
    readonly show: (window: string, content: LedContent) => void;
  }) {
    this.#windows = parts.windows;
    this.#timers = parts.timers;
    this.#show = parts.show;
  }

  /** All windows, as the queue stands now: after a start, and when counters were set up anew. */
  showAll(stores: Stores): void {
    const counters = new Map(
      stores.serviceCounters.all().map((one) => [String(one.details.number), one]),
    );
    for (const window of this.#windows) {
      this.#want(window, contentAt(stores, counters.get(window) ?? null));
    }
  }

  /** What one commit changed. The newest state is shown, whatever came between. */
  committed(events: readonly CommittedEvent[], stores: Stores): void {
    if (this.#windows.length === 0) return;
    if (events.some(({ type }) => type === 'counter.saved' || type === 'counter.retired')) {
      this.showAll(stores);
      return;
    }
    for (const counterId of new Set(events.flatMap(counterOf))) {
      const counter = stores.serviceCounters.get(counterId);
      const window = String(counter?.details.number ?? '');
      if (counter?.retired === false && this.#windows.includes(window)) {
        this.#want(window, contentAt(stores, counter));
      }
    }
  }

  /** Says something for a moment; what the counter shows comes back by itself, or at once when it changes. */
  notice(window: string, text: string): void {
    this.#notices.get(window)?.();
    this.#show(window, { kind: 'text', text });
    const cancel = this.#timers.after(noticeMs, () => {
      this.#notices.delete(window);
      this.#show(window, this.#wanted.get(window) ?? { kind: 'blank' });
    });
    this.#notices.set(window, cancel);
  }

  close(): void {
    for (const cancel of this.#notices.values()) cancel();
    this.#notices.clear();
  }

  #want(window: string, content: LedContent): void {
    const before = this.#wanted.get(window);
    if (JSON.stringify(before) === JSON.stringify(content)) return;
    this.#wanted.set(window, content);
    this.#notices.get(window)?.();
    this.#notices.delete(window);
    this.#show(window, content);
  }
}

function contentAt(stores: Stores, counter: Counter | null): LedContent {
  const ticketId = counter?.ticketId ?? null;
  return ledContentOf(counter, ticketId === null ? null : stores.tickets.get(ticketId));
}

function counterOf({ entity, entityId, state }: CommittedEvent): string[] {
  if (entity === 'counter') return [entityId];
  const counterId = entity === 'ticket' ? (state as Ticket | null)?.counterId : null;
  return typeof counterId === 'string' ? [counterId] : [];
}
