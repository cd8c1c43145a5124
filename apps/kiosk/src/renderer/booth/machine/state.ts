import type { Result } from '@hall/core/basics/result';
import type { BoothEmployer } from '@hall/core/contract/commands/booth-parts';
import type {
  CandidateView,
  ContactQuestion,
  MatchPaper,
  Taking,
} from '@hall/core/contract/commands/match-parts';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { DeviceStatus, PrintOutcome } from '@hall/core/contract/device';
import type { ErrorCode, HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryOutput } from '@hall/core/contract/queries';
import type { Language } from '@hall/core/i18n/translate';
import type { AgainForm } from './again-form.ts';
import type { NewForm } from './new-form.ts';

export type Desk = QueryOutput<'booth.desk'>;
export type LaidMatch = QueryOutput<'booth.match'>;
export type Candidate = QueryOutput<'booth.candidates'>['candidates'][number];

/** A slip on the table: being looked up, its worker being asked, ready to be taken, or refused. */
export type TakeRow = { readonly slipCode: string } & (
  | { readonly stage: 'waiting' }
  | { readonly stage: 'problem'; readonly code: ErrorCode }
  | {
      readonly stage: 'asking';
      readonly worker: CandidateView;
      readonly question: ContactQuestion;
    }
  | {
      readonly stage: 'ready';
      readonly worker: CandidateView;
      readonly question: ContactQuestion;
      readonly given: boolean;
    }
);

/** What is said about the last slip, beside the rows. */
export type TakeHint =
  | { readonly kind: 'twice'; readonly slipCode: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'swallowed' }
  | { readonly kind: 'full' }
  /** It is a match slip: whoever it names was taken before. */
  | { readonly kind: 'match' };

/** What is said about a paper that was laid where it leads to nothing by itself. */
export type Said =
  | 'unreadable'
  | 'swallowed'
  | 'open-first'
  | 'booth-slip'
  | 'finish-first'
  | 'no-posting'
  | 'match-unknown'
  | 'again';

/** Workers being taken for one posting. */
export interface TakePage {
  readonly name: 'take';
  readonly postingId: string;
  readonly rows: readonly TakeRow[];
  readonly hint: TakeHint | null;
  /** Digits on the pad; null while the pad is away. */
  readonly typed: string | null;
}

/** Every page of a booth. All but the first belong to the employer who opened it. */
export type Page =
  | { readonly name: 'locked' }
  | { readonly name: 'desk' }
  | { readonly name: 'again' }
  | { readonly name: 'again-form'; readonly form: AgainForm }
  /** The 工种 to post for. */
  | { readonly name: 'kinds' }
  /** A posting of a 工种; its form is null until the hub has said what is known. */
  | {
      readonly name: 'new-form';
      readonly occupationId: string;
      readonly look: number | null;
      readonly form: NewForm | null;
    }
  | { readonly name: 'again-done'; readonly postingId: string; readonly postingNo: string }
  /** How many places a posting on the boards shall have from now on. */
  | { readonly name: 'more'; readonly postingId: string; readonly headcount: number }
  /** Whom he agrees with although no slip lies there: figures of a registration number. */
  | { readonly name: 'agree'; readonly postingId: string; readonly digits: string }
  /** His vehicle outside, and the work it comes for. */
  /** `plate`: the last signs of his plate as far as he wrote them; he need not. */
  | { readonly name: 'bays'; readonly postingId: string | null; readonly plate: string }
  /** Who of earlier days came to work; `came` are those of the last 都来了, which can be taken back. */
  | { readonly name: 'arrivals'; readonly came: readonly string[] }
  | { readonly name: 'posting'; readonly postingId: string; readonly asked: 'withdraw' | null }
  /** A worker's slip lies there, and several postings take people. */
  | { readonly name: 'which'; readonly slipCode: string }
  | TakePage
  | {
      readonly name: 'taken';
      readonly postingId: string;
      readonly rows: readonly TakeRow[];
      readonly result: Taking;
    }
  /** Whom the employer's copy on the scanner names; `matchId` is the first of them. */
  | { readonly name: 'named'; readonly matchId: string }
  | {
      readonly name: 'match';
      readonly matchId: string;
      readonly asked: 'cancel' | null;
      /** Where it was opened, and 返回 leads to. */
      readonly from: 'desk' | 'named';
    };

/** A paper on its way out of the printer. */
export interface PaperInHand {
  readonly paperId: string;
  readonly copy: MatchPaper['copy'];
  /** The match it is printed again for. */
  readonly matchId: string;
  readonly document: MatchPaper['document'];
  readonly state: 'waiting' | 'printing' | PrintOutcome;
}

/** Who is at the booth and what belongs to him; nothing of it outlives the session. */
export interface Session {
  readonly boothToken: string;
  readonly employer: BoothEmployer;
  /** Null until the hub has told. */
  readonly desk: Desk | null;
  /** The look at the desk that is under way. */
  readonly deskLook: number | null;
  /** Something has changed since the desk was asked for. */
  readonly deskDue: boolean;
  readonly candidates: {
    readonly postingId: string;
    readonly list: readonly Candidate[] | null;
    readonly look: number | null;
    readonly askedAtMs: number;
  } | null;
  /** The match whose slip was laid on the scanner; its view is null until the hub has told. */
  readonly laid: {
    readonly matchId: string;
    readonly look: number | null;
    readonly view: LaidMatch | null;
  } | null;
  readonly papers: readonly PaperInHand[];
}

/** The commands of a booth that somebody presses a button for. */
export type BoothCommand =
  | 'booth.open'
  | 'booth.openByPass'
  | 'booth.repost'
  | 'booth.post'
  | 'booth.withdraw'
  | 'booth.keep'
  | 'booth.more'
  | 'booth.agree'
  | 'booth.invite'
  | 'booth.scan'
  | 'booth.take'
  | 'booth.decline'
  | 'booth.cancel'
  | 'booth.arrival'
  | 'booth.arrivals'
  | 'booth.reprint'
  | 'bay.arrive'
  | 'bay.leave';

export type Question = {
  [N in BoothCommand]: { readonly name: N; readonly input: CommandInput<N> };
}[BoothCommand];

export type Reply = {
  [N in BoothCommand]: { readonly name: N; readonly result: Result<CommandOutput<N>, HallError> };
}[BoothCommand];

type LookName = 'booth.desk' | 'booth.match' | 'booth.candidates' | 'booth.template';

export type Look = {
  [N in LookName]: { readonly name: N; readonly input: QueryInput<N> };
}[LookName];

export type Looked = {
  [N in Look['name']]: { readonly name: N; readonly result: Result<QueryOutput<N>, HallError> };
}[Look['name']];

/** A command on its way. One wish keeps its number over every try of it. */
export interface Running {
  readonly askNo: number;
  readonly wishNo: number;
  readonly question: Question;
}

export interface BoothState {
  readonly page: Page;
  /** Null on the locked page, always. */
  readonly session: Session | null;
  /** Goes up with each opening and each locking: what belongs to an earlier session is recognised. */
  readonly sessionNo: number;
  /** Digits of the code, on the locked page only. */
  readonly digits: string;
  readonly running: Running | null;
  /** A wish the hub never answered; pressed again it keeps its number. */
  readonly open: { readonly wishNo: number; readonly question: Question } | null;
  readonly lastNo: number;
  /** Why the last press came to nothing; until the next press. */
  readonly trouble: ErrorCode | null;
  /** What the last paper on the scanner was; until the next press or paper. */
  readonly said: Said | null;
  readonly language: Language;
  readonly connection: 'connecting' | 'live' | 'lost' | 'refused';
  /** The hub's clock minus the own one. */
  readonly hubAheadMs: number;
  readonly printer: DeviceStatus;
  readonly lastTouchMs: number;
  /** Seconds until it locks; null while nobody needs to be warned. */
  readonly warningSeconds: number | null;
}

/** What the runtime is to do. */
export type Effect =
  | {
      readonly type: 'ask';
      readonly askNo: number;
      /** The hub must do a wish once, however often it is sent. */
      readonly wishNo: number;
      readonly question: Question;
    }
  | { readonly type: 'look'; readonly lookNo: number; readonly look: Look }
  | { readonly type: 'print'; readonly sessionNo: number; readonly paper: PaperInHand }
  /** The session is over: the hub forgets its token, the browser what it keeps by itself. */
  | { readonly type: 'close'; readonly boothToken: string }
  | { readonly type: 'forget' };

export interface Step {
  readonly state: BoothState;
  readonly effects: readonly Effect[];
}

/** Where a booth begins. */
export function initialState(atMs: number): BoothState {
  return {
    page: { name: 'locked' },
    session: null,
    sessionNo: 1,
    digits: '',
    running: null,
    open: null,
    lastNo: 0,
    trouble: null,
    said: null,
    language: 'zh-CN',
    connection: 'connecting',
    hubAheadMs: 0,
    printer: { state: 'absent' },
    lastTouchMs: atMs,
    warningSeconds: null,
  };
}
