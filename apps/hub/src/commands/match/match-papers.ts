import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import { matchSlip, type MatchCopy, type MatchSlipWorker } from '@hall/core/documents/match-slip';
import type { PaperDocument } from '@hall/core/documents/paper';
import { wordingIn } from '@hall/core/documents/words';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Match } from '@hall/core/domain/match/match';
import { showsContact } from '@hall/core/domain/match/meeting';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import type { Language } from '@hall/core/i18n/translate';
import { maskName } from '@hall/core/rules/masking';
import { recordShown } from './contact-questions.ts';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import type { Tx } from '../handler.ts';
import { standNameOf } from '../stand/stand-of.ts';

/** How papers are asked for. */
export interface PaperWish {
  readonly language: Language;
  readonly reprint: boolean;
}

/**
 * The papers of matches that were confirmed together: a copy for each worker, and one for the
 * employer with all of them (C-07, D-14). A paper goes by the id of the first match it names.
 */
export function matchPapers(tx: Tx, matches: readonly Match[], wish: PaperWish): MatchPaper[] {
  const workers = matches.map((match) => matchPaper(tx, [match], { ...wish, copy: 'worker' }));
  if (matches.length === 0) return [];
  return [...workers, matchPaper(tx, matches, { ...wish, copy: 'employer' })];
}

/**
 * One paper; name and phone as the workers' answers stand at this moment. What an employer gets to
 * read on it stands in the ledger.
 */
export function matchPaper(
  tx: Tx,
  matches: readonly Match[],
  wish: PaperWish & { readonly copy: MatchCopy },
): MatchPaper {
  const [first] = matches;
  if (first === undefined) throw new Error('A paper of no match was asked for');
  if (wish.copy === 'employer') {
    recordShown(tx, { matches: matches.filter(showsContact), on: 'paper' });
  }
  return { paperId: first.id, copy: wish.copy, document: documentOf(tx, { first, matches, wish }) };
}

function documentOf(
  tx: Tx,
  paper: {
    readonly first: Match;
    readonly matches: readonly Match[];
    readonly wish: PaperWish & { readonly copy: MatchCopy };
  },
): PaperDocument {
  const { first, matches, wish } = paper;
  const posting = tx.stores.postings.get(first.postingId);
  const employer = tx.stores.employers.get(first.employerId);
  if (posting === null || employer === null) throw new Error('A match of nothing');
  const market = tx.stores.market.get();
  const { id: employerId } = employer;
  const standName = standNameOf(tx.stores, { employerId, day: first.day });
  const shown = boardPosting({ posting, employer, market, standName });
  return matchSlip({
    ...wish,
    market,
    postingNo: posting.postingNo,
    terms: termsOf(posting),
    employer: shown.onBehalf ? onBehalf(employer, wish.language) : shown.employer,
    zone: shown.zone,
    workers: matches.map((match) => workerLine(tx, match, wish.language)),
    code: first.id,
    atMs: tx.nowMs,
  });
}

/** A gang-master is at the table; whom he recruits for stands in a line of its own. */
function onBehalf({ details }: Employer, language: Language): string {
  return details.displayName + wordingIn(language).say('posting.onBehalf');
}

/** Only finished texts are ever published, see `completeContent`. */
function termsOf({ content }: Posting): PostingContent {
  return content as PostingContent;
}

function workerLine(tx: Tx, match: Match, language: Language): MatchSlipWorker {
  const { matchNo, placeNo, workerId } = match;
  if (matchNo === null || placeNo === null) throw new Error('A paper of an open match');
  const person = tx.stores.people.get(workerId);
  const registrationNo = tx.stores.workers.get(workerId)?.registrationNo ?? '';
  const name = person?.name ?? null;
  const phone = person?.phone ?? null;
  if (showsContact(match)) return { matchNo, placeNo, name: name ?? registrationNo, phone };
  return {
    matchNo,
    placeNo,
    name: name === null ? registrationNo : maskName(name),
    phone: phone === null ? null : endingOf(phone, language),
  };
}

const digitsShown = 4;

function endingOf(phone: string, language: Language): string {
  return wordingIn(language).say('match.phoneEnding', { digits: phone.slice(-digitsShown) });
}
