import { dayOf, formatTime, msPerMinute } from '@hall/core/basics/market-day';
import type { QueueCall, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import { callsShown } from '@hall/core/rules/board-calls';
import type { Language } from '@hall/core/i18n/translate';

/** A number stands out for so long after it was called (E-07). */
export const highlightMs = 15_000;
/** Clocks of hub and board differ by what a message needs; a call is not from the future for that. */
const clockSlackMs = 5_000;

/** A number on its way to a window. One row to a ticket, however often it is called. */
export interface CallRow {
  readonly ticketId: string;
  readonly ticket: string;
  readonly counter: number;
  /** What the window is called besides its number; null for most. */
  readonly counterName: string | null;
  readonly seq: number;
  /** Called just now. */
  readonly fresh: boolean;
}

/** How many wait for a service. */
export interface WaitRow {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly waiting: number;
  /** For somebody who comes now; null while nobody can say, or nobody has to wait. */
  readonly minutes: number | null;
  /** When its windows begin, before they do (E-11). */
  readonly startsAt: string | null;
}

interface CallsInput {
  readonly records: ReadonlyMap<string, QueueRecord>;
  readonly hubNowMs: number;
  readonly language: Language;
  /** The hub is heard: what it calls is of its day, whatever this clock says. */
  readonly live: boolean;
}

/** The newest calls that hold, newest first, at most one for each ticket. */
export function callRows(input: CallsInput): CallRow[] {
  const { records, hubNowMs, language, live } = input;
  const today = dayOf(hubNowMs);
  const newest = new Map<string, QueueCall>();
  for (const record of records.values()) {
    if (record.kind !== 'call' || record.cancelled) continue;
    if (!live && dayOf(record.atMs) !== today) continue;
    if (record.seq > (newest.get(record.ticketId)?.seq ?? 0)) newest.set(record.ticketId, record);
  }
  return [...newest.values()]
    .sort((a, b) => b.seq - a.seq)
    .slice(0, callsShown)
    .map((call) => {
      const counter = records.get(call.counterId);
      const name = counter?.kind === 'counter' ? counter.name : null;
      return {
        ticketId: call.ticketId,
        ticket: call.ticket,
        counter: call.counterNumber,
        counterName: name === null ? null : name[nameIn[language]],
        seq: call.seq,
        fresh: isFresh(call.atMs, hubNowMs),
      };
    });
}

const nameIn = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Language, string>;

function isFresh(atMs: number, hubNowMs: number): boolean {
  const ageMs = hubNowMs - atMs;
  return ageMs < highlightMs && ageMs > -clockSlackMs;
}

/** Every service that is open or for which somebody waits, in the order of the kiosk's tiles. */
export function waitRows({ records, language }: CallsInput): WaitRow[] {
  return [...records.values()]
    .filter((record) => record.kind === 'service')
    .filter(({ phase, waiting }) => waiting > 0 || (phase !== 'closed' && phase !== 'over'))
    .sort(({ details: a }, { details: b }) =>
      a.position === b.position ? (a.letter < b.letter ? -1 : 1) : a.position - b.position,
    )
    .map(({ id, details, waiting, expectedWaitMs, phase, startsAtMs }) => ({
      id,
      letter: details.letter,
      name: details.name[nameIn[language]],
      waiting,
      minutes:
        waiting === 0 || expectedWaitMs === null ? null : Math.ceil(expectedWaitMs / msPerMinute),
      startsAt: phase === 'early' && startsAtMs !== null ? formatTime(startsAtMs) : null,
    }));
}

/** Services that are on the screen now: pages of so many, by the clock, so that boards flip together. */
export function waitPage(
  rows: readonly WaitRow[],
  at: { readonly perPage: number; readonly hubNowMs: number; readonly pageMs: number },
): readonly WaitRow[] {
  const perPage = Math.max(1, at.perPage);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.floor(at.hubNowMs / at.pageMs) % pages;
  return rows.slice(page * perPage, (page + 1) * perPage);
}

/** Whether the hall calls numbers at all; null while nobody has said. */
export function hallHasQueue(
  records: ReadonlyMap<string, QueueRecord>,
  ready: boolean,
): boolean | null {
  if (!ready) return null;
  for (const record of records.values()) if (record.kind === 'service') return true;
  return false;
}
