import { dayOf, msPerDay, startOfDay } from '@hall/core/basics/market-day';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { Campaign } from '@hall/core/domain/campaign/campaign';
import type { ContentItem } from '@hall/core/domain/content/content';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Fair } from '@hall/core/domain/fair/fair';
import type { HallDay } from '@hall/core/domain/hall-day/hall-day';
import type { HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting, PostingStatus } from '@hall/core/domain/posting/posting';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import type { HelpRecord, Stores } from '../../store/stores.ts';
import { consentRecords } from '../../commands/worker/consents-in-force.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import type { HallFigures } from './hall-figures.ts';
import type { LivePostings } from './live-postings.ts';
import { NoticeFeed } from './page-feed.ts';
import { RightsFeed } from './rights-feed.ts';
import { StaffStands } from './staff-stands.ts';
import { StatsFeed } from './stats-feed.ts';

const mostPostings = 10_000;
const mostEmployers = 20_000;
const mostPages = 500;
/** Fairs that are over and still looked at, e.g. for their report. */
const mostFairsOver = 50;
/** Campaigns that are over and still looked at, for what came of them. */
const mostCampaignsOver = 50;
/** Unfinished work older than this is looked up in the history, not kept on the desk. */
const unfinishedKeptMs = 14 * msPerDay;

/** Statuses that are on the desk until something happens. */
const open: readonly PostingStatus[] = ['pending_review', 'published', 'filled', 'suspended'];
const unfinished: readonly PostingStatus[] = ['draft', 'rejected'];
/** Statuses that leave the desk when the day is over. */
const over: readonly PostingStatus[] = ['expired', 'withdrawn', 'archived'];

/** The ledger as the desk works on it. */
export class StaffProjection implements Projection<'staff'> {
  readonly topic = 'staff';
  readonly #live: LivePostings;
  readonly #stats: StatsFeed;
  readonly #notice = new NoticeFeed();
  readonly #rights = new RightsFeed();
  readonly #stands = new StaffStands();
  /** Ended today; removed when the day turns. */
  readonly #ended = new Set<string>();
  #day = '';

  constructor(live: LivePostings, figures: HallFigures) {
    this.#live = live;
    this.#stats = new StatsFeed(figures);
  }

  load(stores: Stores, nowMs: number): StaffRecord[] {
    this.#day = dayOf(nowMs);
    this.#live.load(stores);
    return [
      ...this.#loadPostings(stores, nowMs),
      ...stores.employers.all(mostEmployers).map(employerRecord),
      ...stores.help.open().map((call) => helpRecord(call, stores)),
      ...stores.contents.all(mostPages).map(contentRecord),
      ...[...stores.fairs.open(), ...stores.fairs.over(mostFairsOver)].map(fairRecord),
      ...[...stores.campaigns.open(), ...stores.campaigns.over(mostCampaignsOver)].map(
        campaignRecord,
      ),
      settingsRecord(stores.market.get()),
      lexiconRecord(stores.lexicon.get()),
      hallDayRecord(stores.hallDay.get()),
      ...consentRecords(stores.market.get()),
      ...stores.staff.all().map(memberRecord),
      ...this.#stands.load(stores, nowMs),
      ...this.#notice.load(stores, nowMs),
      this.#stats.current(stores, nowMs),
      this.#rights.load(stores, nowMs),
    ];
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'staff'> {
    this.#live.apply(event);
    const change = event.state === null ? none : this.#change(event, stores);
    const counts = [...this.#stats.after(event, stores), ...this.#rights.after(event, stores)];
    return { ...change, puts: [...change.puts, ...counts] };
  }

  tick(nowMs: number, stores: Stores): TopicChange<'staff'> {
    const puts = [...this.#stats.tick(stores, nowMs), ...this.#rights.tick(stores, nowMs)];
    const removes = [...this.#notice.tick(nowMs).removes, ...this.#stands.tick(nowMs)];
    if (dayOf(nowMs) !== this.#day) {
      this.#day = dayOf(nowMs);
      removes.push(...this.#ended);
      this.#ended.clear();
    }
    return { puts, removes };
  }

  #loadPostings(stores: Stores, nowMs: number): StaffRecord[] {
    this.#ended.clear();
    const { postings } = stores;
    const today = startOfDay(nowMs);
    return [
      ...open.flatMap((status) => postings.inStatus(status, mostPostings)),
      ...unfinished.flatMap((status) =>
        postings.changedSince(status, nowMs - unfinishedKeptMs, mostPostings),
      ),
      ...over.flatMap((status) => postings.changedSince(status, today, mostPostings)),
    ].map((posting) => this.#posting(posting));
  }

  #posting(posting: Posting): StaffRecord {
    if (over.includes(posting.status)) this.#ended.add(posting.id);
    else this.#ended.delete(posting.id);
    return { kind: 'posting', id: posting.id, posting };
  }

  #change(event: CommittedEvent, stores: Stores): TopicChange<'staff'> {
    switch (event.entity) {
      case 'posting':
        return put(this.#posting(event.state as Posting));
      case 'employer':
        return put(employerRecord(event.state as Employer));
      case 'content':
        return put(contentRecord(event.state as ContentItem));
      case 'fair':
        return put(fairRecord(event.state as Fair));
      case 'campaign':
        return put(campaignRecord(event.state as Campaign));
      case 'market': {
        const market = event.state as Market;
        // The consents name the market and its phone.
        return { puts: [settingsRecord(market), ...consentRecords(market)], removes: [] };
      }
      case 'lexicon':
        return put(lexiconRecord(event.state as HallLexicon));
      case 'hall_day':
        return put(hallDayRecord(event.state as HallDay));
      case 'staff':
        return put(memberRecord(event.state as StaffAccount));
      case 'notice':
        return this.#notice.apply(event);
      case 'help': {
        const call = event.state as HelpRecord;
        return call.answered ? { puts: [], removes: [call.id] } : put(helpRecord(call, stores));
      }
      default:
        return this.#stands.apply(event);
    }
  }
}

const none: TopicChange<'staff'> = { puts: [], removes: [] };

function put(record: StaffRecord): TopicChange<'staff'> {
  return { puts: [record], removes: [] };
}

function hallDayRecord(hallDay: HallDay): StaffRecord {
  return { kind: 'hallDay', id: 'hallDay', hallDay };
}

function employerRecord(employer: Employer): StaffRecord {
  return { kind: 'employer', id: employer.id, employer };
}

function contentRecord(item: ContentItem): StaffRecord {
  return { kind: 'content', id: item.id, item };
}

function fairRecord(fair: Fair): StaffRecord {
  return { kind: 'fair', id: fair.id, fair };
}

function campaignRecord(campaign: Campaign): StaffRecord {
  return { kind: 'campaign', id: campaign.id, campaign };
}

function settingsRecord(market: Market): StaffRecord {
  return { kind: 'settings', id: 'settings', market };
}

function lexiconRecord(lexicon: HallLexicon): StaffRecord {
  return { kind: 'lexicon', id: 'lexicon', lexicon };
}

/** Name and job number, nothing else (L-03). */
function memberRecord({ id, displayName, jobNumber }: StaffAccount): StaffRecord {
  return { kind: 'member', id, displayName, jobNumber };
}

function helpRecord({ id, terminalId, page, calledAtMs }: HelpRecord, stores: Stores): StaffRecord {
  const terminalName = stores.terminals.get(terminalId)?.name ?? '';
  return { kind: 'help', id, terminalId, terminalName, page, calledAtMs };
}
