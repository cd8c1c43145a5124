import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useSay } from './language.tsx';
import { useMe } from './me.ts';
import { firstPageFor, pagesFor } from './navigation.ts';
import { PageTrouble } from './page-trouble.tsx';
import type { Page, Route } from './route.ts';
import { useNavigator, useRoute } from './use-route.ts';

// Each page comes when it is first asked for: whoever signs in does not wait for all of them.
const AccountsPage = lazy(async () => ({
  default: (await import('../accounts/accounts-page.tsx')).AccountsPage,
}));
const AgreementPage = lazy(async () => ({
  default: (await import('../agreement/agreement-page.tsx')).AgreementPage,
}));
const BaysPage = lazy(async () => ({
  default: (await import('../bays/bays-page.tsx')).BaysPage,
}));
const CampaignsPage = lazy(async () => ({
  default: (await import('../campaigns/campaigns-page.tsx')).CampaignsPage,
}));
const CandidatesPage = lazy(async () => ({
  default: (await import('../candidates/candidates-page.tsx')).CandidatesPage,
}));
const FairsPage = lazy(async () => ({
  default: (await import('../fairs/fairs-page.tsx')).FairsPage,
}));
const MyPage = lazy(async () => ({ default: (await import('../accounts/my-page.tsx')).MyPage }));
const ContentPage = lazy(async () => ({
  default: (await import('../content/content-page.tsx')).ContentPage,
}));
const CounterPage = lazy(async () => ({
  default: (await import('../counter/counter-page.tsx')).CounterPage,
}));
const EmployersPage = lazy(async () => ({
  default: (await import('../employers/employers-page.tsx')).EmployersPage,
}));
const FollowUpPage = lazy(async () => ({
  default: (await import('../follow-up/follow-up-page.tsx')).FollowUpPage,
}));
const GatesPage = lazy(async () => ({
  default: (await import('../gates/gates-page.tsx')).GatesPage,
}));
const GangmastersPage = lazy(async () => ({
  default: (await import('../gangmasters/gangmasters-page.tsx')).GangmastersPage,
}));
const HallDayPage = lazy(async () => ({
  default: (await import('../hall-day/hall-day-page.tsx')).HallDayPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import('../ledger/ledger-page.tsx')).LedgerPage,
}));
const LexiconPage = lazy(async () => ({
  default: (await import('../lexicon/lexicon-page.tsx')).LexiconPage,
}));
const NoticeSheetPage = lazy(async () => ({
  default: (await import('../notice-sheet/notice-sheet-page.tsx')).NoticeSheetPage,
}));
const AssistPage = lazy(async () => ({
  default: (await import('../assist/assist-page.tsx')).AssistPage,
}));
const MatchesPage = lazy(async () => ({
  default: (await import('../match/matches-page.tsx')).MatchesPage,
}));
const PostingsPage = lazy(async () => ({
  default: (await import('../postings/postings-page.tsx')).PostingsPage,
}));
const QueueLivePage = lazy(async () => ({
  default: (await import('../queue/live-page.tsx')).QueueLivePage,
}));
const QueueReportPage = lazy(async () => ({
  default: (await import('../queue/report-page.tsx')).QueueReportPage,
}));
const QueueSetupPage = lazy(async () => ({
  default: (await import('../queue/setup-page.tsx')).QueueSetupPage,
}));
const ReportedPage = lazy(async () => ({
  default: (await import('../postings/reported-page.tsx')).ReportedPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('../review/review-page.tsx')).ReviewPage,
}));
const RightsPage = lazy(async () => ({
  default: (await import('../rights/rights-page.tsx')).RightsPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page.tsx')).SettingsPage,
}));
const StandsPage = lazy(async () => ({
  default: (await import('../stands/stands-page.tsx')).StandsPage,
}));
const TerminalsPage = lazy(async () => ({
  default: (await import('../terminals/terminals-page.tsx')).TerminalsPage,
}));
const TodayPage = lazy(async () => ({
  default: (await import('../today/today-page.tsx')).TodayPage,
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
      <Suspense fallback={<p>{say('list.loading')}</p>}>{pageOf[route.page](route)}</Suspense>
    </PageTrouble>
  ) : null;
}

const pageOf: Readonly<Record<Page, (route: Route) => ReactNode>> = {
  today: () => <TodayPage />,
  postings: (route) => <PostingsPage route={route} />,
  review: (route) => <ReviewPage route={route} />,
  reported: () => <ReportedPage />,
  'notice-sheet': () => <NoticeSheetPage />,
  fairs: (route) => <FairsPage route={route} />,
  employers: (route) => <EmployersPage route={route} />,
  gangmasters: (route) => <GangmastersPage route={route} />,
  stands: (route) => <StandsPage route={route} />,
  bays: (route) => <BaysPage route={route} />,
  workers: (route) => <WorkersPage route={route} />,
  assist: (route) => <AssistPage route={route} />,
  campaigns: (route) => <CampaignsPage route={route} />,
  matches: (route) => <MatchesPage route={route} />,
  rights: (route) => <RightsPage route={route} />,
  'follow-up': () => <FollowUpPage />,
  candidates: () => <CandidatesPage />,
  counter: () => <CounterPage />,
  gates: () => <GatesPage />,
  queue: () => <QueueLivePage />,
  'queue-setup': (route) => <QueueSetupPage route={route} />,
  'queue-report': () => <QueueReportPage />,
  'hall-day': () => <HallDayPage />,
  content: (route) => <ContentPage route={route} />,
  terminals: () => <TerminalsPage />,
  accounts: () => <AccountsPage />,
  lexicon: () => <LexiconPage />,
  agreement: () => <AgreementPage />,
  settings: () => <SettingsPage />,
  ledger: () => <LedgerPage />,
  me: () => <MyPage />,
};
