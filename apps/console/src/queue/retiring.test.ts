import { expect, test } from 'vitest';
import {
  queueId,
  sampleCounter,
  sampleQueue,
  sampleService,
  sampleTicket,
} from '../testing/queue-samples.ts';
import { leftUnserved } from './queue-view.ts';
import { counterRetirement, serviceRetirement } from './retiring.ts';

const queue = sampleQueue(
  [sampleService(1, { waiting: 1 }), sampleService(2)],
  [sampleCounter(1, [1]), sampleCounter(2, [1, 2], { shows: 'serving', ticket: 'A002' })],
  [
    sampleTicket(1),
    sampleTicket(2, { status: 'serving', counterId: queueId('b', 2) }),
    sampleTicket(3, { boundTo: queueId('b', 2) }),
    sampleTicket(4, { status: 'held' }),
  ],
);
const [a, b] = queue.services;
const [first, second] = queue.counters;

test('a service tells who keeps it, who is finished as usual, and which windows it leaves idle', () => {
  expect(serviceRetirement(a!, queue)).toEqual({ waiting: 1, underWay: 2, idleWindows: [first] });
  expect(serviceRetirement(b!, queue)).toEqual({ waiting: 0, underWay: 0, idleWindows: [] });
});

test('a window tells who keeps it and which services it leaves without one', () => {
  expect(counterRetirement(first!, queue)).toEqual({ busyWith: null, sentHere: 0, unserved: [] });
  expect(counterRetirement(second!, queue)).toEqual({
    busyWith: 'A002',
    sentHere: 1,
    unserved: [b],
  });
});

test('a service is left alone only when its last window stops serving it', () => {
  expect(leftUnserved(queue, second!.id, [a!.id])).toEqual([b]);
  expect(leftUnserved(queue, second!.id, [b!.id])).toEqual([]);
});
