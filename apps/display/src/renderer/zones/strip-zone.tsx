import type { ReactNode } from 'react';
import { stripLinePx } from '@hall/core/rules/board-layout';
import { useBoard, useFrame } from '../hall/use-board.ts';
import type { BandState } from '../model/band.ts';
import type { InfoPage } from '../model/info-pages.ts';
import { leastPageMs } from '@hall/core/rules/board-paging';
import type { IndexEntry } from '../model/programme-types.ts';
import { rowText } from '../model/posting-text.ts';
import { cutLines, widthEm } from '../model/text-width.ts';
import { tickerAt, tickerPages, type TickerPage } from '../model/ticker.ts';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { occupationName } from '@hall/core/rules/occupations';
import { BandCells } from './band-zone.tsx';
import { Hotline } from './footer-zone.tsx';
import { CallsMark, StripCalls } from './calls-zone.tsx';
import { ClockFace, LintNote, OfflineMark, SoundMark } from './header-zone.tsx';
import { useShowcase } from './showcase-page.tsx';
import styles from './strip-zone.module.css';

function PostingLine(props: { readonly posting: BoardPosting | null; readonly fresh: boolean }) {
  const { words } = useFrame();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  const { posting, fresh } = props;
  if (posting === null) {
    return <p className={styles.line} />;
  }
  const text = rowText(posting, minuteMs, words);
  return (
    <p
      className={fresh ? `${styles.posting} ${styles.fresh}` : styles.posting}
      data-posting={posting.id}
    >
      <b>{text.occupation}</b>
      <span>{text.people}</span>
      <span className={styles.place}>{text.place}</span>
      <span>
        {text.day} {text.from}
        {text.nextDay !== null && <small>{text.nextDay}</small>}
        {text.to}
        {text.dayAfter !== null && <small> {text.dayAfter}</small>}
      </span>
      <strong>
        {text.amount}
        <small>{text.per}</small>
      </strong>
      {fresh ? <em>{words.t('board.band.fresh')}</em> : <span>{text.settlement}</span>}
    </p>
  );
}

/** A posting of a showcase: whose it is, and what one needs to ask for it; the text has no room here. */
function ShowcasePostingLine(props: {
  readonly posting: BoardPosting | null;
  readonly showcaseId: string;
}) {
  const { words } = useFrame();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  const showcase = useShowcase(props.showcaseId);
  const { posting } = props;
  if (posting === null || showcase === null) {
    return <p className={styles.line} />;
  }
  const text = rowText(posting, minuteMs, words);
  return (
    <p className={styles.showcase} data-posting={posting.id}>
      <em>{words.t('board.showcase')}</em>
      <b className={widthEm(showcase.employer) > employerEm ? styles.long : undefined}>
        {showcase.employer}
      </b>
      <span className={styles.quietNo}>{text.no}</span>
      <span>{text.occupation}</span>
      <span>{text.people}</span>
      <span>{text.remaining}</span>
      <strong>
        {text.amount}
        <small>{text.per}</small>
      </strong>
    </p>
  );
}

function TickerText({ page }: { readonly page: TickerPage | null }) {
  const { words } = useFrame();
  if (page === null) {
    return <p className={styles.quiet} />;
  }
  if (page.kind === 'notice') {
    return (
      <p className={styles.line}>
        <em>{words.t('board.notice')}</em>
        <b>{page.text}</b>
      </p>
    );
  }
  const items =
    page.kind === 'filled'
      ? page.items
      : page.entries.map(
          (entry) => `${occupationName(entry.occupationId, words.language)} ${entry.rows}`,
        );
  return (
    <p className={styles.quiet}>
      {items.map((item) => (
        <span key={item}>{item}</span>
      ))}
    </p>
  );
}

/** Title, numbers and lines of a page of text, a piece at a time. */
function InfoLine({ info, mostEm }: { readonly info: InfoPage; readonly mostEm: number }) {
  const nowMs = useBoard((view) => view.nowMs);
  const phones = info.phones.map(({ label, phone }) => `${label} ${phone}`);
  const pieces = cutLines([info.title, ...phones, ...info.lines].join(' '), mostEm);
  return <p className={styles.line}>{pieces[pieceAt(nowMs, pieces.length)]}</p>;
}

/** The 工种 with their numbers of postings, a piece at a time. */
function IndexLine(props: { readonly counts: readonly IndexEntry[]; readonly mostEm: number }) {
  const { words } = useFrame();
  const nowMs = useBoard((view) => view.nowMs);
  const names = props.counts.map(
    ({ occupationId, rows }) => `${occupationName(occupationId, words.language)} ${rows}`,
  );
  const pieces = cutLines([words.t('board.index'), ...names].join('  '), props.mostEm);
  return <p className={styles.line}>{pieces[pieceAt(nowMs, pieces.length)]}</p>;
}

function pieceAt(nowMs: number, pieces: number): number {
  return Math.floor(nowMs / leastPageMs) % Math.max(1, pieces);
}

/** Up to here an employer's name stays on one line; beyond, it is set smaller on two. */
const employerEm = 8;

/** The page whose turn it is. */
function PageLines({ mostEm }: { readonly mostEm: number }) {
  const { words } = useFrame();
  const page = useBoard((view) => view.stage.page);
  const slots = useBoard((view) => view.stage.slots);
  switch (page.kind) {
    case 'postings':
      return slots.map((slot) => (
        <PostingLine key={slot.id} posting={slot.posting} fresh={false} />
      ));
    case 'showcase':
      return slots.map((slot) => (
        <ShowcasePostingLine key={slot.id} posting={slot.posting} showcaseId={page.showcaseId} />
      ));
    case 'info':
      return <InfoLine info={page.info} mostEm={mostEm} />;
    case 'index':
      return <IndexLine counts={page.counts} mostEm={mostEm} />;
    // A strip has no room for a map; its programme has none.
    case 'stands':
    case 'empty':
      return <p className={styles.line}>{words.t('board.empty.title')}</p>;
  }
}

function useTicker(mostEm: number): TickerPage | null {
  const { words } = useFrame();
  const data = useBoard((view) => view.stage.data);
  const index = useBoard((view) => view.stage.index);
  const nowMs = useBoard((view) => view.nowMs);
  const { notice, filled } = data;
  return tickerAt(
    tickerPages({ notice, filled, index, widthEm: mostEm - 4, hubNowMs: nowMs, words }),
    nowMs,
  );
}

/** What must be seen now: newcomers, or an important notice. */
function urgentLine(band: BandState, ticker: TickerPage | null): ReactNode {
  if (band.crowded) {
    return (
      <div className={styles.crowd}>
        <BandCells />
      </div>
    );
  }
  const newcomer = band.cells[0]?.posting ?? null;
  if (newcomer !== null) {
    return <PostingLine posting={newcomer} fresh />;
  }
  return ticker?.kind === 'notice' && ticker.important ? <TickerText page={ticker} /> : null;
}

/** The lines that flip, and the one for what must be seen now. */
function StripLines() {
  const { layout } = useFrame();
  const band = useBoard((view) => view.stage.band);
  const mostEm = stripLinePx(layout) / layout.rowFontPx;
  const ticker = useTicker(mostEm);
  const urgent = urgentLine(band, ticker);
  // A strip of one line gives it to what is urgent; one of two has the second line for it.
  const single = layout.heightPx < layout.rowHeightPx * 2;
  return (
    <div className={styles.lines}>
      {(!single || urgent === null) && <PageLines mostEm={mostEm} />}
      {(!single || urgent !== null) && (urgent ?? <TickerText page={ticker} />)}
    </div>
  );
}

/** A text strip: clock, lines that flip or calls or both, and the number for complaints. */
export function StripZone() {
  const { layout } = useFrame();
  return (
    <main className={styles.strip}>
      <div className={styles.side}>
        <ClockFace />
        <OfflineMark />
        <CallsMark />
        <SoundMark brief />
        <LintNote />
      </div>
      {layout.calls?.place !== 'alone' && <StripLines />}
      <StripCalls />
      <Hotline />
    </main>
  );
}
