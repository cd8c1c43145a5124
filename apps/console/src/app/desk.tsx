import { HallProvider } from '@hall/ui/hall/use-hall';
import { Announcer } from './announce.tsx';
import { topicsFor } from './desk-topics.ts';
import { MeProvider } from './me.ts';
import { PageOf } from './page-of.tsx';
import { SessionWatch } from './session-watch.tsx';
import type { Session } from './session.ts';
import { Shell } from './shell.tsx';
import type { SignedOutReason } from './signed-out.ts';
import { useSessionClient } from './use-session-client.ts';

/** What every desk is given: whose it is, and what to do when he leaves. */
export interface DeskProps {
  readonly hubUrl: string;
  readonly session: Session;
  readonly onSignedOut: (why: SignedOutReason) => void;
}

/** The desk of somebody who is signed in: his connection, the frame, and the page of the address. */
export function Desk(props: DeskProps) {
  const { hubUrl, session, onSignedOut } = props;
  const client = useSessionClient({ hubUrl, session, topics: topicsFor });
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
