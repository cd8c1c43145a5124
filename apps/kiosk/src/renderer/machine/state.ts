import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import type {
  MyInformation,
  Slip,
  WorkerGreeting,
} from '@hall/core/contract/commands/worker-commands';
import type {
  CardTrouble,
  DeviceClass,
  DeviceStatus,
  PrintOutcome,
} from '@hall/core/contract/device';
import type { ErrorCode, HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { Result } from '@hall/core/basics/result';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { AgeBand, ConsentPurpose, WorkerWishes } from '@hall/core/domain/worker/worker';
import type { Language } from '@hall/core/i18n/translate';
import type { LookingPage } from './looking-state.ts';
import { noMeeting, type Meeting, type MeetingCommand, type MeetingPage } from './meeting-state.ts';
import { noName, type NameInHand } from './naming-state.ts';
import type { Overlay, Paper } from './overlay-state.ts';
import type { Report } from './report.ts';
import {
  nothingTold,
  type TellCommand,
  type TellPage,
  type TellQuery,
  type Telling,
} from './tell-state.ts';
import type { TicketFound, TicketInHand, TicketPage } from './ticket-state.ts';

/** Every page of the worker's kiosk. A page says where a person is, never who. */
export type Page =
  | TicketPage
  | MeetingPage
  | LookingPage
  | TellPage
  | { readonly name: 'attract' }
  | { readonly name: 'consent' }
  | { readonly name: 'extras' }
  | { readonly name: 'lay-card'; readonly to: 'register' | 'open' }
  | {
      readonly name: 'busy';
      readonly doing: 'looking-up' | 'registering' | 'reserving' | 'saving';
      readonly askNo: number;
    }
  | { readonly name: 'phone' }
  | { readonly name: 'name' }
  | { readonly name: 'age' }
  | { readonly name: 'occupations' }
  | { readonly name: 'when' }
  | { readonly name: 'part' }
  | { readonly name: 'pay' }
  | { readonly name: 'training' }
  | { readonly name: 'printing' }
  | { readonly name: 'slip'; readonly result: PrintOutcome }
  | { readonly name: 'under-age' }
  | { readonly name: 'mine-enter' }
  | { readonly name: 'code'; readonly to: 'open' | 'reprint' | 'ticket' }
  | { readonly name: 'code-phone' }
  | { readonly name: 'mine' }
  | { readonly name: 'withdraw' }
  | { readonly name: 'confirm'; readonly of: 'delete' | ConsentPurpose }
  | { readonly name: 'gone'; readonly what: 'deleted' | 'withdrawn' }
  | { readonly name: 'trouble'; readonly code: ErrorCode; readonly retry: boolean };
export type PageName = Page['name'];

/** One consent as the hub records it. */
export type ConsentAnswer = CommandInput<'worker.register'>['consents'][number];

/** The text that was on the screen when somebody answered. */
export interface ConsentShown {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly hash: string;
}

export type ExtraConsent = 'keep_id_number' | 'contact';

/** The two ways to be paid a kiosk offers; the others are agreed at the table. */
export type WantedUnit = 'day' | 'hour';

/** Everything about the person at the kiosk. Lives in memory, ends with the visit. */
export interface Visit {
  readonly path: 'card' | 'phone';
  /** New: all pages. Correct: the same pages lead back to 我的信息. */
  readonly purpose: 'register' | 'correct';
  readonly card: IdCard | null;
  /** Whether the hub was already asked about this card. */
  readonly cardAsked: boolean;
  readonly consents: readonly ConsentAnswer[];
  readonly extras: Readonly<Record<ExtraConsent, boolean>>;
  /** What the number pad shows right now. */
  readonly digits: string;
  readonly code: string;
  readonly phone: string | null;
  readonly nameInHand: NameInHand;
  readonly ageBand: AgeBand | null;
  readonly wishes: Omit<WorkerWishes, 'wantedSettlement'>;
  readonly pay: { readonly unit: WantedUnit; readonly fen: number };
  readonly token: string | null;
  readonly greeting: WorkerGreeting | null;
  readonly information: MyInformation | null;
  readonly slip: Slip | null;
  readonly postingIds: readonly string[];
  /** The list of helpers a child takes home. */
  readonly helpList: PaperDocument | null;
  /** Why he may be called earlier, if he says so; one tap before the number is drawn (E-03). */
  readonly claim: PriorityClass | null;
  readonly ticket: TicketInHand | null;
  readonly found: TicketFound | null;
  readonly meeting: Meeting;
  readonly telling: Telling;
  /** What to ask again when the person wants to. */
  readonly pending: Question | null;
}

export interface KioskState {
  readonly page: Page;
  /** Null on the attract page, always. */
  readonly visit: Visit | null;
  /** Where 返回 leads; page names and posting ids only. */
  readonly trail: readonly Page[];
  /** Goes up with every clear: answers of an earlier visit are recognised and dropped. */
  readonly visitNo: number;
  /** Numbers the questions to the hub, so that a page takes only the answer it waits for. */
  readonly askNo: number;
  readonly language: Language;
  readonly elder: boolean;
  readonly lowReach: boolean;
  readonly paper: Paper | null;
  readonly overlay: Overlay | null;
  readonly lastTouchMs: number;
  /** Seconds until everything is cleared; null while nobody needs to be warned. */
  readonly warningSeconds: number | null;
  readonly connection: 'connecting' | 'live' | 'lost' | 'refused';
  /** The hub's clock minus the own one. */
  readonly hubAheadMs: number;
  readonly devices: Readonly<Record<DeviceClass, DeviceStatus>>;
  readonly cardOnReader: boolean;
  readonly cardTrouble: CardTrouble | null;
  readonly lastReminderMs: number;
  readonly isHallClosed: boolean;
  /** Whoever comes to a closed hall may look; who was there before may do what he came for. */
  readonly isLookingOnly: boolean;
}

/** The commands a worker's kiosk gives. */
export type KioskCommand = Extract<
  CommandName,
  | MeetingCommand
  | TellCommand
  | 'worker.checkIn'
  | 'worker.turnAway'
  | 'worker.register'
  | 'worker.open'
  | 'worker.correct'
  | 'worker.setPaused'
  | 'worker.withdrawConsent'
  | 'worker.delete'
  | 'slip.reprint'
  | 'posting.report'
  | 'help.call'
  | 'ticket.reserve'
  | 'ticket.confirm'
  | 'ticket.requeue'
  | 'ticket.rate'
  | 'ticket.reprint'
  | 'ticket.apology'
>;

/** What a kiosk looks up. */
export type KioskQuery = Extract<QueryName, 'ticket.find' | TellQuery>;

/** A command without the visit's id, which the runtime holds; or a look-up. */
export type Question =
  | {
      [N in KioskCommand]: { readonly name: N; readonly input: Omit<CommandInput<N>, 'visitId'> };
    }[KioskCommand]
  | { [N in KioskQuery]: { readonly name: N; readonly input: QueryInput<N> } }[KioskQuery];

export type Reply =
  | {
      [N in KioskCommand]: {
        readonly name: N;
        readonly result: Result<CommandOutput<N>, HallError>;
      };
    }[KioskCommand]
  | {
      [N in KioskQuery]: { readonly name: N; readonly result: Result<QueryOutput<N>, HallError> };
    }[KioskQuery];

/** What the runtime is to do. */
export type Effect =
  | {
      readonly type: 'ask';
      readonly askNo: number;
      readonly question: Question;
      /** The person repeats the very same intention; the hub must not do it twice. */
      readonly again: boolean;
    }
  | { readonly type: 'print-slip'; readonly visitNo: number; readonly slip: Slip }
  | { readonly type: 'print-paper'; readonly visitNo: number; readonly document: PaperDocument }
  | {
      readonly type: 'print-ticket';
      readonly visitNo: number;
      readonly ticketId: string;
      /** The first paper of a number, whose fate decides whether there is one; not a reprint. */
      readonly first: boolean;
      readonly document: PaperDocument;
    }
  | {
      readonly type: 'print-receipt';
      readonly visitNo: number;
      readonly complaintId: string;
      readonly document: PaperDocument;
    }
  | {
      readonly type: 'print-match';
      readonly visitNo: number;
      /** One after the other; each has an outcome of its own. */
      readonly papers: readonly MatchPaper[];
    }
  | { readonly type: 'tell'; readonly report: Report }
  | { readonly type: 'say'; readonly line: 'take-card' }
  /** The visit is over: new visit id, nothing left in clipboard, selection or voice. */
  | { readonly type: 'forget' };

export interface Step {
  readonly state: KioskState;
  readonly effects: readonly Effect[];
}

/** Where a kiosk begins. */
export function initialState(atMs: number): KioskState {
  return {
    page: { name: 'attract' },
    visit: null,
    trail: [],
    visitNo: 1,
    askNo: 0,
    language: 'zh-CN',
    elder: false,
    lowReach: false,
    paper: null,
    overlay: null,
    lastTouchMs: atMs,
    warningSeconds: null,
    connection: 'connecting',
    hubAheadMs: 0,
    devices: {
      'id-reader': { state: 'absent' },
      printer: { state: 'absent' },
      'slip-scanner': { state: 'absent' },
    },
    cardOnReader: false,
    cardTrouble: null,
    lastReminderMs: atMs,
    isHallClosed: false,
    isLookingOnly: false,
  };
}

/** A visit of somebody nothing is known about. */
export function emptyVisit(path: Visit['path']): Visit {
  return {
    path,
    purpose: 'register',
    card: null,
    cardAsked: false,
    consents: [],
    extras: { keep_id_number: false, contact: false },
    digits: '',
    code: '',
    phone: null,
    nameInHand: noName,
    ageBand: null,
    wishes: {
      occupationIds: [],
      availability: { when: 'today', part: 'any' },
      wantedPayMinFen: null,
      wantedPayUnit: null,
      trainingWish: false,
    },
    pay: { unit: 'day', fen: 15_000 },
    token: null,
    greeting: null,
    information: null,
    slip: null,
    postingIds: [],
    helpList: null,
    claim: null,
    ticket: null,
    found: null,
    meeting: noMeeting,
    telling: nothingTold,
    pending: null,
  };
}
