import { formatDayTime } from '../basics/market-day.ts';
import type { Market } from '../domain/market/market.ts';
import type { Worker } from '../domain/worker/worker.ts';
import { occupationName } from '../rules/occupations.ts';
import { hotlines } from './notice-sheet.ts';
import { paperSay, type PaperSay } from './paper-words.ts';

/** All a directory says of somebody: before he consents he is a number (C-11, D-08). */
export interface ListedCandidate extends Pick<Worker, 'registrationNo' | 'ageBand'> {
  readonly occupationIds: Worker['wishes']['occupationIds'];
  readonly availability: Worker['wishes']['availability'];
}

/** One of today's workers, cell by cell. */
export interface CandidateRow {
  readonly no: string;
  readonly work: string;
  readonly age: string;
  readonly available: string;
}

/** 求职人员名录 of a day, as data. */
export interface CandidateDirectory {
  readonly market: string;
  readonly title: string;
  readonly asOf: string;
  readonly count: string;
  readonly columns: Readonly<Record<keyof CandidateRow, string>>;
  readonly rows: readonly CandidateRow[];
  readonly foot: readonly string[];
}

/**
 * Who came in today and looks for work, in the order in which the hub gives them: that of their
 * check-in (D-17). In Chinese, like every public paper of the hall.
 */
export function candidateDirectory(input: {
  readonly market: Pick<Market, 'name' | 'hotline' | 'complaintPhones'>;
  readonly candidates: readonly ListedCandidate[];
  readonly nowMs: number;
}): CandidateDirectory {
  const { market, candidates, nowMs } = input;
  const say = paperSay('zh-CN');
  return {
    market: market.name,
    title: say('candidates.title'),
    asOf: say('candidates.asOf', { at: formatDayTime(nowMs) }),
    count: say('candidates.count', { count: candidates.length }),
    columns: {
      no: say('candidates.no'),
      work: say('candidates.work'),
      age: say('candidates.age'),
      available: say('candidates.available'),
    },
    rows: candidates.map((candidate) => rowOf(candidate, say)),
    foot: [say('candidates.consent'), say('candidates.checkId'), hotlines(market, say)],
  };
}

function rowOf(
  { registrationNo, occupationIds, ageBand, availability }: ListedCandidate,
  say: PaperSay,
): CandidateRow {
  const { when, part } = availability;
  return {
    no: registrationNo,
    work: occupationIds.map((id) => occupationName(id, 'zh-CN')).join('、'),
    age: say(`candidates.age.${ageBand}`),
    available: [
      say(`candidates.when.${when}`),
      ...(part === 'any' ? [] : [say(`candidates.part.${part}`)]),
    ].join(' '),
  };
}
