import {
  Building2,
  ClipboardCheck,
  FileText,
  Flag,
  KeyRound,
  LogOut,
  MonitorSmartphone,
  ScrollText,
  Settings,
  Users,
  UserRound,
  Briefcase,
  BookA,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../widgets/button.tsx';
import { reviewQueue } from '../review/review-queue.ts';
import { reportedPostings } from '../postings/reported.ts';
import { ConnectionMark } from './connection-mark.tsx';
import { HelpCalls } from './help-calls.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useSay } from './language.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { useMe } from './me.ts';
import { pagesFor } from './navigation.ts';
import { hashTo, type Page } from './route.ts';
import type { SignedOutReason } from './signed-out.ts';
import { useCommand } from './use-command.ts';
import { useRoute } from './use-route.ts';
import { useStaff } from './use-staff.ts';
import styles from './shell.module.css';

const icons: Readonly<Record<Page, LucideIcon>> = {
  postings: Briefcase,
  review: ClipboardCheck,
  reported: Flag,
  employers: Building2,
  workers: Users,
  content: FileText,
  terminals: MonitorSmartphone,
  accounts: KeyRound,
  lexicon: BookA,
  settings: Settings,
  ledger: ScrollText,
  me: UserRound,
};

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

function Sidebar() {
  const say = useSay();
  const me = useMe();
  const route = useRoute();
  const staff = useStaff();
  const waiting: Partial<Record<Page, number>> = {
    review: reviewQueue(staff.postings).length,
    reported: reportedPostings(staff.postings).length,
  };
  return (
    <nav className={styles.sidebar} aria-label={say('shell.navigation')}>
      <p className={styles.brand}>{say('app.name')}</p>
      <ul>
        {pagesFor(me.roles).map((page) => {
          const Icon = icons[page];
          const count = waiting[page] ?? 0;
          return (
            <li key={page}>
              <a
                href={hashTo(page)}
                className={styles.link}
                aria-current={route?.page === page ? 'page' : undefined}
              >
                <Icon aria-hidden size={20} strokeWidth={2} />
                <span>{say(`page.${page}`)}</span>
                {count > 0 && <span className={styles.count}>{count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Header({ onSignedOut }: { readonly onSignedOut: (why: SignedOutReason) => void }) {
  const say = useSay();
  const me = useMe();
  const { market } = useStaff();
  const end = useCommand('session.end');
  return (
    <header className={styles.header}>
      <p className={styles.market}>{market?.name ?? say('app.title')}</p>
      <ConnectionMark />
      <HelpCalls />
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
        <Button
          look="quiet"
          size="small"
          icon={LogOut}
          busy={end.busy}
          onClick={() => {
            // Whatever the hub answers, this browser forgets the session.
            void end.run({}).then(() => {
              onSignedOut('left');
            });
          }}
        >
          {say('shell.signOut')}
        </Button>
      </div>
    </header>
  );
}
