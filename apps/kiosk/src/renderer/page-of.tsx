import { AttractPage } from './pages/attract-page.tsx';
import { BrowsePage } from './pages/browse-pages.tsx';
import { CodePage, LayCardPage, MineEnterPage } from './pages/card-pages.tsx';
import { ConsentPage, ExtrasPage } from './pages/consent-pages.tsx';
import { AgePage, PayPage, PhonePage, TrainingPage } from './pages/form-pages.tsx';
import { FindPage } from './pages/find-page.tsx';
import { GuidePage, GuidesPage } from './pages/guide-pages.tsx';
import { ConfirmPage, GonePage, MinePage, WithdrawPage } from './pages/mine-pages.tsx';
import { PostingPage, ReportedPage, ReportPage } from './pages/posting-pages.tsx';
import { BusyPage, PrintingPage, SlipPage } from './pages/slip-pages.tsx';
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
  find: (page) => <FindPage by={page.by} typed={page.typed} />,
  posting: (page) => <PostingPage postingId={page.postingId} />,
  report: () => <ReportPage />,
  reported: () => <ReportedPage />,
  guides: () => <GuidesPage />,
  guide: (page) => <GuidePage contentId={page.contentId} />,
  'mine-enter': () => <MineEnterPage />,
  code: (page) => <CodePage asking={page.to} />,
  'code-phone': () => <CodePage asking="phone" />,
  mine: () => <MinePage />,
  withdraw: () => <WithdrawPage />,
  confirm: (page) => <ConfirmPage of={page.of} />,
  gone: (page) => <GonePage what={page.what} />,
  trouble: (page) => <TroublePage code={page.code} retry={page.retry} />,
};

/** What a page looks like. */
export function PageView({ page }: { readonly page: Page }) {
  const view = views[page.name] as (page: Page) => React.ReactNode;
  return view(page);
}
