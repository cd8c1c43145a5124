import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { onQuestion } from './meeting.ts';
import type { EventOf } from './events.ts';
import {
  go,
  goForGood,
  returnTo,
  stay,
  trouble,
  visitOf,
  withMeeting,
  withVisit,
} from './moves.ts';
import type { MeetingCommand, MeetingEnd } from './meeting-state.ts';
import type { KioskState, Reply, Step } from './state.ts';

/** An answer about jobs that fit and employers to meet. */
export type MeetingReply = Extract<Reply, { readonly name: MeetingCommand }>;

/** Tells the answers about meetings from all others. */
export function isAboutMeeting(reply: Reply): reply is MeetingReply {
  return reply.name.startsWith('meeting.') || reply.name === 'worker.setRecommendations';
}

/** The answer somebody waits for. A refusal for good is not asked again. */
export function onMeetingAnswered(state: KioskState, reply: MeetingReply): Step {
  if (!reply.result.ok) {
    const step = trouble(state, reply.result.error.code);
    const again = step.state.page.name === 'trouble' && step.state.page.retry;
    return again ? step : stay(withVisit(step.state, { pending: null }));
  }
  const answered = withVisit(state, { pending: null });
  switch (reply.name) {
    case 'worker.setRecommendations':
      return onPicked(answered, reply.result.value);
    case 'meeting.question':
      return onQuestion(answered, reply.result.value.question);
    case 'meeting.ask':
      return onAsked(answered, reply.result.value);
    case 'meeting.found':
      return onFound(answered, reply.result.value);
    case 'meeting.mine':
      return onMine(answered, reply.result.value);
    case 'meeting.withdrawContact':
      return onEnded(answered, { what: 'withdraw', ...reply.result.value });
    case 'meeting.decline':
      return onEnded(answered, { what: 'decline', ...reply.result.value });
  }
}

function onPicked(
  state: KioskState,
  { information, postingIds, fits }: CommandOutput<'worker.setRecommendations'>,
): Step {
  const recommends = information.recommendations;
  const picked = withMeeting(withVisit(state, { postingIds }), { fits, recommends });
  return stay(returnTo(picked, { name: 'fits' }));
}

/** What was wanted is done; the answer about this employer holds for the rest of the visit. */
function settle(state: KioskState): { readonly settled: KioskState; readonly postingId: string } {
  const { intent, answered } = visitOf(state).meeting;
  const postingId = intent?.postingId ?? '';
  const settled = withMeeting(state, {
    intent: null,
    question: null,
    answered: answered.includes(postingId) ? answered : [...answered, postingId],
  });
  return { settled, postingId };
}

function onAsked(state: KioskState, { zone }: CommandOutput<'meeting.ask'>): Step {
  const { settled, postingId } = settle(state);
  return stay(go(settled, { name: 'where', postingId, zone }));
}

function onFound(state: KioskState, { status, papers }: CommandOutput<'meeting.found'>): Step {
  const { settled } = settle(state);
  if (status !== 'confirmed') {
    return stay(goForGood(settled, { name: 'matched', status: 'unilateral' }));
  }
  const copies = papers.map((paper) => ({ ...paper, result: null }));
  return printCopies(withMeeting(settled, { copies }));
}

/** Every copy nothing has been said of yet, one after the other. */
function printCopies(state: KioskState): Step {
  const papers = visitOf(state)
    .meeting.copies.filter(({ result }) => result === null)
    .map(({ paperId, copy, document }) => ({ paperId, copy, document }));
  return papers.length === 0
    ? stay(goForGood(state, { name: 'matched', status: 'confirmed' }))
    : {
        state: goForGood(state, { name: 'match-printing' }),
        effects: [{ type: 'print-match', visitNo: state.visitNo, papers }],
      };
}

/** Only a person prints again, and only what no printer has said is out. */
export function printCopiesAgain(state: KioskState): Step {
  const { copies } = visitOf(state).meeting;
  if (copies.every(({ result }) => result?.outcome === 'confirmed')) {
    return stay(state);
  }
  const again = copies.map((copy) =>
    copy.result?.outcome === 'confirmed' ? copy : { ...copy, result: null },
  );
  return printCopies(withMeeting(state, { copies: again }));
}

/** What became of one copy; the worker is told when all have been tried (B-14). */
export function onMatchPrinted(state: KioskState, event: EventOf<'match-printed'>): Step {
  if (event.visitNo !== state.visitNo || state.page.name !== 'match-printing') {
    return stay(state);
  }
  const copies = visitOf(state).meeting.copies.map((copy) =>
    copy.paperId === event.paperId && copy.copy === event.copy
      ? { ...copy, result: event.result }
      : copy,
  );
  const told = withMeeting(state, { copies });
  return copies.some(({ result }) => result === null)
    ? stay(told)
    : stay(goForGood(told, { name: 'matched', status: 'confirmed' }));
}

function onMine(state: KioskState, { matches }: CommandOutput<'meeting.mine'>): Step {
  const isFound = visitOf(state).meeting.intent?.kind === 'found';
  return stay(returnTo(withMeeting(state, { matches }), { name: isFound ? 'found' : 'meetings' }));
}

function onEnded(
  state: KioskState,
  { what, matchId }: { readonly what: MeetingEnd; readonly matchId: string },
): Step {
  const { meeting } = visitOf(state);
  const matches = meeting.matches.map((match) =>
    match.matchId !== matchId
      ? match
      : what === 'withdraw'
        ? { ...match, showsContact: false, contactAnswered: false }
        : { ...match, showsContact: false, status: 'declined' as const },
  );
  // Who takes his answer back is asked again before it is given to that employer once more.
  const ended = meeting.matches.find((match) => match.matchId === matchId)?.postingId;
  const answered = meeting.answered.filter((postingId) => postingId !== ended);
  return stay(go(withMeeting(state, { matches, answered }), { name: 'meeting-done', what }));
}
