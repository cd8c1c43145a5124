import { Building2 } from 'lucide-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { Button } from '../widgets/button.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useSay } from './language.tsx';
import type { Session } from './session.ts';
import type { SignedOutReason } from './signed-out.ts';
import styles from './login-page.module.css';

/** The answer to a name and a password. */
export type SignIn = (login: {
  readonly loginName: string;
  readonly password: string;
}) => Promise<
  { readonly ok: true; readonly value: Session } | { readonly ok: false; readonly error: HallError }
>;

/** The first page: who are you. Says why somebody has to sign in again. */
export function LoginPage({
  reason,
  signIn,
  onSignedIn,
  otherwise,
}: {
  readonly reason: SignedOutReason | null;
  readonly signIn: SignIn;
  readonly onSignedIn: (session: Session) => void;
  /** What can be done here without an account. */
  readonly otherwise?: ReactNode;
}) {
  const say = useSay();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    const answer = await signIn({ loginName: loginName.trim().toLowerCase(), password });
    setBusy(false);
    if (answer.ok) {
      onSignedIn(answer.value);
      return;
    }
    // The name stays; a password that was wrong is typed again.
    setError(answer.error);
    if (answer.error.code === 'wrong_login') setPassword('');
  }

  return (
    <main className={styles.page}>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <header className={styles.head}>
          <Building2 aria-hidden size={32} strokeWidth={2} />
          <h1>{say('app.title')}</h1>
        </header>
        {reason !== null && <Message tone="warn">{say(`login.reason.${reason}`)}</Message>}
        <TextInput
          label={say('login.name')}
          value={loginName}
          onChange={setLoginName}
          autoComplete="username"
          maxLength={20}
          required
          autoFocus
        />
        <TextInput
          label={say('login.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={72}
          required
        />
        <Refused error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {say('login.submit')}
        </Button>
        <p className={styles.hint}>{say('login.forgotten')}</p>
      </form>
      {otherwise}
      <LanguageSwitch />
    </main>
  );
}
