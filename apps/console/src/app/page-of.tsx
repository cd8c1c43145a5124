import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useSay } from './language.tsx';
import { useMe } from './me.ts';
import { firstPageFor, pagesFor } from './navigation.ts';
import { PageTrouble } from './page-trouble.tsx';
import type { Route } from './route.ts';
import { useNavigator, useRoute } from './use-route.ts';

// Each page comes when it is first asked for: whoever signs in does not wait for all of them.
const AccountsPage = lazy(async () => ({
  default: (await import('../accounts/accounts-page.tsx')).AccountsPage,
}));
const MyPage = lazy(async () => ({ default: (await import('../accounts/my-page.tsx')).MyPage }));
const ContentPage = lazy(async () => ({
  default: (await import('../content/content-page.tsx')).ContentPage,
}));
const EmployersPage = lazy(async () => ({
  default: (await import('../employers/employers-page.tsx')).EmployersPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import('../ledger/ledger-page.tsx')).LedgerPage,
}));
const LexiconPage = lazy(async () => ({
  default: (await import('../lexicon/lexicon-page.tsx')).LexiconPage,
}));
const PostingsPage = lazy(async () => ({
  default: (await import('../postings/postings-page.tsx')).PostingsPage,
}));
const ReportedPage = lazy(async () => ({
  default: (await import('../postings/reported-page.tsx')).ReportedPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('../review/review-page.tsx')).ReviewPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page.tsx')).SettingsPage,
}));
const TerminalsPage = lazy(async () => ({
  default: (await import('../terminals/terminals-page.tsx')).TerminalsPage,
}));
const WorkersPage = lazy(async () => ({
  default: (await import('../workers/workers-page.tsx')).WorkersPage,
}));

/** The page of the address; an address that is nobody's, or not this person's, leads to his first. */
export function PageOf() {
  const say = useSay();
  const route = useRoute();
  const me = useMe();
  const navigator = useNavigator();
  const offered =
    route !== null && (route.page === 'me' || pagesFor(me.roles).includes(route.page));
  useEffect(() => {
    if (!offered) navigator.leave({ page: firstPageFor(me.roles), id: null, act: null });
  }, [offered, navigator, me]);
  return offered ? (
    <PageTrouble key={route.page}>
      <Suspense fallback={<p>{say('list.loading')}</p>}>{pageOf(route)}</Suspense>
    </PageTrouble>
  ) : null;
}

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'postings':
      return <PostingsPage route={route} />;
    case 'review':
      return <ReviewPage route={route} />;
    case 'reported':
      return <ReportedPage />;
    case 'employers':
      return <EmployersPage route={route} />;
    case 'workers':
      return <WorkersPage route={route} />;
    case 'content':
      return <ContentPage route={route} />;
    case 'terminals':
      return <TerminalsPage />;
    case 'accounts':
      return <AccountsPage />;
    case 'lexicon':
      return <LexiconPage />;
    case 'settings':
      return <SettingsPage />;
    case 'ledger':
      return <LedgerPage />;
    case 'me':
      return <MyPage />;
  }
}
