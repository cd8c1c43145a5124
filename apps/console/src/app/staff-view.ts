import type { HelpCall, StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { HallStats, KioskConsent } from '@hall/core/contract/topics/board-topic';
import type { ContentItem, Notice } from '@hall/core/domain/content/content';
import type { Employer } from '@hall/core/domain/employer/employer';
import { blankLexicon, type HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';

/** A colleague as others see him. */
export interface Member {
  readonly displayName: string;
  readonly jobNumber: string;
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
  readonly market: Market | null;
  /** The market's part of the lexicon, and the whole of it, as the hub scans with. */
  readonly lexicon: { readonly hall: HallLexicon; readonly inForce: Lexicon };
  readonly consents: readonly KioskConsent[];
  readonly notice: Notice | null;
  readonly stats: HallStats | null;
}

/** Sorts the records of the staff topic by kind; calls for help with the longest waiting first. */
export function staffView(records: Iterable<StaffRecord>): StaffView {
  const postings: Posting[] = [];
  const employers: Employer[] = [];
  const members = new Map<string, Member>();
  const help: HelpCall[] = [];
  const content: ContentItem[] = [];
  const consents: KioskConsent[] = [];
  let lexicon = blankLexicon;
  let market: Market | null = null;
  let notice: Notice | null = null;
  let stats: HallStats | null = null;
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
        market = record.market;
        break;
      case 'lexicon':
        lexicon = record.lexicon;
        break;
      case 'consent':
        consents.push(record);
        break;
      case 'notice':
        notice = record.notice;
        break;
      case 'stats':
        stats = record;
        break;
    }
  }
  return {
    postings,
    employers,
    employerById: new Map(employers.map((employer) => [employer.id, employer])),
    postingById: new Map(postings.map((posting) => [posting.id, posting])),
    members,
    help: help.sort((a, b) => a.calledAtMs - b.calledAtMs),
    content,
    consents,
    lexicon: { hall: lexicon, inForce: lexiconInForce(lexicon.local) },
    market,
    notice,
    stats,
  };
}
