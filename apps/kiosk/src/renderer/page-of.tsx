import { AttractPage } from './pages/attract-page.tsx';
import { BrowsePage } from './pages/browse-pages.tsx';
import { CodePage, LayCardPage, MineEnterPage } from './pages/card-pages.tsx';
import { ConsentPage, ExtrasPage } from './pages/consent-pages.tsx';
import { AgePage, PayPage, PhonePage, TrainingPage } from './pages/form-pages.tsx';
import { FindPage } from './pages/find-page.tsx';
import { FitsPage } from './pages/fits-page.tsx';
import { FoundCheckPage, FoundPage } from './pages/found-pages.tsx';
import { GuidePage, GuidesPage } from './pages/guide-pages.tsx';
import { MatchedPage, MatchPrintingPage } from './pages/matched-pages.tsx';
import { AskContactPage, IdentifyPage, WherePage } from './pages/meet-pages.tsx';
import { MeetingConfirmPage, MeetingDonePage, MeetingsPage } from './pages/meetings-pages.tsx';
import { ConfirmPage, GonePage, MinePage, WithdrawPage } from './pages/mine-pages.tsx';
import { PostingPage, ReportedPage, ReportPage } from './pages/posting-pages.tsx';
import { NamePage } from './pages/name-page.tsx';
import { MyTicketPage } from './pages/my-ticket-pages.tsx';
import { PlacesPage } from './pages/places-page.tsx';
import { PlanPage } from './pages/plan-page.tsx';
import { ProgressPage, ReceiptPadPage, TellTroublePage } from './pages/progress-pages.tsx';
import { RatedPage, RatePage } from './pages/rate-pages.tsx';
import { ServicesPage } from './pages/services-page.tsx';
import { BusyPage, PrintingPage, SlipPage } from './pages/slip-pages.tsx';
import { TellAboutPage, TellNumberPage, TellPickPage } from './pages/tell-about-pages.tsx';
import {
  TellAmountPage,
  TellContactPage,
  TellFactsPage,
  TellPhonePage,
} from './pages/tell-detail-pages.tsx';
import { TellDaysPage, TellKindPage, TellUrgentPage, TellWhenPage } from './pages/tell-pages.tsx';
import { TellConfirmPage, TellPrintingPage, ToldPage } from './pages/told-pages.tsx';
import {
  TicketAskPage,
  TicketBackPage,
  TicketPage,
  TicketPrintingPage,
  TicketTroublePage,
} from './pages/ticket-pages.tsx';
import { StandsPage } from './pages/stands-page.tsx';
import { TroublePage } from './pages/trouble-page.tsx';
import { UnderAgePage } from './pages/under-age-page.tsx';
import { OccupationsPage, PartPage, WhenPage } from './pages/wish-pages.tsx';
import type { Page } from './machine/state.ts';

type PageViews = {
  readonly [N in Page['name']]: (page: Extract<Page, { name: N }>) => React.ReactNode;
};

const views: PageViews = {
  attract: () => <AttractPage />,
  consent: () => <ConsentPage />,
  extras: () => <ExtrasPage />,
  'lay-card': () => <LayCardPage />,
  busy: (page) => <BusyPage doing={page.doing} />,
  phone: () => <PhonePage />,
  name: () => <NamePage />,
  age: () => <AgePage />,
  occupations: () => <OccupationsPage />,
  when: () => <WhenPage />,
  part: () => <PartPage />,
  pay: () => <PayPage />,
  training: () => <TrainingPage />,
  printing: () => <PrintingPage />,
  slip: (page) => <SlipPage result={page.result} />,
  'under-age': () => <UnderAgePage />,
  browse: (page) => <BrowsePage occupationId={page.occupationId} />,
  find: (page) => <FindPage {...page} />,
  places: () => <PlacesPage />,
  stands: (page) => <StandsPage standId={page.standId} />,
  posting: (page) => <PostingPage postingId={page.postingId} />,
  report: (page) => <ReportPage postingId={page.postingId} />,
  reported: (page) => <ReportedPage postingId={page.postingId} />,
  guides: () => <GuidesPage />,
  guide: (page) => <GuidePage contentId={page.contentId} />,
  'mine-enter': () => <MineEnterPage />,
  code: (page) => <CodePage asking={page.to} />,
  'code-phone': () => <CodePage asking="phone" />,
  mine: () => <MinePage />,
  withdraw: () => <WithdrawPage />,
  confirm: (page) => <ConfirmPage of={page.of} />,
  gone: (page) => <GonePage what={page.what} />,
  services: () => <ServicesPage />,
  'ticket-printing': () => <TicketPrintingPage />,
  'ticket-ask': (page) => <TicketAskPage about={page.about} secondsLeft={page.secondsLeft} />,
  ticket: (page) => <TicketPage has={page.has} />,
  'ticket-back': () => <TicketBackPage />,
  'my-ticket': (page) => <MyTicketPage after={page.after} />,
  rate: () => <RatePage />,
  rated: () => <RatedPage />,
  plan: (page) => <PlanPage goal={page.goal} />,
  fits: () => <FitsPage />,
  identify: (page) => <IdentifyPage to={page.to} />,
  'ask-contact': () => <AskContactPage />,
  where: (page) => <WherePage postingId={page.postingId} zone={page.zone} />,
  found: () => <FoundPage />,
  'found-check': (page) => <FoundCheckPage postingId={page.postingId} />,
  'match-printing': () => <MatchPrintingPage />,
  matched: (page) => <MatchedPage status={page.status} />,
  meetings: () => <MeetingsPage />,
  'meeting-confirm': (page) => <MeetingConfirmPage matchId={page.matchId} what={page.what} />,
  'meeting-done': (page) => <MeetingDonePage what={page.what} />,
  'tell-kind': () => <TellKindPage />,
  'tell-urgent': () => <TellUrgentPage />,
  'tell-about': () => <TellAboutPage />,
  'tell-pick': (page) => <TellPickPage occupationId={page.occupationId} />,
  'tell-number': (page) => <TellNumberPage isUnknown={page.isUnknown} />,
  'tell-when': () => <TellWhenPage />,
  'tell-amount': () => <TellAmountPage />,
  'tell-days': () => <TellDaysPage />,
  'tell-facts': () => <TellFactsPage />,
  'tell-contact': () => <TellContactPage />,
  'tell-phone': () => <TellPhonePage />,
  'tell-confirm': () => <TellConfirmPage />,
  'tell-printing': () => <TellPrintingPage />,
  told: (page) => <ToldPage result={page.result} />,
  'progress-no': () => <ReceiptPadPage key="no" asking="no" />,
  'progress-code': () => <ReceiptPadPage key="code" asking="code" />,
  progress: () => <ProgressPage />,
  'tell-trouble': (page) => <TellTroublePage code={page.code} retry={page.retry} />,
  'ticket-trouble': (page) => <TicketTroublePage code={page.code} retry={page.retry} />,
  trouble: (page) => <TroublePage code={page.code} retry={page.retry} />,
};

/** What a page looks like. */
export function PageView({ page }: { readonly page: Page }) {
  const view = views[page.name] as (page: Page) => React.ReactNode;
  return view(page);
}
