import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { PostingTemplate } from '@hall/core/contract/commands/booth-parts';
import { postingTemplate } from '@hall/core/domain/posting/template';
import type { Desk, LaidMatch, Question } from '../machine/state.ts';
import { sampleQuestions, sampleReprint, sampleTaking, sampleWorker } from './sample-desk.ts';

/** What is known of a 工种 for an employer who never posted it. */
export function sampleTemplate(occupationId: string): PostingTemplate {
  const template = postingTemplate(occupationId, {
    details: {
      regionCode: '990001',
      address: '测试路 1 号',
      contactName: '李工',
      contactPhone: '19900000001',
    },
    own: [],
    represents: null,
    marketPay: null,
  });
  if (template === null) throw new Error(`No template for ${occupationId}`);
  return template;
}

/** The token of every session of this hall. */
export const sampleToken = 'token-of-a-session-at-this-booth';

/** What a hub with this desk answers when nothing is wrong. */
export function answerOf(question: Question, desk: Desk): unknown {
  switch (question.name) {
    case 'booth.open':
    case 'booth.openByPass':
      return { boothToken: sampleToken, employer: desk.employer };
    case 'booth.post':
    case 'booth.repost': {
      const posting = desk.postings.find(({ status }) => status === 'pending_review');
      return { postingId: posting?.id, postingNo: posting?.postingNo, version: 1 };
    }
    case 'booth.scan':
      return {
        worker: sampleWorker(Number(question.input.slipCode) % 40),
        question: sampleQuestions[question.input.language],
      };
    case 'booth.take':
      return sampleTaking(question.input.workers.map(({ slipCode }) => slipCode));
    case 'booth.reprint':
      return { paper: sampleReprint(question.input.copy) };
    default:
      return answerOfChange(question, desk);
  }
}

/** To what changes a posting, a match or a bay that is there. */
function answerOfChange(question: Question, desk: Desk): unknown {
  switch (question.name) {
    case 'booth.more':
      return { postingId: question.input.postingId, version: 4 };
    case 'booth.agree':
      return { matchId: desk.matches[0]?.matchId, status: 'unilateral', papers: [] };
    case 'booth.arrivals':
      return { matchIds: question.input.matchIds, arrived: question.input.arrived };
    case 'booth.withdraw':
    case 'booth.keep':
      return { postingId: question.input.postingId };
    case 'bay.arrive':
      return { bayId: question.input.bayId, number: 1 };
    case 'bay.leave':
      return { bayId: question.input.bayId };
    default:
      return { matchId: desk.matches[0]?.matchId };
  }
}

/**
 * What the hub says of a match slip on the scanner, of today or of the days before. The second match of
 * the desk is the first of a copy that names two.
 */
export function laidOf(desk: Desk, matchId: string): Result<LaidMatch, HallError> {
  const dated = desk.unmarked.find((match) => match.matchId === matchId);
  const today = desk.matches.find((match) => match.matchId === matchId);
  const found = dated ?? today;
  if (found === undefined) return err({ code: 'not_found' });
  const [last, first] = desk.matches;
  const isFirst = last !== undefined && matchId === first?.matchId;
  return ok({ ...found, together: isFirst ? [last] : [] });
}
