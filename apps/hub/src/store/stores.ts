import type { ContentItem, Notice } from '@hall/core/domain/content/content';
import type { Terminal } from '@hall/core/domain/device/terminal';
import type { Emergency } from '@hall/core/domain/emergency/emergency';
import type { PowerState } from '@hall/core/domain/power/power';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { HallLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import type { Market } from '@hall/core/domain/market/market';
import type { Posting, PostingStatus } from '@hall/core/domain/posting/posting';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { AgentStores } from './agent-stores.ts';
import type {
  AssistancePrivateStore,
  AssistanceStore,
  PointToPointStore,
} from './assistance-stores.ts';
import type { BayStores } from './bay-stores.ts';
import type { BarringStore, ComplaintSecretStore, ComplaintStore } from './complaint-stores.ts';
import type { HallDayStores } from './hall-day-stores.ts';
import type { GateStores } from './gate-stores.ts';
import type { BoothCodeStore, MatchStore } from './match-stores.ts';
import type { CampaignCallStore, CampaignStore } from './campaign-stores.ts';
import type { AgreementStore, FairStore } from './paper-stores.ts';
import type { PassStore } from './pass-store.ts';
import type { QueueStores } from './queue-stores.ts';
import type { StandStores } from './stand-stores.ts';
import type { Lexicon } from '@hall/core/rules/scanner/lexicon-schema';

/** A worker's slip of one day. The document is made anew each time, so no name is kept here. */
export interface SlipRecord {
  readonly id: string;
  /** Six digits, unique within the day. */
  readonly code: string;
  readonly day: string;
  readonly workerId: string;
  readonly postingIds: readonly string[];
  /** Whether the postings were picked for him; older slips do not say. */
  readonly recommended: boolean;
  readonly reprints: number;
  readonly issuedAtMs: number;
}

/** A call for a person that nobody has answered yet. */
export interface HelpRecord {
  readonly id: string;
  readonly terminalId: string;
  readonly page: string;
  readonly calledAtMs: number;
  readonly answered: boolean;
}

/** The person behind a worker; every field is encrypted where it rests. */
export interface Person {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  /** YYYY-MM-DD, from the card only. */
  readonly birthDate: string | null;
}

/** Reads and keyed writes of one aggregate's table. Writes come from `Tx.record` and rebuild only. */
export interface AggregateStore<T> {
  get(id: string): T | null;
}

/** Postings; lists are bounded and indexed, nothing here grows with history. */
export interface PostingStore extends AggregateStore<Posting> {
  /** Postings in a status, oldest change first, at most `limit`. */
  inStatus(status: PostingStatus, limit: number): Posting[];
  /** Postings in a status that were last changed at or after `sinceMs`, newest first. */
  changedSince(status: PostingStatus, sinceMs: number, limit: number): Posting[];
  /** Published and suspended postings of one employer. */
  openOf(employerId: string): Posting[];
  /** An employer's postings in whatever status, newest first. */
  latestOf(employerId: string, limit: number): Posting[];
  /** The last approved posting of an employer in an occupation, to compare a re-post with. */
  lastApproved(employerId: string, occupationId: string): Posting | null;
  everApproved(employerId: string): boolean;
  /** Other employers whose live or recent postings carry this phone. */
  employersWithPhone(phone: string, exceptEmployerId: string): number;
  /** Other employers' open postings with this very text; the hash comes from `postingTextHash`. */
  sameText(textHash: string, exceptEmployerId: string): number;
  /** 95th percentile of the pay (middle of min and max) of the last 30 days; null below 20 postings. */
  payP95Fen(occupationId: string, payUnit: string, sinceMs: number): number | null;
  /** What most postings since then pay: tenth to ninetieth percentile; null below 20 postings. */
  payRange(
    occupationId: string,
    payUnit: string,
    sinceMs: number,
  ): { readonly minFen: number; readonly maxFen: number } | null;
  /** Postings whose time (`endsAtMs` in domain/posting/living) has come at or before `nowMs`. */
  due(nowMs: number, limit: number): Posting[];
  /** Postings passed while the hall was shut, in the order they were written. */
  awaitingOpening(limit: number): string[];
  /** Postings that `staleStep` in domain/posting/staleness has something to do about by now. */
  stale(nowMs: number, limit: number): Posting[];
}

export interface EmployerStore extends AggregateStore<Employer> {
  byCreditCode(creditCode: string): Employer | null;
  all(limit: number): Employer[];
}

export interface WorkerStore extends AggregateStore<Worker> {
  /** Workers seen today, for the hall's figures. */
  seenOn(day: string): number;
  /** Workers who are still known and were last seen before `day`, at most `limit`. */
  lapsed(day: string, limit: number): string[];
}

/** Encrypted identities, apart from everything the ledger can see. */
export interface PersonStore {
  get(workerId: string): Person | null;
  put(workerId: string, person: Person): void;
  erase(workerId: string): void;
  /** By keyed HMAC; the number itself is never compared in the clear. */
  workerWithIdNumber(idNumber: string): string | null;
}

export interface SlipStore extends AggregateStore<SlipRecord> {
  byCode(day: string, code: string): SlipRecord | null;
  ofWorker(day: string, workerId: string): SlipRecord | null;
  /** Every slip of a day, at most `limit`. */
  ofDay(day: string, limit: number): SlipRecord[];
}

export interface StaffStore extends AggregateStore<StaffAccount> {
  byLoginName(loginName: string): StaffAccount | null;
  all(): StaffAccount[];
  /** scrypt hash as stored; kept out of the ledger. */
  passwordHash(staffId: string): string | null;
  setPasswordHash(staffId: string, hash: string): void;
}

export interface TerminalStore extends AggregateStore<Terminal> {
  all(): Terminal[];
  byTokenHash(hash: string): Terminal | null;
  setTokenHash(terminalId: string, hash: string): void;
}

/** Everything a handler may read inside its transaction. */
export interface Stores
  extends QueueStores, StandStores, BayStores, HallDayStores, GateStores, AgentStores {
  readonly postings: PostingStore;
  readonly employers: EmployerStore;
  readonly workers: WorkerStore;
  readonly people: PersonStore;
  readonly slips: SlipStore;
  readonly passes: PassStore;
  readonly matches: MatchStore;
  readonly boothCodes: BoothCodeStore;
  readonly assistance: AssistanceStore;
  readonly pointToPoint: PointToPointStore;
  readonly assistancePrivate: AssistancePrivateStore;
  readonly complaints: ComplaintStore;
  readonly complaintSecrets: ComplaintSecretStore;
  readonly barrings: BarringStore;
  readonly fairs: FairStore;
  readonly campaigns: CampaignStore;
  readonly campaignCalls: CampaignCallStore;
  readonly agreements: AgreementStore;
  readonly contents: AggregateStore<ContentItem> & { all(limit: number): ContentItem[] };
  readonly help: AggregateStore<HelpRecord> & { open(): HelpRecord[] };
  readonly staff: StaffStore;
  readonly terminals: TerminalStore;
  readonly market: { get(): Market };
  /** What is over the boards, whether or not its time has passed. */
  readonly notice: { get(): Notice | null };
  /** The danger that is on every screen; it never ends by itself. */
  readonly emergency: { get(): Emergency | null };
  /** What feeds the hall, as the ledger has it; null before the first power cut. */
  readonly power: { get(): PowerState | null };
  /** The market's part of the lexicon, and the whole of it that texts are read with. */
  readonly lexicon: { get(): HallLexicon; inForce(): Lexicon };
  /** Figures of a day, kept by counters so that nobody ever counts rows. */
  readonly figures: {
    get(day: string, figure: string): number;
    add(day: string, figure: string, n: number): void;
  };
}
