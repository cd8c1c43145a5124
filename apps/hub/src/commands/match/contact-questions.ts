import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { ContactAnswer, ContactQuestion } from '@hall/core/contract/commands/match-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';
import {
  contactQuestionLanguages,
  contactQuestionText,
  hashedQuestion,
} from '@hall/core/domain/match/contact-question';
import { answerContact } from '@hall/core/domain/match/meeting';
import type { Match } from '@hall/core/domain/match/match';
import type { Language } from '@hall/core/i18n/translate';
import type { Tx } from '../handler.ts';

interface Asked {
  readonly market: Market;
  readonly employer: Employer;
  readonly language: Language;
}

/** What a worker is asked before this employer may have his name and phone, with its hash. */
export function contactQuestionFor(asked: Asked): ContactQuestion {
  const words = contactQuestionText(asked);
  return {
    title: words.title,
    text: words.text,
    textVersion: asked.market.consentVersion,
    textHash: createHash('sha256').update(hashedQuestion(words)).digest('hex'),
  };
}

/** Whether an answer is to the question as it is asked now, in one of its languages (B-07). */
export function isCurrentAnswer(answer: ContactAnswer, asked: Omit<Asked, 'language'>): boolean {
  return contactQuestionLanguages.some((language) => {
    const { textVersion, textHash } = contactQuestionFor({ ...asked, language });
    return textVersion === answer.textVersion && textHash === answer.textHash;
  });
}

/** Puts the worker's answer on a match and in the ledger; null is no answer, and changes nothing. */
export function recordContact(
  tx: Tx,
  match: Match,
  { answer, employer }: { readonly answer: ContactAnswer | null; readonly employer: Employer },
): Result<Match, HallError> {
  if (answer === null) return ok(match);
  const market = tx.stores.market.get();
  if (!isCurrentAnswer(answer, { market, employer })) return err({ code: 'consent_outdated' });
  const answered = answerContact(match, { ...answer, atMs: tx.nowMs });
  if (!answered.ok) return answered;
  const { given, textVersion } = answer;
  tx.record({
    type: 'match.contact_answered',
    entityId: match.id,
    state: answered.value,
    detail: { given, textVersion },
  });
  return answered;
}

/**
 * Says in the ledger that an employer sees name and phone of these workers (C-11). Whose they are
 * follows from the match alone; nothing personal is written down.
 */
export function recordShown(
  tx: Tx,
  { matches, on }: { readonly matches: readonly Match[]; readonly on: 'screen' | 'paper' },
): void {
  for (const { id } of matches) {
    tx.record({ type: 'match.contact_shown', entityId: id, state: null, detail: { on } });
  }
}
