import { packStart, type TopicStart, type WireHelloAnswer } from '@hall/core/contract/wire';
import type { TopicHub } from '../topic-hub.ts';
import type { ReadHello } from './read-hello.ts';

/** What brings a client to the present, per topic; each is called in the turn it subscribes in. */
export type Starts = readonly { readonly topic: string; readonly start: () => TopicStart }[];

/** Waits until every wanted topic has a snapshot at hand, or the deltas that were missed. */
export function prepareStarts(topics: TopicHub, wanted: ReadHello['topics']): Promise<Starts> {
  return Promise.all(
    wanted.map(async ([topic, have]) => ({ topic, start: await topics.prepare(topic, have) })),
  );
}

type WireStarts = Extract<WireHelloAnswer, { welcome: true }>['topics'];

/** The starts as they go over the wire, with the deltas up to now. */
export function packStarts(starts: Starts): WireStarts {
  return Object.fromEntries(starts.map(({ topic, start }) => [topic, packStart(start())]));
}
