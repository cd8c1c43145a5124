import { formatDayTime } from '../basics/market-day.ts';
import type { PostingHit } from '../domain/posting/posting.ts';
import type { rejectReason, suspendReason, withdrawReason } from '../domain/posting/posting.ts';
import type { z } from 'zod';
import type { Language } from '../i18n/translate.ts';
import { heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperBlock, PaperDocument } from './paper.ts';
import { wordingIn, type Say } from './words.ts';

type Reason =
  z.infer<typeof rejectReason> | z.infer<typeof withdrawReason> | z.infer<typeof suspendReason>;

/** What an employer is told when a posting does not go up, or comes down. */
export interface EmployerNoticeInput {
  readonly market: DocumentMarket;
  readonly outcome: 'rejected' | 'withdrawn' | 'suspended';
  readonly postingNo: string;
  readonly employer: string;
  readonly reason: Reason;
  readonly text: string;
  /** What the scanner found, all of it: an employer is sent home once (一次性告知, I-06). */
  readonly hits: readonly PostingHit[];
  readonly atMs: number;
  readonly language?: Language;
}

/** More would not be read; a posting with this many findings is written anew. */
const mostHits = 20;

/** 一次性告知单. */
export function employerNotice(input: EmployerNoticeInput): PaperDocument {
  const { market, outcome, postingNo, employer, reason, text } = input;
  const wording = wordingIn(input.language ?? 'zh-CN');
  const { say } = wording;
  return {
    kind: 'notice',
    blocks: [
      ...heading(market, { key: `notice.${outcome}` }, wording),
      line(say('posting.no', { no: postingNo })),
      line(say('notice.employer', { employer })),
      { kind: 'text', text: say('notice.reason', { reason: say(`reason.${reason}`) }), bold: true },
      ...(text === '' ? [] : [line(say('notice.text', { text }))]),
      ...(outcome === 'rejected' ? findings(input.hits, say) : []),
      { kind: 'rule' },
      line(formatDayTime(input.atMs)),
      ...rightsLines(market, wording),
      tail,
    ],
  };
}

function findings(hits: readonly PostingHit[], say: Say): PaperBlock[] {
  const told = hits.filter((hit) => hit.severity !== 'INFO' && hit.matched !== '');
  if (told.length === 0) return [line(say('notice.next'))];
  return [
    line(say('notice.findings')),
    ...told.slice(0, mostHits).flatMap((hit, at) => finding(hit, { say, index: at + 1 })),
    line(say('notice.next')),
  ];
}

function finding(
  { matched, basis, suggestion }: PostingHit,
  { say, index }: { readonly say: Say; readonly index: number },
): PaperBlock[] {
  const what = line(say('notice.finding', { index, matched, basis }));
  if (suggestion === null || suggestion === '') return [what];
  return [what, line(say('notice.suggestion', { suggestion }))];
}
