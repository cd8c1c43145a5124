import type { ReactNode } from 'react';
import type { Page } from './machine/state.ts';
import { AgainDonePage, AgainPage } from './pages/again-pages.tsx';
import { AgreePage } from './pages/agree-page.tsx';
import { ArrivalsPage } from './pages/arrivals-page.tsx';
import { BaysPage } from './pages/bays-page.tsx';
import { MorePage } from './pages/more-page.tsx';
import { AgainFormPage } from './pages/again-form-page.tsx';
import { DeskPage } from './pages/desk-page.tsx';
import { KindsPage } from './pages/kinds-page.tsx';
import { NamedPage } from './pages/named-page.tsx';
import { NewFormPage } from './pages/new-form-page.tsx';
import { LockedPage } from './pages/locked-page.tsx';
import { MatchPage } from './pages/match-page.tsx';
import { PostingPage } from './pages/posting-page.tsx';
import { TakePage } from './pages/take-page.tsx';
import { WhichPage } from './pages/which-page.tsx';
import { TakenPage } from './pages/taken-page.tsx';

type Views = { readonly [N in Page['name']]: (page: Extract<Page, { name: N }>) => ReactNode };

const views: Views = {
  locked: () => <LockedPage />,
  desk: () => <DeskPage />,
  again: () => <AgainPage />,
  'again-form': ({ form }) => <AgainFormPage form={form} />,
  kinds: () => <KindsPage />,
  'new-form': (page) => <NewFormPage page={page} />,
  'again-done': (page) => <AgainDonePage page={page} />,
  more: (page) => <MorePage page={page} />,
  agree: (page) => <AgreePage page={page} />,
  bays: (page) => <BaysPage page={page} />,
  arrivals: ({ came }) => <ArrivalsPage came={came} />,
  posting: (page) => <PostingPage key={page.postingId} page={page} />,
  which: (page) => <WhichPage page={page} />,
  take: (page) => <TakePage page={page} />,
  taken: (page) => <TakenPage page={page} />,
  named: () => <NamedPage />,
  match: (page) => <MatchPage key={page.matchId} page={page} />,
};

/** What a page looks like; another posting or match is another page. */
export function BoothPageView({ page }: { readonly page: Page }): ReactNode {
  const view = views[page.name] as (page: Page) => ReactNode;
  return view(page);
}
