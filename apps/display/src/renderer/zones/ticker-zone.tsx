import { Megaphone } from 'lucide-react';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { occupationName } from '@hall/core/rules/occupations';
import { tickerAt, tickerPages, type TickerPage } from '../model/ticker.ts';
import styles from './ticker-zone.module.css';

interface LineProps {
  readonly page: TickerPage | null;
  readonly current: ReadonlySet<string>;
}

function TickerLine({ page, current }: LineProps) {
  const { words } = useFrame();
  if (page === null) {
    return <div className={styles.ticker} data-zone="ticker" />;
  }
  if (page.kind === 'notice') {
    return (
      <div
        className={page.important ? styles.important : styles.ticker}
        data-zone="ticker"
        role="status"
      >
        <span className={styles.label}>
          <Megaphone aria-hidden />
          {words.t('board.notice')}
        </span>
        <span className={styles.text}>{page.text}</span>
      </div>
    );
  }
  if (page.kind === 'filled') {
    return (
      <div className={styles.ticker} data-zone="ticker">
        <span className={styles.label}>{words.t('board.filled')}</span>
        {page.items.map((item) => (
          <span key={item} className={styles.text}>
            {item}
          </span>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.ticker} data-zone="ticker">
      <span className={styles.label}>{words.t('board.index')}</span>
      {page.entries.map(({ occupationId, rows }) => (
        <span
          key={occupationId}
          className={current.has(occupationId) ? styles.current : styles.entry}
        >
          {occupationName(occupationId, words.language)} <b>{rows}</b>
        </span>
      ))}
    </div>
  );
}

/** One quiet line above the footer: notice, just filled, and the index of 工种 with counts. */
export function TickerZone() {
  const { layout, words } = useFrame();
  const data = useBoard((view) => view.stage.data);
  const index = useBoard((view) => view.stage.index);
  const page = useBoard((view) => view.stage.page);
  const slots = useBoard((view) => view.stage.slots);
  const nowMs = useBoard((view) => view.nowMs);
  const pages = tickerPages({
    notice: data.notice,
    filled: data.filled,
    // An index under the index would say the same.
    index: page.kind === 'index' ? [] : index,
    // Width without margins and label, in em of the line's 32 units.
    widthEm: layout.stageWidthPx / layout.unit / 32 - 9,
    hubNowMs: nowMs,
    words,
  });
  const current = new Set(slots.flatMap((slot) => slot.posting?.occupationId ?? []));
  return <TickerLine page={tickerAt(pages, nowMs)} current={current} />;
}
