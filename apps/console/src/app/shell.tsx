import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConnectionMark } from './connection-mark.tsx';
import { EmergencyButton, EmergencyNow } from './emergency.tsx';
import { HelpCalls } from './help-calls.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useSay } from './language.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { useMe } from './me.ts';
import { PowerNow } from './power.tsx';
import { hashTo } from './route.ts';
import { Sidebar } from './sidebar.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import type { SignedOutReason } from './signed-out.ts';
import { useStaff } from './use-staff.ts';
import styles from './shell.module.css';

/** The frame of every page: where one can go, who one is, and how the hall is. */
export function Shell({
  onSignedOut,
  children,
}: {
  readonly onSignedOut: (why: SignedOutReason) => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main" onClick={focusMain}>
        {say('shell.skip')}
      </a>
      <Sidebar />
      <div className={styles.work}>
        <EmergencyNow />
        <PowerNow />
        <Header onSignedOut={onSignedOut} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <LeaveQuestion />
    </div>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  // The hash belongs to the pages; the focus is moved by hand.
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Header({ onSignedOut }: { readonly onSignedOut: (why: SignedOutReason) => void }) {
  const say = useSay();
  const me = useMe();
  const { market } = useStaff();
  return (
    <header className={styles.header}>
      <p className={styles.market}>{market?.name ?? say('app.title')}</p>
      <ConnectionMark />
      <HelpCalls />
      <EmergencyButton />
      <div className={styles.person}>
        <a className={styles.who} href={hashTo('me')}>
          <UserRound aria-hidden size={18} strokeWidth={2} />
          <span>
            {me.displayName}
            <span className={styles.roles}>
              {me.roles.map((role) => say(`role.${role}`)).join(say('list.comma'))}
            </span>
          </span>
        </a>
        <LanguageSwitch />
        <SignOutButton onSignedOut={onSignedOut} />
      </div>
    </header>
  );
}
