import { useEffect, type ReactNode } from 'react';
import { PostingsPage } from '../postings/postings-page.tsx';
import { ReportedPage } from '../postings/reported-page.tsx';
import { ReviewPage } from '../review/review-page.tsx';
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
    default:
      return null;
  }
}
