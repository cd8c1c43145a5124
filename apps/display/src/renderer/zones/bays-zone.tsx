import { CircleParking, Clock, TriangleAlert } from 'lucide-react';
import { bayEm, bayPages } from '@hall/core/rules/board-bays';
import { pageBox } from '@hall/core/rules/board-layout';
import { leastPageMs } from '@hall/core/rules/board-paging';
import { occupationName } from '@hall/core/rules/occupations';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { bayPage, bayViews, hideBaysMs, type BayView } from '../model/bay-view.ts';
import { shortNo } from '@hall/core/domain/posting/short-no';
import { widthEm } from '../model/text-width.ts';
import styles from './bays-zone.module.css';

/** Room beside a bay's number, in em of its text. */
const textEm = bayEm.width - 1.5 * bayEm.number - 0.9;

/** The bays of the hall: which is free, who hires beside which and for how long (G-08). */
export function BaysZone() {
  const { layout, words } = useFrame();
  const { records, ready } = useTopic('bays');
  const nowMs = useBoard((view) => view.nowMs);
  const sinceMs = useBoard((view) => view.offlineSinceMs);
  const bays = bayViews(records.values(), nowMs);
  const { pixelPitchMm, farthestViewerM } = layout;
  const count = bays.length;
  const grid = bayPages(pageBox(layout), {
    count: Math.max(1, count),
    pixelPitchMm,
    farthestViewerM,
  });
  if (sinceMs !== null && nowMs - sinceMs > hideBaysMs) return <Nothing about="hidden" />;
  if (ready && count === 0) return <Nothing about="none" />;
  const { shown, page } = bayPage(bays, { ...grid, hubNowMs: nowMs }, leastPageMs);
  const free = bays.filter(({ state }) => state === 'free').length;
  return (
    <main className={styles.zone} data-zone="bays">
      <header className={styles.title}>
        <h2>
          <CircleParking aria-hidden />
          {words.t('board.bays')}
        </h2>
        <p>{words.t('board.bays.counts', { total: count, free })}</p>
        {grid.pages > 1 && <p>{words.t('board.page', { page: page + 1, pages: grid.pages })}</p>}
      </header>
      <ul
        className={styles.grid}
        style={{
          fontSize: grid.fontPx,
          gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
        }}
      >
        {shown.map((bay) => (
          <Bay key={bay.id} bay={bay} nowMs={nowMs} />
        ))}
      </ul>
    </main>
  );
}

function Bay({ bay, nowMs }: { readonly bay: BayView; readonly nowMs: number }) {
  const { words } = useFrame();
  const { number, state, posting } = bay;
  const occupation =
    posting === null
      ? words.t('board.bays.taken')
      : occupationName(posting.occupationId, words.language);
  return (
    <li className={styles.bay} data-state={state} data-bay={number}>
      <b className={styles.number}>{number}</b>
      {state === 'free' ? (
        <p className={styles.free}>{words.t('board.bays.free')}</p>
      ) : (
        <div className={styles.text}>
          <p className={styles.work} data-long={widthEm(occupation) > textEm - 4 || undefined}>
            <strong>{occupation}</strong>
            {posting !== null && <span>{shortNo(posting.postingNo, nowMs)}</span>}
          </p>
          {posting !== null && <p className={styles.place}>{posting.place}</p>}
          <TimeLeft bay={bay} />
        </div>
      )}
    </li>
  );
}

/** Never in colour alone: the sign and the words say it too. */
function TimeLeft({ bay: { state, minutes } }: { readonly bay: BayView }) {
  const { words } = useFrame();
  const isOver = state === 'overdue';
  const key = !isOver ? 'left' : minutes === 0 ? 'over' : 'overBy';
  return (
    <p className={styles.time}>
      {isOver ? <TriangleAlert aria-hidden /> : <Clock aria-hidden />}
      {words.t(`board.bays.${key}`, { minutes: minutes ?? 0 })}
    </p>
  );
}

function Nothing({ about }: { readonly about: 'none' | 'hidden' }) {
  const { words } = useFrame();
  return (
    <main className={styles.nothing} data-zone="bays">
      <p>{words.t(`board.bays.${about}`)}</p>
      <p className={styles.more}>{words.t(`board.bays.${about}.line`)}</p>
    </main>
  );
}
