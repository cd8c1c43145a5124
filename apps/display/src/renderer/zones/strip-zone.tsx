import { stripLinePx } from '@hall/core/rules/board-layout';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { rowText } from '../model/posting-text.ts';
import { cutLines } from '../model/text-width.ts';
import { tickerAt, tickerPages, type TickerPage } from '../model/ticker.ts';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { occupationName } from '../model/occupation-name.ts';
import { Hotline } from './footer-zone.tsx';
import { ClockFace, LintNote, OfflineMark } from './header-zone.tsx';
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
      </span>
      <strong>
        {text.amount}
        <small>{text.per}</small>
      </strong>
      {fresh ? <em>{words.t('board.band.fresh')}</em> : <span>{text.settlement}</span>}
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

/** A text strip: clock, lines that flip, and the number for complaints. */
export function StripZone() {
  const { layout, words } = useFrame();
  const stage = useBoard((view) => view.stage);
  const nowMs = useBoard((view) => view.nowMs);
  const mostEm = stripLinePx(layout) / layout.rowFontPx;
  const ticker = tickerAt(
    tickerPages({
      notice: stage.data.notice,
      filled: stage.data.filled,
      index: stage.index,
      widthEm: mostEm - 4,
      hubNowMs: nowMs,
      words,
    }),
    nowMs,
  );
  const newcomer = stage.band[0]?.posting ?? null;
  const { page } = stage;
  const text =
    page.kind === 'info'
      ? cutLines(
          [
            page.info.title,
            ...page.info.phones.map((p) => `${p.label} ${p.phone}`),
            ...page.info.lines,
          ].join(' '),
          mostEm,
        )
      : [];
  const textLine = text[Math.floor(nowMs / 8_000) % Math.max(1, text.length)];
  // A strip of one line gives the line to what is urgent; one of two has the second for it.
  const single = layout.heightPx < layout.rowHeightPx * 2;
  const important = ticker?.kind === 'notice' && ticker.important;
  const urgent =
    newcomer !== null ? (
      <PostingLine posting={newcomer} fresh />
    ) : important ? (
      <TickerText page={ticker} />
    ) : null;
  const rows = (
    <>
      {page.kind === 'postings' &&
        stage.slots.map((slot) => (
          <PostingLine key={slot.id} posting={slot.posting} fresh={false} />
        ))}
      {page.kind === 'info' && <p className={styles.line}>{textLine}</p>}
      {page.kind === 'index' && <p className={styles.line}>{words.t('board.index')}</p>}
      {page.kind === 'empty' && <p className={styles.line}>{words.t('board.empty.title')}</p>}
    </>
  );
  return (
    <main className={styles.strip}>
      <div className={styles.side}>
        <ClockFace />
        <OfflineMark />
        <LintNote />
      </div>
      <div className={styles.lines}>
        {(!single || urgent === null) && rows}
        {(!single || urgent !== null) && (urgent ?? <TickerText page={ticker} />)}
      </div>
      <Hotline />
    </main>
  );
}
