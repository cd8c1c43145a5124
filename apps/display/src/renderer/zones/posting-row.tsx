import { memo } from 'react';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import type { RowFormat } from '@hall/core/rules/board-layout';
import { rowText } from '../model/posting-text.ts';
import { widthEm } from '../model/text-width.ts';
import type { Words } from '../model/words.ts';
import styles from './posting-row.module.css';

interface RowProps {
  readonly posting: BoardPosting | null;
  readonly format: RowFormat;
  /** The full minute; a row is drawn again when it changes, for what is counted down. */
  readonly minuteMs: number;
  readonly words: Words;
  /** Same 工种 as the row above: said once, repeated quietly. */
  readonly repeated: boolean;
  readonly fresh: boolean;
}

/** Widths in em up to which a text stays on one line; beyond, it is set smaller on two. */
const roomEm: Record<RowFormat, { readonly occupation: number; readonly place: number }> = {
  table: { occupation: 5.2, place: 8 },
  card: { occupation: 5.2, place: 9.3 },
  line: { occupation: 20, place: 40 },
};

function fitted(text: string, mostEm: number): string | undefined {
  return widthEm(text) > mostEm ? styles.small : undefined;
}

/** A row; without a posting its place stays empty and nothing else moves. */
export const PostingRow = memo(function PostingRow(props: RowProps) {
  const { posting, format, minuteMs, words, repeated, fresh } = props;
  const frame = [styles.row, styles[format], fresh && styles.fresh].filter(Boolean).join(' ');
  if (posting === null) {
    return <div className={frame} role="row" aria-hidden="true" data-empty />;
  }
  const text = rowText(posting, minuteMs, words);
  const room = roomEm[format];
  const shownTags = fresh ? [words.t('board.band.fresh'), ...text.tags] : text.tags;
  const tags = (
    <span className={styles.tags}>
      {shownTags.slice(0, 2).map((tag) => (
        <small key={tag}>{tag}</small>
      ))}
    </span>
  );
  return (
    <div className={frame} role="row" data-posting={posting.id}>
      <span className={styles.no}>{text.no}</span>
      <span className={[styles.occupation, repeated && styles.repeated].filter(Boolean).join(' ')}>
        <span className={fitted(text.occupation, room.occupation)}>{text.occupation}</span>
      </span>
      <span className={styles.people}>
        <b>{text.people}</b>
        {text.remaining !== null && <small>{text.remaining}</small>}
      </span>
      <span className={styles.place}>
        <span className={fitted(text.place, room.place)}>{text.place}</span>
        {format === 'card' && tags}
      </span>
      <span className={styles.day}>{text.day}</span>
      <span className={styles.shift}>
        {text.from}
        {text.nextDay !== null && <small>{text.nextDay}</small>}
        {text.to}
      </span>
      <span className={styles.pay}>
        <b>{text.amount}</b>
        <small>{text.per}</small>
      </span>
      <span className={styles.settlement}>{text.settlement}</span>
      <span className={styles.zone}>{text.zone}</span>
      {format === 'table' && tags}
    </div>
  );
});
