import { ArrowRight, RefreshCw } from 'lucide-react';
import type { CSSProperties } from 'react';
import { callEm, waitEm, type CallsLayout } from '@hall/core/rules/board-calls';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import { leastPageMs } from '@hall/core/rules/board-paging';
import { useBoard, useCalls, useFrame } from '../hall/use-board.ts';
import { waitPage, type CallRow, type WaitRow } from '../model/calls.ts';
import { widthEm } from '../model/text-width.ts';
import type { Words } from '../model/words.ts';
import styles from './calls-zone.module.css';

/** Bold digits and capitals of the screen's font, in em; and what is between number and window. */
const signEm = 0.58;
const betweenEm = 1.85;

/** Longer numbers than usual are set smaller, so that none is ever cut. */
function scaleOf({ ticket, counter }: CallRow): number {
  const signs = ticket.length + String(counter).length;
  return Math.min(1, callEm.width / (signs * signEm + betweenEm));
}

/** The words before and behind a window's number, which differ in their order from language to language. */
function aroundWindow(words: Words): readonly [string, string] {
  const mark = '\u0000';
  const [before = '', behind = ''] = words.t('board.calls.to', { window: mark }).split(mark);
  return [before.trim(), behind.trim()];
}

interface CallLineProps {
  readonly call: CallRow;
  /** Says 号窗口 behind the number; where the list has a head, the number is enough. */
  readonly wide: boolean;
  readonly words: Words;
}

function CallLine({ call, wide, words }: CallLineProps) {
  const [before, behind] = aroundWindow(words);
  const name = wide ? call.counterName : null;
  return (
    <li
      className={call.fresh ? `${styles.call} ${styles.fresh}` : styles.call}
      style={{ fontSize: `${scaleOf(call)}em` }}
      data-call={call.seq}
      data-fresh={call.fresh}
    >
      <b className={styles.number}>{call.ticket}</b>
      <ArrowRight aria-hidden />
      <span className={styles.window}>
        {wide && before !== '' && <small>{before}</small>}
        <b>{call.counter}</b>
        {wide && behind !== '' && <small>{behind}</small>}
        {name !== null && <em>{name}</em>}
      </span>
    </li>
  );
}

/** The calls, or in words why there are none. */
export function CallList({ calls, wide }: { readonly calls: CallsLayout; readonly wide: boolean }) {
  const { words } = useFrame();
  const rows = useCalls((view) => view.rows);
  const state = useCalls((view) => view.state);
  if (rows.length === 0) {
    const key = state === 'hidden' ? 'board.calls.hidden' : 'board.calls.none';
    return (
      <div className={styles.nothing}>
        <p>{words.t(key)}</p>
        <p className={styles.more}>{words.t(`${key}.line`)}</p>
      </div>
    );
  }
  return (
    <ol
      className={wide ? `${styles.list} ${styles.wide}` : styles.list}
      style={{ gridTemplateColumns: `repeat(${calls.columns}, 1fr)` }}
    >
      {rows.slice(0, calls.shown).map((call) => (
        <CallLine key={call.ticketId} call={call} wide={wide} words={words} />
      ))}
    </ol>
  );
}

/** While the hub restarts: what is shown is what was known last. Longer is for the header to say. */
export function CallsMark() {
  const { words } = useFrame();
  const state = useCalls((view) => view.state);
  return state !== 'recovering' ? null : (
    <p className={styles.mark} role="status">
      <RefreshCw aria-hidden />
      {words.t('board.calls.recovering')}
    </p>
  );
}

/** Letter, people, minutes and the gaps between them, in em. */
const aroundNameEm = 10.9;

/** Room for a service's name on one line, in em; longer ones are set on two. */
function nameRoomEm({ calls, kind, widthPx, unit }: BoardLayout): number {
  if (calls === null) return 0;
  const beside = calls.place === 'alone' && kind === 'landscape';
  const listPx = beside ? widthPx - calls.widthPx - 84 * unit : calls.widthPx / calls.waitColumns;
  return (listPx - 64 * unit) / calls.waitFontPx - aroundNameEm;
}

function WaitLine({ row }: { readonly row: WaitRow }) {
  const { layout, words } = useFrame();
  const small = widthEm(row.name) > nameRoomEm(layout);
  return (
    <li className={styles.service} data-service={row.letter}>
      <b className={styles.letter}>{row.letter}</b>
      <span className={small ? `${styles.name} ${styles.small}` : styles.name}>{row.name}</span>
      {row.startsAt === null ? (
        <>
          <span className={styles.people}>
            {words.t('board.queue.people', { count: row.waiting })}
          </span>
          <span className={styles.minutes}>
            {row.minutes !== null && words.t('board.queue.minutes', { minutes: row.minutes })}
          </span>
        </>
      ) : (
        <span className={styles.later}>
          {words.t('board.queue.startsAt', { time: row.startsAt })}
        </span>
      )}
    </li>
  );
}

/** Who waits for what; services there is no room for have their turn. */
export function WaitList({ calls }: { readonly calls: CallsLayout }) {
  const { words } = useFrame();
  const waiting = useCalls((view) => view.waiting);
  const pageMs = useBoard((view) => Math.floor(view.nowMs / leastPageMs) * leastPageMs);
  const perPage = calls.waitColumns * calls.waitLines;
  const rows = waitPage(waiting, { perPage, hubNowMs: pageMs, pageMs: leastPageMs });
  return (
    <ul
      className={styles.waiting}
      style={{ gridTemplateColumns: `repeat(${calls.waitColumns}, minmax(0, 1fr))` }}
      aria-label={words.t('board.queue')}
    >
      {rows.map((row) => (
        <WaitLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

/** The sizes of the calls as the stylesheet reads them. */
export function callSizes(calls: CallsLayout): CSSProperties {
  return {
    '--call-font': `${calls.fontPx}px`,
    '--call-h': `${calls.rowHeightPx}px`,
    '--wait-font': `${calls.waitFontPx}px`,
    '--calls-w': `${calls.widthPx}px`,
    '--list-h': `${calls.rowHeightPx * Math.ceil(calls.shown / calls.columns)}px`,
    '--wait-h': `${(calls.place === 'alone' ? waitEm.rowHeight : waitEm.line) * calls.waitFontPx}px`,
  } as CSSProperties;
}

/** The calls beside or above the postings (E-07). */
export function CallsZone() {
  const { layout, words } = useFrame();
  const { calls } = layout;
  if (calls === null) return null;
  return (
    <section
      className={styles.zone}
      style={{ ...callSizes(calls), height: calls.place === 'above' ? calls.heightPx : undefined }}
      data-zone="calls"
      data-place={calls.place}
      aria-label={words.t('board.calls')}
    >
      <header className={styles.title}>
        <h2>{words.t('board.calls')}</h2>
        <CallsMark />
        {calls.columns === 1 && <span>{words.t('board.calls.window')}</span>}
      </header>
      <CallList calls={calls} wide={false} />
      <WaitList calls={calls} />
    </section>
  );
}

/** A board that shows nothing but calls, and who waits for what. */
export function CallBoardZone() {
  const { layout, words } = useFrame();
  const { calls } = layout;
  if (calls === null) return null;
  return (
    <main className={styles.board} style={callSizes(calls)} data-zone="calls" data-place="alone">
      <section className={styles.called} aria-label={words.t('board.calls')}>
        <header className={styles.title}>
          <h2>{words.t('board.calls')}</h2>
          <CallsMark />
        </header>
        <CallList calls={calls} wide />
      </section>
      <section className={styles.queue} aria-label={words.t('board.queue')}>
        <header className={styles.title}>
          <h2>{words.t('board.queue')}</h2>
        </header>
        <WaitList calls={calls} />
      </section>
    </main>
  );
}

/** The newest calls on a strip. */
export function StripCalls() {
  const { layout, words } = useFrame();
  const { calls } = layout;
  if (calls === null) return null;
  return (
    <section
      className={styles.strip}
      style={callSizes(calls)}
      data-zone="calls"
      data-place={calls.place}
      aria-label={words.t('board.calls')}
    >
      <CallList calls={calls} wide />
    </section>
  );
}
