import { isOpenMatch } from '@hall/core/domain/match/match';
import type { ContactAnswer, ContactQuestion } from '@hall/core/contract/commands/match-parts';
import type { EventOf } from './events.ts';
import { askAndWait, go, stay, trouble, visitOf, withMeeting, withVisit } from './moves.ts';
import type { Meeting, MeetingEnd } from './meeting-state.ts';
import type { KioskState, Page, Step } from './state.ts';

/** Pages that say how to show who one is; once that is done nobody goes back to them. */
const identifying: ReadonlySet<Page['name']> = new Set(['identify', 'code', 'code-phone']);

/** 我想见面, on the page of a posting. */
export function onWantToMeet(state: KioskState): Step {
  return state.page.name === 'posting'
    ? proceed(withMeeting(state, { intent: { kind: 'meet', postingId: state.page.postingId } }))
    : stay(state);
}

/** 我找到活了: first who it is, then which job. */
export function startFound(state: KioskState): Step {
  return proceed(withMeeting(state, { intent: { kind: 'found', postingId: null } }));
}

const offersFound: ReadonlySet<Page['name']> = new Set(['fits', 'where', 'meetings']);

export function onReportFound(state: KioskState): Step {
  return offersFound.has(state.page.name) && visitOf(state).token !== null
    ? startFound(state)
    : stay(state);
}

/** After a registration on the way to something: on with that. */
export function onGoOn(state: KioskState): Step {
  return state.page.name === 'slip' ? proceed(state) : stay(state);
}

/** The next thing to know for what the person wants: who he is, which job, and his answer. */
export function proceed(state: KioskState): Step {
  const { token, meeting } = visitOf(state);
  const { intent } = meeting;
  if (intent === null) {
    return stay(state);
  }
  if (state.connection !== 'live') {
    return trouble(withVisit(state, { pending: null }), 'unreachable');
  }
  if (token === null) {
    return stay(go(state, { name: 'identify', to: intent.kind }));
  }
  if (intent.postingId === null) {
    return askAndWait(state, { name: 'meeting.mine', input: { visitToken: token } }, 'looking-up');
  }
  return isAnswered(meeting, intent.postingId) ? carryOut(state, null) : askQuestion(state);
}

/** The worker has shown who he is. */
export function onIdentified(state: KioskState): Step {
  const trail = state.trail.filter(({ name }) => !identifying.has(name));
  return proceed({ ...state, trail });
}

/** The answer holds for one employer and one posting, and is asked once (B-08 c). */
function isAnswered({ answered, matches }: Meeting, postingId: string): boolean {
  const stands = matches.some((match) => match.postingId === postingId && match.contactAnswered);
  return stands || answered.includes(postingId);
}

function askQuestion(state: KioskState): Step {
  const { token, meeting } = visitOf(state);
  const postingId = meeting.intent?.postingId ?? null;
  if (token === null || postingId === null) {
    return stay(state);
  }
  const input = { visitToken: token, postingId, language: state.language };
  return askAndWait(state, { name: 'meeting.question', input }, 'looking-up');
}

/** Yes or no; both lead on to the same place (PIPL 16). */
export function onAnswerContact(state: KioskState, { given }: EventOf<'answer-contact'>): Step {
  const { question } = visitOf(state).meeting;
  if (state.page.name !== 'ask-contact' || question === null) {
    return stay(state);
  }
  const { textVersion, textHash } = question;
  return carryOut(state, { given, textVersion, textHash });
}

/** The hub shows the question, or says that he has answered it before. */
export function onQuestion(state: KioskState, question: ContactQuestion | null): Step {
  return question === null
    ? carryOut(state, null)
    : stay(go(withMeeting(state, { question }), { name: 'ask-contact' }));
}

function carryOut(state: KioskState, contact: ContactAnswer | null): Step {
  const { token, meeting } = visitOf(state);
  const postingId = meeting.intent?.postingId ?? null;
  if (token === null || meeting.intent === null || postingId === null) {
    return stay(state);
  }
  const input = { visitToken: token, postingId, contact };
  return meeting.intent.kind === 'meet'
    ? askAndWait(state, { name: 'meeting.ask', input }, 'saving')
    : askAndWait(
        state,
        { name: 'meeting.found', input: { ...input, language: state.language } },
        'saving',
      );
}

/** The text that is answered stands in the language of the screen: in another one it is asked anew. */
export function onToggleLanguage(state: KioskState): Step {
  const language = state.language === 'zh-CN' ? 'en' : 'zh-CN';
  const toggled: KioskState = { ...state, language };
  return state.page.name === 'ask-contact' && state.connection === 'live'
    ? askQuestion(toggled)
    : stay(toggled);
}

/** This one it is; he is asked once more before it counts. */
export function onChooseJob(state: KioskState, { postingId }: EventOf<'choose-job'>): Step {
  const { page } = state;
  const chooses = page.name === 'found' || (page.name === 'find' && page.wanted === 'found');
  return chooses
    ? stay(
        go(withMeeting(state, { intent: { kind: 'found', postingId } }), {
          name: 'found-check',
          postingId,
        }),
      )
    : stay(state);
}

export function onFindJob(state: KioskState): Step {
  return state.page.name === 'found'
    ? stay(go(state, { name: 'find', by: 'number', typed: '', wanted: 'found' }))
    : stay(state);
}

export function onTakeJob(state: KioskState): Step {
  if (state.page.name !== 'found-check') {
    return stay(state);
  }
  const { postingId } = state.page;
  return proceed(withMeeting(state, { intent: { kind: 'found', postingId } }));
}

const offersFits: ReadonlySet<Page['name']> = new Set(['slip', 'where', 'matched', 'meetings']);

export function onSeeFits(state: KioskState): Step {
  return offersFits.has(state.page.name) && visitOf(state).token !== null
    ? stay(go(state, { name: 'fits' }))
    : stay(state);
}

/** 不要推荐，我自己看, and back (PIPL 24). */
export function onSetRecommendations(
  state: KioskState,
  { on }: EventOf<'set-recommendations'>,
): Step {
  const { token } = visitOf(state);
  const input = { visitToken: token ?? '', on };
  return state.page.name === 'fits' && token !== null
    ? askAndWait(state, { name: 'worker.setRecommendations', input }, 'saving')
    : stay(state);
}

const offersMeetings: ReadonlySet<Page['name']> = new Set(['mine', 'meeting-done', 'where']);

export function onSeeMeetings(state: KioskState): Step {
  const { token } = visitOf(state);
  return offersMeetings.has(state.page.name) && token !== null
    ? askAndWait(
        withMeeting(state, { intent: null }),
        { name: 'meeting.mine', input: { visitToken: token } },
        'looking-up',
      )
    : stay(state);
}

/** Whether there is something to take back: what the worker may do with one of his matches. */
export function endsOf(match: Meeting['matches'][number]): Readonly<Record<MeetingEnd, boolean>> {
  return { withdraw: match.showsContact, decline: isOpenMatch(match.status) };
}

/** The second of three touches from 我的信息 (B-09). */
export function onEndMeeting(state: KioskState, event: EventOf<'end-meeting'>): Step {
  const { matchId, what } = event;
  const match = visitOf(state).meeting.matches.find((one) => one.matchId === matchId);
  return state.page.name === 'meetings' && match !== undefined && endsOf(match)[what]
    ? stay(go(state, { name: 'meeting-confirm', matchId, what }))
    : stay(state);
}

export function confirmEnd(state: KioskState): Step {
  const { token } = visitOf(state);
  if (state.page.name !== 'meeting-confirm' || token === null) {
    return stay(state);
  }
  const { matchId, what } = state.page;
  const name = what === 'withdraw' ? 'meeting.withdrawContact' : 'meeting.decline';
  return askAndWait(state, { name, input: { visitToken: token, matchId } }, 'saving');
}
