import { useEffect, useState } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import type { TopicName } from '@hall/core/contract/topics/registry';
import { topics } from '@hall/core/contract/topics/registry';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { HallProvider, useConnection } from '@hall/ui/hall/use-hall';
import { Message } from '../widgets/message.tsx';
import { Announcer } from './announce.tsx';
import { useSay } from './language.tsx';
import { MeProvider } from './me.ts';
import { PageOf } from './page-of.tsx';
import type { Session } from './session.ts';
import { Shell } from './shell.tsx';
import { reasonOfRefusal, type SignedOutReason } from './signed-out.ts';
import { useActivity } from './use-activity.ts';

/** The topics somebody's roles open to him. */
function topicsFor(session: Session): TopicName[] {
  return (['staff', 'devices'] as const).filter((name) =>
    session.roles.some((role) => (topics[name].allowed as readonly string[]).includes(role)),
  );
}

/** The desk of somebody who is signed in: his connection, the frame, and the page of the address. */
export function Desk(props: {
  readonly hubUrl: string;
  readonly session: Session;
  readonly onSignedOut: (why: SignedOutReason) => void;
}) {
  const { hubUrl, session, onSignedOut } = props;
  const [client, setClient] = useState<HallClient | null>(null);
  useEffect(() => {
    const opened = connectHub({
      hubUrl,
      credential: () => ({ as: 'staff', session: session.session }),
      topics: topicsFor(session),
    });
    // The connection belongs to this mounting of the desk and is closed with it.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setClient(opened);
    return () => {
      opened.close();
    };
  }, [hubUrl, session]);

  if (client === null) return null;
  return (
    <HallProvider value={client}>
      <MeProvider value={session}>
        <SessionWatch onSignedOut={onSignedOut} />
        <Shell onSignedOut={onSignedOut}>
          <Announcer>
            <PageOf />
          </Announcer>
        </Shell>
      </MeProvider>
    </HallProvider>
  );
}

/** Keeps the session while somebody is there; sends the person to the sign-in page when the hub ended his session. */
function SessionWatch({ onSignedOut }: { readonly onSignedOut: (why: SignedOutReason) => void }) {
  const say = useSay();
  const connection = useConnection();
  useActivity();
  const refusal = connection.state === 'refused' ? connection.refusal : null;
  useEffect(() => {
    const why = refusal === null ? null : reasonOfRefusal(refusal);
    if (why !== null) onSignedOut(why);
  }, [refusal, onSignedOut]);
  return refusal !== null && reasonOfRefusal(refusal) === null ? (
    <Message tone="alarm">{say(`connection.refused.${refusal}`)}</Message>
  ) : null;
}
