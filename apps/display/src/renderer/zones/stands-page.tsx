import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import { frame, type BoardLayout } from '@hall/core/rules/board-layout';
import {
  gridPlace,
  gridTracks,
  isInPart,
  roomOf,
  type PlanPart,
} from '@hall/core/rules/stand-plan';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { standEm } from '../model/stand-pages.ts';
import { widthEm } from '../model/text-width.ts';
import styles from './stands-page.module.css';

/** How many booths there are, and how many are free. */
export function StandCounts() {
  const { words } = useFrame();
  const stands = useBoard((view) => view.stage.data.stands);
  const free = stands.filter(({ today }) => today === null).length;
  return <p>{words.t('board.stands.counts', { total: stands.length, free })}</p>;
}

/** The booths as they stand in the hall: who is where, what is mostly negotiated there, what is free. */
export function StandsPageView({ part }: { readonly part: PlanPart }) {
  const { layout } = useFrame();
  const stands = useBoard((view) => view.stage.data.stands);
  return (
    <ul
      className={styles.map}
      style={{
        fontSize: layout.rowFontPx,
        gridTemplateColumns: gridTracks(part.columns),
        gridTemplateRows: gridTracks(part.rows),
      }}
    >
      {stands
        .filter(({ details }) => isInPart(details, part))
        .map((stand) => (
          <StandCell key={stand.id} stand={stand} part={part} roomEm={nameRoomEm(layout, part)} />
        ))}
    </ul>
  );
}

/** Padding and border of a cell, as the stylesheet has them. */
const cellFrameEm = 0.9;

/** How much of a name two lines of a cell hold, in em; a longer one is set smaller. */
function nameRoomEm({ stageWidthPx, unit, rowFontPx }: BoardLayout, { columns }: PlanPart): number {
  const innerEm = (stageWidthPx - 2 * frame.margin * unit) / rowFontPx;
  const cellEm = (innerEm + standEm.gap) / roomOf(columns) - standEm.gap;
  // A line breaks before it is quite full.
  return 2 * (cellEm - cellFrameEm) - 1;
}

function StandCell({
  stand,
  part,
  roomEm,
}: {
  readonly stand: PublicStand;
  readonly part: PlanPart;
  readonly roomEm: number;
}) {
  const { words } = useFrame();
  const { details, today } = stand;
  const family =
    details.family === null ? words.t('board.stands.any') : words.t(`family.${details.family}`);
  const state = today === null ? 'free' : today.here ? 'here' : 'booked';
  return (
    <li className={styles.stand} data-state={state} style={gridPlace(details, part)}>
      <p className={styles.head}>
        <b>{details.name}</b>
        <span>{family}</span>
      </p>
      {today === null ? (
        <p className={styles.free}>{words.t('board.stands.free')}</p>
      ) : (
        <>
          <p
            className={styles.employer}
            data-long={widthEm(today.employer) > roomEm ? '' : undefined}
          >
            {today.employer}
          </p>
          <p className={styles.state}>
            {today.here
              ? words.t('board.stands.here')
              : words.t('board.stands.booked', { time: today.from })}
          </p>
        </>
      )}
    </li>
  );
}
