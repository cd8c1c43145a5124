import { memo } from 'react';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { formatTime } from '@hall/core/basics/market-day';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { rowText } from '../model/posting-text.ts';
import { widthEm } from '../model/text-width.ts';
import type { Words } from '../model/words.ts';
import { PostingRow } from './posting-row.tsx';
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
  readonly minuteMs: number;
  readonly words: Words;
}

/** Room of 工种, people and pay in em; what is longer is set smaller. */
const cellEm = 13.6;

/** A newcomer beside others: what one decides by in the rows' size, the rest small below. */
export const BandCell = memo(function BandCell({ posting, fresh, minuteMs, words }: CellProps) {
  if (posting === null) {
    return <div className={styles.cell} role="listitem" aria-hidden="true" />;
  }
  const text = rowText(posting, minuteMs, words);
  const lineEm =
    widthEm(text.occupation) +
    widthEm(text.people) +
    widthEm(text.amount) +
    widthEm(text.per) * 0.66;
  const since = fresh
    ? words.t('board.band.fresh')
    : words.t('board.tag.published', { time: formatTime(posting.publishAtMs) });
  return (
    <div
      className={fresh ? `${styles.cell} ${styles.fresh}` : styles.cell}
      role="listitem"
      data-posting={posting.id}
    >
      <p className={lineEm > cellEm ? `${styles.main} ${styles.tight}` : styles.main}>
        <b>{text.occupation}</b>
        <span>{text.people}</span>
        <strong>
          {text.amount}
          <small>{text.per}</small>
        </strong>
      </p>
      <p className={styles.more}>
        <em>{since}</em>
        <span>{text.no}</span>
        <span className={styles.place}>{text.place}</span>
        <span>
          {text.day} {text.from}
          {text.nextDay}
          {text.to}
        </span>
      </p>
    </div>
  );
});

/** Several newcomers side by side. */
export function BandCells() {
  const { words } = useFrame();
  const { places } = useBandPlaces();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  return (
    <div
      className={styles.cells}
      style={{ gridTemplateColumns: `repeat(${places.length}, minmax(0, 1fr))` }}
      role="list"
      aria-label={words.t('board.band')}
    >
      {places.map((place, index) => (
        <BandCell key={index} {...place} minuteMs={minuteMs} words={words} />
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
