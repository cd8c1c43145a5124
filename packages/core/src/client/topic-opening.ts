import { topics, type TopicName, type TopicRecord } from '../contract/topics/registry.ts';
import type { TopicStart } from '../contract/wire.ts';
import type { TopicStore } from './topic-store.ts';

/** Unpacks a snapshot; browsers and Node have their own ways. */
export type Gunzip = (bytes: Uint8Array) => Promise<string>;

/** How a topic starts: the hub's answer, and the records of the snapshot if it is one. */
export interface Opened {
  readonly store: TopicStore<TopicName>;
  readonly start: TopicStart;
  readonly records: readonly unknown[];
}

/** Reads what a hello was answered for every topic. Throws when one is missing or cannot be read. */
export async function openTopics(
  answers: Readonly<Record<string, TopicStart>>,
  stores: ReadonlyMap<TopicName, TopicStore<TopicName>>,
  gunzip: Gunzip,
): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const [name, store] of stores) {
    const start = answers[name];
    if (start === undefined) {
      throw new Error(`The hub did not answer for ${name}`);
    }
    const records =
      start.start === 'snapshot' ? (JSON.parse(await gunzip(start.gzip)) as unknown[]) : [];
    opened.push({ store, start, records });
  }
  return opened;
}

/** Brings every topic to where the hub is; false when a delta between was missing. */
export function applyStarts(opened: readonly Opened[], hubNowMs: number): boolean {
  let whole = true;
  for (const { store, start, records } of opened) {
    if (start.start === 'snapshot') {
      store.replace({ epoch: start.epoch, seq: start.seq }, records, hubNowMs);
    }
    for (const delta of start.deltas) {
      whole = store.apply(delta) !== 'gap' && whole;
    }
    store.confirm(hubNowMs);
  }
  return whole;
}

/** How a topic's records are read; null for what is none. */
export function parserOf(name: TopicName): (value: unknown) => TopicRecord<TopicName> | null {
  const schema = topics[name].record;
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
}
