import type { TopicView } from '@hall/core/client/topic-store';
import type {
  BoardContent,
  BoardFair,
  HallStats,
  KioskConsent,
  KioskPosting,
  KioskRecord,
} from '@hall/core/contract/topics/board-topic';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import { dayOf } from '@hall/core/basics/market-day';
import type { Language } from '@hall/core/i18n/translate';

type MarketRecord = Extract<KioskRecord, { kind: 'market' }>;

/** What the kiosk shows of the hall, sorted out of the topic's records. */
export interface HallView {
  readonly ready: boolean;
  readonly asOfMs: number | null;
  readonly postings: readonly KioskPosting[];
  readonly contents: readonly BoardContent[];
  /** Fairs that are not over, the next first. */
  readonly fairs: readonly BoardFair[];
  /** The booths by their names; who has them today, or nobody where the hub tells of another day. */
  readonly stands: readonly PublicStand[];
  readonly stats: HallStats | null;
  readonly market: MarketRecord['market'] | null;
  readonly notice: string | null;
  readonly consents: readonly KioskConsent[];
}

/** Sorts the records by kind; what has expired by the hub's clock is left out (A-15, also offline). */
export function hallViewOf(view: TopicView<'kiosk'>, nowMs: number): HallView {
  const all = [...view.records.values()];
  const of = <K extends KioskRecord['kind']>(kind: K): Extract<KioskRecord, { kind: K }>[] =>
    all.filter((record): record is Extract<KioskRecord, { kind: K }> => record.kind === kind);
  const notice = of('notice')[0]?.notice;
  const stats = of('stats')[0] ?? null;
  const isOfToday = stats === null || stats.day === dayOf(nowMs);
  return {
    ready: view.ready,
    asOfMs: view.asOfMs,
    postings: of('posting')
      .filter((posting) => posting.validUntilMs > nowMs && posting.remaining > 0)
      .sort((a, b) => a.workStartMs - b.workStartMs || a.postingNo.localeCompare(b.postingNo)),
    fairs: of('fair')
      .filter(({ endMs }) => endMs > nowMs)
      .sort((a, b) => a.startMs - b.startMs || a.id.localeCompare(b.id)),
    contents: of('content').filter((content) => content.validToMs > nowMs),
    stands: of('stand')
      .map((stand) => (isOfToday ? stand : { ...stand, today: null }))
      .sort((a, b) => a.details.name.localeCompare(b.details.name)),
    stats,
    market: of('market')[0]?.market ?? null,
    notice: notice !== undefined && notice.untilMs > nowMs ? notice.text : null,
    consents: of('consent'),
  };
}

/** The consent text for a purpose in the language of the screen, or in Chinese, the source. */
export function consentFor(
  view: HallView,
  purpose: ConsentPurpose,
  language: Language,
): KioskConsent | null {
  const texts = view.consents.filter((consent) => consent.purpose === purpose);
  return (
    texts.find((consent) => consent.locale === language) ??
    texts.find((consent) => consent.locale === 'zh-CN') ??
    null
  );
}

/** A fair with the postings of it that are still offered. */
export interface FairOfWork {
  readonly fair: BoardFair;
  readonly postings: readonly KioskPosting[];
}

/** Fairs there is work at, the next first. */
export function fairsOfWork({
  fairs,
  postings,
}: Pick<HallView, 'fairs' | 'postings'>): FairOfWork[] {
  return fairs.flatMap((fair) => {
    const ids = new Set(fair.postingIds);
    const own = postings.filter(({ id }) => ids.has(id));
    return own.length === 0 ? [] : [{ fair, postings: own }];
  });
}

/** How people may narrow the list; never by who somebody is (D-08). */
export interface PostingFilter {
  readonly day: 'all' | 'today' | 'later';
  readonly pay: 'all' | 'day' | 'hour' | 'other';
}

const payGroup = {
  hour: 'hour',
  day: 'day',
  shift: 'day',
  piece: 'other',
  job: 'other',
  month: 'other',
} as const;

/** The postings a filter lets through, in their order. */
export function filterPostings(
  postings: readonly KioskPosting[],
  filter: PostingFilter,
  endOfTodayMs: number,
): readonly KioskPosting[] {
  return postings.filter(
    (posting) =>
      (filter.day === 'all' || posting.workStartMs < endOfTodayMs === (filter.day === 'today')) &&
      (filter.pay === 'all' || payGroup[posting.payUnit] === filter.pay),
  );
}
