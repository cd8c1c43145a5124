import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
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
import type { PaperDocument } from '@hall/core/documents/paper';
import type { Result } from '@hall/core/basics/result';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { AgeBand, ConsentPurpose, WorkerWishes } from '@hall/core/domain/worker/worker';
import type { Language } from '@hall/core/i18n/translate';

/** Every page of the worker's kiosk. A page says where a person is, never who. */
export type Page =
  | { readonly name: 'attract' }
  | { readonly name: 'consent' }
  | { readonly name: 'extras' }
  | { readonly name: 'lay-card'; readonly to: 'register' | 'open' }
  | {
      readonly name: 'busy';
      readonly doing: 'looking-up' | 'registering' | 'saving';
      readonly askNo: number;
    }
  | { readonly name: 'phone' }
  | { readonly name: 'age' }
  | { readonly name: 'occupations' }
  | { readonly name: 'when' }
  | { readonly name: 'part' }
  | { readonly name: 'pay' }
  | { readonly name: 'training' }
  | { readonly name: 'printing' }
  | { readonly name: 'slip'; readonly result: PrintOutcome }
  | { readonly name: 'under-age' }
  | { readonly name: 'browse'; readonly occupationId: string | null }
  | { readonly name: 'find'; readonly by: 'number' | 'letters'; readonly typed: string }
  | { readonly name: 'posting'; readonly postingId: string }
  | { readonly name: 'report'; readonly postingId: string }
  | { readonly name: 'reported' }
  | { readonly name: 'guides' }
  | { readonly name: 'guide'; readonly contentId: string }
  | { readonly name: 'mine-enter' }
  | { readonly name: 'code'; readonly to: 'open' | 'reprint' }
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
  /** What to ask again when the person wants to. */
  readonly pending: Question | null;
}

/** A sheet that is not the slip: a posting, or the list of helpers. */
export type Paper =
  { readonly stage: 'printing' } | { readonly stage: 'done'; readonly result: PrintOutcome };

export type Overlay =
  | { readonly kind: 'help'; readonly stage: 'calling' | 'coming' | 'failed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'full-text'; readonly purpose: ConsentPurpose };

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
  readonly devices: Readonly<Record<DeviceClass, DeviceStatus>>;
  readonly cardOnReader: boolean;
  readonly cardTrouble: CardTrouble | null;
  readonly lastReminderMs: number;
}

/** The commands a worker's kiosk gives. */
export type KioskCommand = Extract<
  CommandName,
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
>;

/** A command without the visit's id, which the runtime holds. */
export type Question = {
  [N in KioskCommand]: { readonly name: N; readonly input: Omit<CommandInput<N>, 'visitId'> };
}[KioskCommand];

export type Reply = {
  [N in KioskCommand]: {
    readonly name: N;
    readonly result: Result<CommandOutput<N>, HallError>;
  };
}[KioskCommand];

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
    devices: { 'id-reader': { state: 'absent' }, printer: { state: 'absent' } },
    cardOnReader: false,
    cardTrouble: null,
    lastReminderMs: atMs,
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
    pending: null,
  };
}
