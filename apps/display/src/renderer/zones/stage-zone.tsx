import { useBoard, useFrame } from '../hall/use-board.ts';
import type { BandSlot, Slot } from '../model/stage.ts';
import { formatTime } from '@hall/core/basics/market-day';
import { InfoPageView } from './info-page.tsx';
import { PostingRow } from './posting-row.tsx';
import styles from './stage-zone.module.css';

function useMinute(): number {
  return useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
}

/** Rows kept free for what is published now: a newcomer is seen at once and moves nothing. */
function Band() {
  const { layout, words } = useFrame();
  const band = useBoard((view) => view.stage.band);
  const lastMs = useBoard((view) => view.stage.lastPublishMs);
  const minuteMs = useMinute();
  const rows = band.some((slot) => slot?.posting != null);
  return (
    <div
      className={styles.band}
      style={{ height: layout.bandCount * layout.rowHeightPx }}
      data-zone="band"
    >
      <p className={rows ? styles.bandLabel : styles.bandQuiet}>
        {rows
          ? words.t('board.band')
          : lastMs === null
            ? words.t('board.band.quiet')
            : words.t('board.band.quiet.last', { time: formatTime(lastMs) })}
      </p>
      {rows && (
        <div className={styles.bandRows} role="table" aria-label={words.t('board.band')}>
          {band.map((slot: BandSlot | null, index) => (
            <PostingRow
              key={index}
              posting={slot?.posting ?? null}
              format={layout.row}
              minuteMs={minuteMs}
              words={words}
              repeated={false}
              fresh
            />
          ))}
        </div>
      )}
    </div>
  );
}

function ColumnHeads() {
  const { words } = useFrame();
  return (
    <div className={styles.columns} aria-hidden="true">
      <span>{words.t('board.column.no')}</span>
      <span>{words.t('board.column.occupation')}</span>
      <span>{words.t('board.column.people')}</span>
      <span>{words.t('board.column.place')}</span>
      <span className={styles.columnTime}>{words.t('board.column.time')}</span>
      <span className={styles.columnPay}>{words.t('board.column.pay')}</span>
      <span>{words.t('board.column.settlement')}</span>
      <span>{words.t('board.column.zone')}</span>
    </div>
  );
}

/** Name of the page, sums and where in the rotation it stands. */
function SectionLine() {
  const { words } = useFrame();
  const page = useBoard((view) => view.stage.page);
  const section = useBoard((view) => view.stage.section);
  if (page.kind === 'postings') {
    return (
      <div className={styles.section}>
        <h2>{words.t(`board.section.${page.section}`)}</h2>
        <p>{words.t('board.section.counts', { ...section })}</p>
        {page.pages > 1 && (
          <p className={styles.indicator}>
            {words.t('board.page', { page: page.page, pages: page.pages })}
          </p>
        )}
      </div>
    );
  }
  return (
    <div className={styles.section}>
      <h2>
        {page.kind === 'info'
          ? words.t(`board.info.${page.info.topic}`)
          : words.t('board.section.today')}
      </h2>
    </div>
  );
}

function occupationAt(slots: readonly Slot[], index: number): string | undefined {
  return slots[index]?.posting?.occupationId;
}

function PostingRows() {
  const { layout, words } = useFrame();
  const slots = useBoard((view) => view.stage.slots);
  const minuteMs = useMinute();
  return (
    <div role="table" aria-label={words.t('board.section.today')}>
      {slots.map((slot, index) => (
        <PostingRow
          key={slot.id}
          posting={slot.posting}
          format={layout.row}
          minuteMs={minuteMs}
          words={words}
          repeated={
            index > 0 && occupationAt(slots, index) === occupationAt(slots, index - 1)
          }
          fresh={false}
        />
      ))}
    </div>
  );
}

function EmptyStage() {
  const { words } = useFrame();
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{words.t('board.empty.title')}</p>
      <p>{words.t('board.empty.line')}</p>
    </div>
  );
}

/** The postings, or the page of text whose turn it is. */
export function StageZone() {
  const { layout } = useFrame();
  const page = useBoard((view) => view.stage.page);
  const stale = useBoard((view) => view.stage.stale);
  const table = layout.row === 'table' && page.kind === 'postings';
  return (
    <main className={styles.stage} data-page={page.kind}>
      <SectionLine />
      {!stale && <Band />}
      <div className={styles.rows}>
        {table && <ColumnHeads />}
        {page.kind === 'postings' && <PostingRows />}
        {page.kind === 'info' && <InfoPageView page={page.info} />}
        {page.kind === 'empty' && <EmptyStage />}
      </div>
    </main>
  );
}
