import { memo, type CSSProperties } from 'react';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { frame, type BoardLayout, type RowFormat } from '@hall/core/rules/board-layout';
import { formatTime } from '@hall/core/basics/market-day';
import { rowText, type RowText } from '../model/posting-text.ts';
import { widthEm } from '../model/text-width.ts';
import type { Words } from '../model/words.ts';
import styles from './posting-row.module.css';

interface RowProps {
  readonly posting: BoardPosting | null;
  readonly format: RowFormat;
  /** Room for the place, see `placeRoomEm`. */
  readonly placeEm: number;
  /** The full minute; a row is drawn again when it changes, for what is counted down. */
  readonly minuteMs: number;
  readonly words: Words;
  /** Same 工种 as the row above: said once, repeated quietly. */
  readonly repeated: boolean;
  readonly fresh: boolean;
  /** Says when it was published, in place of other tags. */
  readonly dated: boolean;
}

/** Widths in em up to which a text stays on one line; beyond, it is set smaller on two. */
const roomEm: Record<
  RowFormat,
  {
    readonly occupation: number;
    readonly people: number;
    readonly pay: number;
  }
> = {
  table: { occupation: 4.4, people: 3.7, pay: 7 },
  card: { occupation: 5.2, people: 5, pay: 8.2 },
  line: { occupation: 20, people: 9, pay: 20 },
};

/** The columns of a table besides the place, and the gaps between all, as the stylesheet has them. */
const otherColumnsEm = 39.5;
/** The place of a card, over its day and hours. */
const cardPlaceEm = 9.3;

/** How much room a place has in the rows of a layout, in em. */
export function placeRoomEm({ row, stageWidthPx, unit, rowFontPx }: BoardLayout): number {
  return row === 'table'
    ? (stageWidthPx - 2 * frame.margin * unit) / rowFontPx - otherColumnsEm
    : cardPlaceEm;
}

/** The first tags; beside a place, in a card, only those for which there is room. */
function tagsThatFit(
  tags: readonly string[],
  format: RowFormat,
  roomEm: number,
): readonly string[] {
  let leftEm = format === 'card' ? roomEm : Infinity;
  return tags.slice(0, 2).filter((tag) => {
    leftEm -= widthEm(tag) * 0.6 + 0.4;
    return leftEm >= 0;
  });
}

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function fitted(text: string, mostEm: number): string | undefined {
  return widthEm(text) > mostEm ? styles.small : undefined;
}

/** Size of a number; one with its day in front is set smaller. */
const noEm = 0.8;

/** Sets a text that must stay on one line as small as its room wants. */
function fitting(needsEm: number, roomEm: number): CSSProperties | undefined {
  return needsEm > roomEm ? { fontSize: `${((roomEm / needsEm) * 0.98).toFixed(3)}em` } : undefined;
}

/** Where the work is; under it, where somebody recruits for others, for whom. */
function Place({ text, roomEm }: { readonly text: RowText; readonly roomEm: number }) {
  if (text.behalf === null) {
    return <span className={fitted(text.place, roomEm)}>{text.place}</span>;
  }
  return (
    <span className={styles.behalf}>
      <span>{text.place}</span>
      <b>{text.behalf}</b>
    </span>
  );
}

/** In the band a row says how new it is. */
function bandTag(
  posting: BoardPosting,
  { format, fresh, dated, words }: Pick<RowProps, 'format' | 'fresh' | 'dated' | 'words'>,
): string[] {
  if (fresh) {
    return [words.t('board.band.fresh')];
  }
  const time = formatTime(posting.publishAtMs);
  // Beside a long place there is room for the time alone.
  const text = format === 'card' ? time : words.t('board.tag.published', { time });
  return dated ? [text] : [];
}

/** Amount and unit in em, as the stylesheet sets them. */
function payEm(text: RowText): number {
  return widthEm(text.amount) * 1.1 + widthEm(text.per) * 0.66 + 0.2;
}

function peopleEm(text: RowText): number {
  return widthEm(text.people) + 0.3 + widthEm(text.remaining ?? '') * 0.62;
}

/** A row; without a posting its place stays empty and nothing else moves. */
export const PostingRow = memo(function PostingRow(props: RowProps) {
  const { posting, format, placeEm, minuteMs, words, repeated, fresh, dated } = props;
  const box = classes(styles.row, styles[format], fresh && styles.fresh);
  if (posting === null) {
    return <div className={box} role="row" aria-hidden="true" data-empty />;
  }
  const text = rowText(posting, minuteMs, words);
  const room = roomEm[format];
  const first = bandTag(posting, { format, fresh, dated, words });
  const tags = (
    <span className={styles.tags}>
      {tagsThatFit([...first, ...text.tags], format, placeEm - widthEm(text.place)).map((tag) => (
        <small key={tag}>{tag}</small>
      ))}
    </span>
  );
  return (
    <div className={box} role="row" data-posting={posting.id}>
      <span className={styles.no} style={fitting(widthEm(text.no), 2.2 / noEm)}>
        {text.no}
      </span>
      <span className={classes(styles.occupation, repeated && styles.repeated)}>
        <span className={fitted(text.occupation, room.occupation)}>{text.occupation}</span>
      </span>
      <span className={styles.people} style={fitting(peopleEm(text), room.people)}>
        <b>{text.people}</b>
        {text.remaining !== null && <small>{text.remaining}</small>}
      </span>
      <span className={styles.place}>
        <Place text={text} roomEm={placeEm} />
        {format === 'card' && text.behalf === null && tags}
      </span>
      <span className={styles.day}>
        <span className={fitted(text.day, 2.4)}>{text.day}</span>
      </span>
      <span className={styles.shift}>
        {text.from}
        {text.nextDay !== null && <small>{text.nextDay}</small>}
        {text.to}
        {text.dayAfter !== null && <sup>{text.dayAfter}</sup>}
      </span>
      <span className={styles.pay} style={fitting(payEm(text), room.pay)}>
        <b>{text.amount}</b>
        <small>{text.per}</small>
      </span>
      <span className={styles.settlement}>
        <span className={fitted(text.settlement, 2.3)}>{text.settlement}</span>
      </span>
      <span className={styles.zone}>{text.zone}</span>
      {format === 'table' && tags}
    </div>
  );
});
