import type { HelpCall, StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { HallStats, KioskConsent } from '@hall/core/contract/topics/board-topic';
import type { RightsCounts } from '@hall/core/contract/topics/rights-record';
import { campaignEndMs, type Campaign } from '@hall/core/domain/campaign/campaign';
import type { ContentItem, Notice } from '@hall/core/domain/content/content';
import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import type { Employer } from '@hall/core/domain/employer/employer';
import { blankHallDay, type HallDay } from '@hall/core/domain/hall-day/hall-day';
import { blankLexicon, type HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Fair } from '@hall/core/domain/fair/fair';
import type { Market } from '@hall/core/domain/market/market';
import type { Booking } from '@hall/core/domain/stand/booking';
import { defaultStandRules, type Stand, type StandRules } from '@hall/core/domain/stand/stand';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';

/** A colleague as others see him. */
export interface Member {
  readonly displayName: string;
  readonly jobNumber: string;
}

/** The booths of the hall, what is booked from today on, and by which rules. */
export interface BoothsView {
  readonly stands: readonly Stand[];
  readonly bookings: readonly Booking[];
  readonly rules: StandRules;
}

/** The staff topic sorted into what pages ask for. */
export interface StaffView {
  readonly postings: readonly Posting[];
  readonly employers: readonly Employer[];
  readonly employerById: ReadonlyMap<string, Employer>;
  readonly postingById: ReadonlyMap<string, Posting>;
  readonly members: ReadonlyMap<string, Member>;
  readonly help: readonly HelpCall[];
  readonly content: readonly ContentItem[];
  /** Fairs to come, the next first, and then those that are over, the newest first. */
  readonly fairs: readonly Fair[];
  /** Open campaigns, the next to end first, and then those that are over, the newest first. */
  readonly campaigns: readonly Campaign[];
  readonly market: Market | null;
  /** The hall's calendar, null before there is one, and the manager's word of today. */
  readonly hallDay: HallDay;
  /** The market's part of the lexicon, and the whole of it, as the hub scans with. */
  readonly lexicon: { readonly hall: HallLexicon; readonly inForce: Lexicon };
  readonly consents: readonly KioskConsent[];
  readonly booths: BoothsView;
  /** The 揽头名册, by the employer's id. */
  readonly gangmasters: ReadonlyMap<string, Gangmaster>;
  readonly notice: Notice | null;
  readonly stats: HallStats | null;
  /** How many complaints and proposals wait. */
  readonly rights: RightsCounts | null;
}

/** What there is one of, filled in as it comes. */
type Single = { -readonly [K in 'market' | 'notice' | 'stats' | 'rights']: StaffView[K] };

/** Sorts the records of the staff topic by kind; calls for help with the longest waiting first. */
export function staffView(records: Iterable<StaffRecord>): StaffView {
  const postings: Posting[] = [];
  const employers: Employer[] = [];
  const members = new Map<string, Member>();
  const help: HelpCall[] = [];
  const content: ContentItem[] = [];
  const rest: StaffRecord[] = [];
  let lexicon = blankLexicon;
  const single: Single = { market: null, notice: null, stats: null, rights: null };
  for (const record of records) {
    switch (record.kind) {
      case 'posting':
        postings.push(record.posting);
        break;
      case 'employer':
        employers.push(record.employer);
        break;
      case 'member':
        members.set(record.id, record);
        break;
      case 'help':
        help.push(record);
        break;
      case 'content':
        content.push(record.item);
        break;
      case 'settings':
        single.market = record.market;
        break;
      case 'lexicon':
        lexicon = record.lexicon;
        break;
      case 'notice':
        single.notice = record.notice;
        break;
      case 'stats':
        single.stats = record;
        break;
      case 'rights':
        single.rights = record;
        break;
      default:
        rest.push(record);
    }
  }
  return {
    postings,
    employers,
    employerById: byId(employers),
    postingById: byId(postings),
    members,
    help: help.sort((a, b) => a.calledAtMs - b.calledAtMs),
    content,
    ...restOf(rest),
    lexicon: { hall: lexicon, inForce: lexiconInForce(lexicon.local) },
    ...single,
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** The booths, the fairs and campaigns, the hall's day, the 揽头名册 and the consents among the records. */
function restOf(
  records: readonly StaffRecord[],
): Pick<StaffView, 'booths' | 'fairs' | 'campaigns' | 'gangmasters' | 'consents' | 'hallDay'> {
  const consents: KioskConsent[] = [];
  const fairs: Fair[] = [];
  const campaigns: Campaign[] = [];
  const stands: Stand[] = [];
  const bookings: Booking[] = [];
  const gangmasters = new Map<string, Gangmaster>();
  let rules = defaultStandRules;
  let hallDay = blankHallDay;
  for (const record of records) {
    if (record.kind === 'stand') stands.push(record.stand);
    else if (record.kind === 'booking') bookings.push(record.booking);
    else if (record.kind === 'standRules') rules = record.rules;
    else if (record.kind === 'consent') consents.push(record);
    else if (record.kind === 'hallDay') hallDay = record.hallDay;
    else if (record.kind === 'fair') fairs.push(record.fair);
    else if (record.kind === 'campaign') campaigns.push(record.campaign);
    else if (record.kind === 'gangmaster') gangmasters.set(record.gangmaster.id, record.gangmaster);
  }
  const booths = { stands, bookings, rules };
  return {
    booths,
    fairs: inOrder(fairs),
    campaigns: campaigns.sort(openFirst),
    gangmasters,
    consents,
    hallDay,
  };
}

function inOrder(fairs: readonly Fair[]): Fair[] {
  const key = ({ details }: Fair): string => `${details.day} ${details.from}`;
  const open = fairs.filter(({ status }) => status === 'open');
  const over = fairs.filter(({ status }) => status !== 'open');
  return [
    ...open.sort((a, b) => key(a).localeCompare(key(b))),
    ...over.sort((a, b) => key(b).localeCompare(key(a))),
  ];
}

function openFirst(one: Campaign, other: Campaign): number {
  const order = campaignEndMs(one.details) - campaignEndMs(other.details);
  if (one.status !== other.status) return one.status === 'open' ? -1 : 1;
  return one.status === 'open' ? order : -order;
}
