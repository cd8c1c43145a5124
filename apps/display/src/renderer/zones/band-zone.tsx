import { memo } from 'react';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { stripLinePx, type RowFormat } from '@hall/core/rules/board-layout';
import { formatTime } from '@hall/core/basics/market-day';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { rowText, type RowText } from '../model/posting-text.ts';
import { widthEm as widthEmOf } from '../model/text-width.ts';
import type { Words } from '../model/words.ts';
import { placeRoomEm, PostingRow } from './posting-row.tsx';
import styles from './band-zone.module.css';

interface BandPlace {
  readonly posting: BoardPosting | null;
  readonly fresh: boolean;
}

/** The places of the band: newcomers, and the newest of the others where nothing is new. */
export function useBandPlaces(): { readonly crowded: boolean; readonly places: BandPlace[] } {
  const { layout } = useFrame();
  const band = useBoard((view) => view.stage.band);
  const filler = useBoard((view) => view.stage.filler);
  const places = Array.from({ length: layout.bandCells }, (_, index): BandPlace => {
    const newcomer = band.cells[index]?.posting ?? null;
    return { posting: newcomer ?? filler[index]?.posting ?? null, fresh: newcomer !== null };
  });
  return { crowded: band.crowded, places };
}

interface CellProps extends BandPlace {
  readonly format: RowFormat;
  /** Width of a cell in em of the rows' font. */
  readonly widthEm: number;
  readonly minuteMs: number;
  readonly words: Words;
}

/** Left and right of a cell's line, and the number where it has a column of its own. */
const besideEm: Record<RowFormat, number> = { table: 4.5, card: 1.8, line: 1 };

/** 工种, people, pay and the gaps between them, in em. */
function lineEm(text: RowText): number {
  const pay = widthEmOf(text.amount) + 0.2 + widthEmOf(text.per) * 0.66;
  return widthEmOf(text.occupation) + widthEmOf(text.people) + pay + 1;
}

/** A newcomer beside others: what one decides by in the rows' size, the rest small below. */
export const BandCell = memo(function BandCell(props: CellProps) {
  const { posting, fresh, format, widthEm, minuteMs, words } = props;
  if (posting === null) {
    return <div className={styles.cell} role="listitem" aria-hidden="true" />;
  }
  const text = rowText(posting, minuteMs, words);
  const scale = Math.min(1, (widthEm - besideEm[format]) / lineEm(text));
  const since = fresh
    ? words.t('board.band.fresh')
    : words.t('board.tag.published', { time: formatTime(posting.publishAtMs) });
  return (
    <div
      className={fresh ? `${styles.cell} ${styles.fresh}` : styles.cell}
      role="listitem"
      data-posting={posting.id}
    >
      {format === 'table' && <span className={styles.no}>{text.no}</span>}
      <div className={styles.texts}>
        <p className={styles.main} style={{ fontSize: `${scale}em` }}>
          <b>{text.occupation}</b>
          <span>{text.people}</span>
          <strong>
            {text.amount}
            <small>{text.per}</small>
          </strong>
        </p>
        <p className={styles.more}>
          <em>{since}</em>
          {format === 'card' && <span>{text.no}</span>}
          <span className={styles.place}>{text.place}</span>
          <span>
            {text.day} {text.from}
            {text.nextDay}
            {text.to}
            {text.dayAfter}
          </span>
        </p>
      </div>
    </div>
  );
});

/** Several newcomers side by side. */
export function BandCells() {
  const { layout, words } = useFrame();
  const { places } = useBandPlaces();
  const widthPx = layout.kind === 'strip' ? stripLinePx(layout) : layout.stageWidthPx;
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  return (
    <div
      className={styles.cells}
      style={{ gridTemplateColumns: `repeat(${places.length}, minmax(0, 1fr))` }}
      role="list"
      aria-label={words.t('board.band')}
    >
      {places.map((place, index) => (
        <BandCell
          key={index}
          {...place}
          format={layout.row}
          widthEm={widthPx / places.length / layout.rowFontPx}
          minuteMs={minuteMs}
          words={words}
        />
      ))}
    </div>
  );
}

/** One newcomer, or the newest posting, in the columns of the page below. */
function BandRow({ posting, fresh }: BandPlace) {
  const { layout, words } = useFrame();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  if (posting === null) {
    return <p className={styles.quiet}>{words.t('board.band.quiet')}</p>;
  }
  return (
    <div role="table" aria-label={words.t('board.band')}>
      <PostingRow
        posting={posting}
        format={layout.row}
        placeEm={placeRoomEm(layout)}
        minuteMs={minuteMs}
        words={words}
        repeated={false}
        fresh={fresh}
        dated
      />
    </div>
  );
}

/** What was published last, over every page; see model/band.ts. */
export function Band() {
  const { layout } = useFrame();
  const { crowded, places } = useBandPlaces();
  const [first = { posting: null, fresh: false }] = places;
  return (
    <div className={styles.band} style={{ height: layout.rowHeightPx }} data-zone="band">
      {crowded ? <BandCells /> : <BandRow {...first} />}
    </div>
  );
}
