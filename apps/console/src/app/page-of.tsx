import { useEffect, type ReactNode } from 'react';
import { AccountsPage } from '../accounts/accounts-page.tsx';
import { MyPage } from '../accounts/my-page.tsx';
import { ContentPage } from '../content/content-page.tsx';
import { EmployersPage } from '../employers/employers-page.tsx';
import { LedgerPage } from '../ledger/ledger-page.tsx';
import { PostingsPage } from '../postings/postings-page.tsx';
import { ReportedPage } from '../postings/reported-page.tsx';
import { ReviewPage } from '../review/review-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { TerminalsPage } from '../terminals/terminals-page.tsx';
import { WorkersPage } from '../workers/workers-page.tsx';
import { useMe } from './me.ts';
import { firstPageFor, pagesFor } from './navigation.ts';
import type { Route } from './route.ts';
import { useNavigator, useRoute } from './use-route.ts';

/** The page of the address; an address that is nobody's, or not this person's, leads to his first. */
export function PageOf() {
  const route = useRoute();
  const me = useMe();
  const navigator = useNavigator();
  const offered =
    route !== null && (route.page === 'me' || pagesFor(me.roles).includes(route.page));
  useEffect(() => {
    if (!offered) navigator.leave({ page: firstPageFor(me.roles), id: null, act: null });
  }, [offered, navigator, me]);
  return offered ? pageOf(route) : null;
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
    case 'settings':
      return <SettingsPage />;
    case 'ledger':
      return <LedgerPage />;
    case 'me':
      return <MyPage />;
  }
}
