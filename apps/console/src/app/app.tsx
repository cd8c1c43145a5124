import { lazy, Suspense, useCallback, useState } from 'react';
import { useSay } from './language.tsx';
import { LoginPage } from './login-page.tsx';
import { PageTrouble } from './page-trouble.tsx';
import { keepSession, keptSession, type Session } from './session.ts';
import { signIn } from './sign-in.ts';
import type { SignedOutReason } from './signed-out.ts';

/** The desk is fetched while the hub looks at the password; the sign-in page does not wait for it. */
const loadDesk = async () => ({ default: (await import('./desk.tsx')).Desk });
const Desk = lazy(loadDesk);

/** The whole console: the sign-in page, or the desk of whoever is signed in. */
export function App({ hubUrl }: { readonly hubUrl: string }) {
  const say = useSay();
  const [session, setSession] = useState(() => keptSession(window.sessionStorage));
  const [reason, setReason] = useState<SignedOutReason | null>(null);

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
        loadDesk().catch(() => undefined);
        return signIn(hubUrl, login);
      }}
      onSignedIn={signedIn}
    />
  ) : (
    <PageTrouble>
      <Suspense fallback={<p role="status">{say('list.loading')}</p>}>
        <Desk key={session.session} hubUrl={hubUrl} session={session} onSignedOut={signedOut} />
      </Suspense>
    </PageTrouble>
  );
}
