import type {
  CounterNext,
  CounterRecord,
  CounterTicket,
  QueueCounter,
  QueueRecord,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { queueId } from '@hall/core/testing/queue-builders';

/** 2026-11-22 08:30 in Shanghai. */
export const sampleNowMs = Date.UTC(2026, 10, 22, 0, 30);

const names = { A: ['求职登记', 'Registration'], B: ['劳动维权', 'Labour rights'] } as const;

export const services: Readonly<Record<'A' | 'B', string>> = {
  A: queueId('a', 1),
  B: queueId('a', 2),
};

/** The first window serves A, the second A and B. */
export const windows = [queueId('b', 1), queueId('b', 2)] as const;

export function serviceRecord(letter: 'A' | 'B'): QueueService {
  const [zh, en] = names[letter];
  const position = letter === 'A' ? 1 : 2;
  return {
    kind: 'service',
    id: services[letter],
    details: { letter, name: { zh, en }, position, targetMinutes: 10, hours: [] },
    phase: 'open',
    startsAtMs: null,
    waiting: 0,
    expectedWaitMs: null,
  };
}

export function counterRecord(number: 1 | 2, changes: Partial<QueueCounter> = {}): QueueCounter {
  return {
    kind: 'counter',
    id: windows[number - 1] ?? '',
    number,
    name: null,
    serviceIds: number === 1 ? [services.A] : [services.A, services.B],
    shows: 'idle',
    ticket: null,
    callSeq: null,
    sinceMs: sampleNowMs - 60_000,
    ...changes,
  };
}

export function ticketRecord(
  number: number,
  changes: Partial<CounterTicket> & { readonly letter?: 'A' | 'B' } = {},
): CounterTicket {
  const { letter = 'A', ...rest } = changes;
  return {
    kind: 'ticket',
    id: queueId('c', letter === 'A' ? number : 1_000 + number),
    ticket: `${letter}${String(number).padStart(3, '0')}`,
    serviceId: services[letter],
    boundTo: null,
    status: 'waiting',
    priority: null,
    place: number,
    turn: 0,
    reservedAtMs: sampleNowMs - 600_000 + number * 1_000,
    counterId: null,
    calls: 0,
    turnCalledMs: null,
    lastCallMs: null,
    servingAtMs: null,
    requeued: false,
    transfers: 0,
    ...rest,
  };
}

/** A number that was called to the first window so many seconds ago. */
export function calledRecord(
  number: number,
  { secondsAgo = 0, ...changes }: Partial<CounterTicket> & { readonly secondsAgo?: number } = {},
): CounterTicket {
  const atMs = sampleNowMs - secondsAgo * 1_000;
  return ticketRecord(number, {
    status: 'called',
    counterId: windows[0],
    calls: 1,
    turnCalledMs: atMs,
    lastCallMs: atMs,
    ...changes,
  });
}

export function nextRecord(
  ticketId: string | null,
  undo: CounterNext['undo'] = null,
  number: 1 | 2 = 1,
): CounterNext {
  return { kind: 'next', id: windows[number - 1] ?? '', ticketId, undo };
}

/** Both topics of a small hall. */
export function sampleTopics(
  tickets: readonly CounterTicket[],
  next: CounterNext = nextRecord(null),
  counter: QueueCounter = counterRecord(1),
): { readonly queue: QueueRecord[]; readonly desk: CounterRecord[] } {
  return {
    queue: [serviceRecord('B'), serviceRecord('A'), counterRecord(2), counter],
    desk: [...tickets, next, { kind: 'settings', id: 'settings', settings: defaultQueueSettings }],
  };
}
