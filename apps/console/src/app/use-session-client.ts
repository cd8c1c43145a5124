import { useEffect, useState } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import type { TopicName } from '@hall/core/contract/topics/registry';
import { connectHub } from '@hall/ui/hall/connect-hub';
import type { Session } from './session.ts';

/** The connection of somebody who is signed in; null for a moment at the beginning. */
export function useSessionClient({
  hubUrl,
  session,
  topics,
}: {
  readonly hubUrl: string;
  readonly session: Session;
  /** The same function at every call. */
  readonly topics: (session: Session) => TopicName[];
}): HallClient | null {
  const [client, setClient] = useState<HallClient | null>(null);
  useEffect(() => {
    const opened = connectHub({
      hubUrl,
      credential: () => ({ as: 'staff', session: session.session }),
      topics: topics(session),
    });
    // The connection belongs to this mounting of the desk and is closed with it.
    setClient(opened);
    return () => {
      opened.close();
    };
  }, [hubUrl, session, topics]);
  return client;
}
