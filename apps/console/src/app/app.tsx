import { lazy, Suspense, useCallback, useState, type ComponentType, type ReactNode } from 'react';
import type { DeskProps } from './desk.tsx';
import { useSay } from './language.tsx';
import { LoginPage } from './login-page.tsx';
import { PageTrouble } from './page-trouble.tsx';
import { keepSession, keptSession, type Session } from './session.ts';
import { signIn } from './sign-in.ts';
import type { SignedOutReason } from './signed-out.ts';

/** A desk that is fetched while the hub looks at the password; the sign-in page does not wait for it. */
export interface DeskChunk {
  readonly load: () => Promise<unknown>;
  readonly Desk: ComponentType<DeskProps>;
}

/** Makes a desk of what imports it; once per page, outside of any component. */
export function deskChunk(load: () => Promise<ComponentType<DeskProps>>): DeskChunk {
  return { load, Desk: lazy(async () => ({ default: await load() })) };
}

/** A page for staff: the sign-in page, or the desk of whoever is signed in. */
export function App({
  hubUrl,
  chunk,
  otherwise,
}: {
  readonly hubUrl: string;
  readonly chunk: DeskChunk;
  /** What can be done here without an account. */
  readonly otherwise?: ReactNode;
}) {
  const say = useSay();
  const [session, setSession] = useState(() => keptSession(window.sessionStorage));
  const [reason, setReason] = useState<SignedOutReason | null>(null);
  const { load, Desk } = chunk;

  const signedIn = useCallback((next: Session) => {
    keepSession(window.sessionStorage, next);
    setReason(null);
    setSession(next);
  }, []);
  const signedOut = useCallback((why: SignedOutReason) => {
    keepSession(window.sessionStorage, null);
    setReason(why);
    setSession(null);
  }, []);

  return session === null ? (
    <LoginPage
      reason={reason}
      signIn={(login) => {
        // When it does not come now it is asked for again, and told, once somebody is signed in.
        load().catch(() => undefined);
        return signIn(hubUrl, login);
      }}
      onSignedIn={signedIn}
      otherwise={otherwise}
    />
  ) : (
    <PageTrouble>
      <Suspense fallback={<p role="status">{say('list.loading')}</p>}>
        <Desk key={session.session} hubUrl={hubUrl} session={session} onSignedOut={signedOut} />
      </Suspense>
    </PageTrouble>
  );
}
