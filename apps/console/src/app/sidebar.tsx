import {
  BookA,
  Briefcase,
  Building2,
  CalendarClock,
  CalendarDays,
  ChartColumn,
  ChevronDown,
  CircleParking,
  ClipboardCheck,
  Contact,
  DoorOpen,
  FileText,
  Flag,
  Gauge,
  Handshake,
  HeartHandshake,
  Hourglass,
  KeyRound,
  LayoutGrid,
  ListOrdered,
  Megaphone,
  MonitorSmartphone,
  Newspaper,
  PhoneCall,
  Scale,
  ScrollText,
  Settings,
  Signature,
  SlidersHorizontal,
  Target,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { GoTo } from './go-to-dialog.tsx';
import { useSay } from './language.tsx';
import { useMe } from './me.ts';
import { pagesFor } from './navigation.ts';
import { hashTo, type Page } from './route.ts';
import {
  isOpen,
  readFolding,
  sectionsOf,
  writeFolding,
  type Section,
  type SectionName,
} from './sections.ts';
import { useRoute } from './use-route.ts';
import { useWaiting } from './use-waiting.ts';
import { waitingOn, type Waiting } from './waiting.ts';
import styles from './sidebar.module.css';

const icons: Readonly<Record<Page, LucideIcon>> = {
  today: Gauge,
  postings: Briefcase,
  review: ClipboardCheck,
  reported: Flag,
  employers: Building2,
  gangmasters: Contact,
  fairs: CalendarDays,
  workers: Users,
  matches: Handshake,
  'follow-up': PhoneCall,
  assist: HeartHandshake,
  campaigns: Target,
  candidates: ListOrdered,
  rights: Scale,
  counter: Megaphone,
  queue: Hourglass,
  'queue-report': ChartColumn,
  'queue-setup': SlidersHorizontal,
  gates: DoorOpen,
  stands: LayoutGrid,
  bays: CircleParking,
  'hall-day': CalendarClock,
  content: FileText,
  'notice-sheet': Newspaper,
  terminals: MonitorSmartphone,
  accounts: KeyRound,
  lexicon: BookA,
  agreement: Signature,
  settings: Settings,
  ledger: ScrollText,
  me: UserRound,
};

const storageKey = 'hall.console.sections';

/** Where one can go, in sections that fold; what waits behind each page stands beside it. */
export function Sidebar() {
  const say = useSay();
  const me = useMe();
  const current = useRoute()?.page ?? null;
  const waiting = useWaiting();
  const [folding, setFolding] = useState(() =>
    readFolding(window.localStorage.getItem(storageKey)),
  );
  const offered = pagesFor(me.roles);
  const at = { folding, current, pages: offered.length };
  function fold(name: SectionName, how: 'open' | 'folded'): void {
    const next = { ...folding, [name]: how };
    setFolding(next);
    window.localStorage.setItem(storageKey, writeFolding(next));
  }
  return (
    <nav className={styles.sidebar} aria-label={say('shell.navigation')}>
      <p className={styles.brand}>{say('app.name')}</p>
      <GoTo pages={offered} />
      <div className={styles.sections}>
        {sectionsOf(offered).map((section) => (
          <SectionOf
            key={section.pages[0]}
            section={section}
            open={isOpen(section, at)}
            current={current}
            waiting={waiting}
            onFold={fold}
          />
        ))}
      </div>
    </nav>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly open: boolean;
  readonly current: Page | null;
  readonly waiting: ReadonlyMap<Page, Waiting>;
  readonly onFold: (name: SectionName, how: 'open' | 'folded') => void;
}

function SectionOf(props: SectionProps) {
  const { section, open, current, waiting } = props;
  const listId = useId();
  return (
    <div className={styles.section}>
      {section.name !== null && <Heading {...props} name={section.name} listId={listId} />}
      <ul id={listId} hidden={!open}>
        {section.pages.map((page) => (
          <li key={page}>
            <PageLink page={page} isHere={page === current} waiting={waiting.get(page) ?? null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Heading({
  name,
  listId,
  section: { pages },
  open,
  current,
  waiting,
  onFold,
}: SectionProps & { readonly name: SectionName; readonly listId: string }) {
  const say = useSay();
  const isHere = current !== null && pages.includes(current);
  return (
    <h2>
      <button
        type="button"
        className={styles.heading}
        aria-expanded={open}
        aria-controls={listId}
        data-here={(isHere && !open) || undefined}
        onClick={() => {
          onFold(name, open ? 'folded' : 'open');
        }}
      >
        <span>{say(`section.${name}`)}</span>
        {!open && <Count waiting={waitingOn(pages, waiting)} />}
        <ChevronDown aria-hidden size={16} strokeWidth={2} />
      </button>
    </h2>
  );
}

function PageLink({
  page,
  isHere,
  waiting,
}: {
  readonly page: Page;
  readonly isHere: boolean;
  readonly waiting: Waiting | null;
}) {
  const say = useSay();
  const link = useRef<HTMLAnchorElement>(null);
  const Icon = icons[page];
  useEffect(() => {
    // Who came by an address or a search sees where he is, however long the list.
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <a
      ref={link}
      href={hashTo(page)}
      className={styles.link}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon aria-hidden size={18} strokeWidth={2} />
      <span>{say(`page.${page}`)}</span>
      <Count waiting={waiting} />
    </a>
  );
}

function Count({ waiting }: { readonly waiting: Waiting | null }) {
  const say = useSay();
  if (waiting === null) return null;
  const { count, isUrgent } = waiting;
  return (
    <span
      className={styles.count}
      data-urgent={isUrgent || undefined}
      title={say('section.waiting', { count })}
    >
      {count}
    </span>
  );
}
