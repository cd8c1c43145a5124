import { useBoard, useFrame } from '../hall/use-board.ts';
import type { ShowcasePage } from '../model/programme-types.ts';
import type { Slot } from '../model/slot.ts';
import type { BoardKey } from '../model/words.ts';
import { Band, useBandPlaces } from './band-zone.tsx';
import { IndexPageView } from './index-page.tsx';
import { InfoPageView } from './info-page.tsx';
import { ShowcaseText } from './showcase-page.tsx';
import { StandCounts, StandsPageView } from './stands-page.tsx';
import { placeRoomEm, PostingRow } from './posting-row.tsx';
import styles from './stage-zone.module.css';

function useMinute(): number {
  return useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
}

/** The heads keep their place where nothing stands in columns, so that nothing jumps at a flip. */
function ColumnHeads() {
  const { words } = useFrame();
  const page = useBoard((view) => view.stage.page);
  const { crowded, places } = useBandPlaces();
  const inBand = !crowded && (places[0]?.posting ?? null) !== null;
  const used = page.kind === 'postings' || page.kind === 'showcase' || inBand;
  return (
    <div
      className={used ? styles.columns : `${styles.columns} ${styles.unused}`}
      aria-hidden="true"
    >
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
  if (page.kind === 'showcase') return <ShowcaseLine page={page} />;
  const title: Record<Exclude<typeof page.kind, 'info'>, BoardKey> = {
    empty: 'board.section.today',
    index: 'board.index',
    stands: 'board.stands',
  };
  return (
    <div className={styles.section}>
      <h2>{words.t(page.kind === 'info' ? page.info.heading : title[page.kind])}</h2>
      {page.kind === 'stands' && <StandCounts />}
      {page.kind === 'stands' && page.pages > 1 && (
        <p className={styles.indicator}>
          {words.t('board.page', { page: page.page, pages: page.pages })}
        </p>
      )}
    </div>
  );
}

/** 用工专区, how many jobs of it are open, and which of its pages this is. */
function ShowcaseLine({ page }: { readonly page: ShowcasePage }) {
  const { words } = useFrame();
  const section = useBoard((view) => view.stage.section);
  return (
    <div className={styles.section}>
      <h2>{words.t('board.showcase')}</h2>
      <p>{words.t('board.section.counts', { ...section })}</p>
      {page.pages > 1 && (
        <p className={styles.indicator}>
          {words.t('board.page', { page: page.page, pages: page.pages })}
        </p>
      )}
    </div>
  );
}

function occupationAt(slots: readonly Slot[], index: number): string | undefined {
  return slots[index]?.posting?.occupationId;
}

function PostingRows() {
  const { layout, words } = useFrame();
  const slots = useBoard((view) => view.stage.slots);
  const isShowcase = useBoard((view) => view.stage.page.kind === 'showcase');
  const minuteMs = useMinute();
  return (
    <div role="table" aria-label={words.t(isShowcase ? 'board.showcase' : 'board.section.today')}>
      {slots.map((slot, index) => (
        <PostingRow
          key={slot.id}
          posting={slot.posting}
          format={layout.row}
          placeEm={placeRoomEm(layout)}
          minuteMs={minuteMs}
          words={words}
          repeated={index > 0 && occupationAt(slots, index) === occupationAt(slots, index - 1)}
          fresh={false}
          dated={false}
        />
      ))}
    </div>
  );
}

function EmptyStage() {
  const { words, occupationIds } = useFrame();
  const scoped = occupationIds !== null;
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>
        {words.t(scoped ? 'board.empty.scoped' : 'board.empty.title')}
      </p>
      <p>{words.t(scoped ? 'board.empty.scopedLine' : 'board.empty.line')}</p>
    </div>
  );
}

/** The postings, or the page of text whose turn it is. */
export function StageZone() {
  const { layout } = useFrame();
  const page = useBoard((view) => view.stage.page);
  const stale = useBoard((view) => view.stage.stale);
  return (
    <main className={styles.stage} data-page={page.kind}>
      <SectionLine />
      {layout.row === 'table' && <ColumnHeads />}
      {!stale && <Band />}
      <div className={styles.rows}>
        {page.kind === 'showcase' && <ShowcaseText page={page} />}
        {(page.kind === 'postings' || page.kind === 'showcase') && <PostingRows />}
        {page.kind === 'info' && <InfoPageView page={page.info} />}
        {page.kind === 'index' && <IndexPageView counts={page.counts} />}
        {page.kind === 'stands' && <StandsPageView part={page.part} />}
        {page.kind === 'empty' && <EmptyStage />}
      </div>
    </main>
  );
}
