import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Connection, HallClient } from '@hall/core/client/hall-client';
import type { TopicView } from '@hall/core/client/topic-store';
import type { TopicName } from '@hall/core/contract/topics/registry';

const HallContext = createContext<HallClient | null>(null);

/** Puts the client in reach of every component below. */
export const HallProvider = HallContext.Provider;

/** The client; throws outside of a HallProvider. */
export function useHall(): HallClient {
  const client = useContext(HallContext);
  if (client === null) {
    throw new Error('useHall needs a HallProvider above it');
  }
  return client;
}

/** A topic's current view; renders again when something in it changed. */
export function useTopic<T extends TopicName>(name: T): TopicView<T> {
  const client = useHall();
  return useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.topic(name),
  );
}

/** A topic's current view where this screen follows it, and null where its reader may not. */
export function useTopicIfFollowed<T extends TopicName>(name: T): TopicView<T> | null {
  const client = useHall();
  return useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => (client.follows(name) ? client.topic(name) : null),
  );
}

/** How the connection is; renders again when that changes. */
export function useConnection(): Connection {
  const client = useHall();
  return useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.connection,
  );
}
