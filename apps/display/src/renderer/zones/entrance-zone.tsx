import {
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CircleParking,
  DoorOpen,
  Footprints,
  Hand,
  ShieldCheck,
  Truck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { EntranceRecord, LaneWord } from '@hall/core/contract/topics/entrance-topic';
import type { Arrow, EntranceArrows } from '@hall/core/domain/device/terminal';
import { fontPx, leastGlyphMm } from '@hall/core/rules/legibility';
import { pageBox, type BoardLayout } from '@hall/core/rules/board-layout';
import type { GateNotice } from '@hall/core/rules/gate-notice';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { bayViews } from '../model/bay-view.ts';
import { entranceView, type EntranceView } from '../model/entrance-view.ts';
import { widthEm } from '../model/text-width.ts';
import styles from './entrance-zone.module.css';

const ways = ['people', 'vehicles', 'bays'] as const;
type Way = (typeof ways)[number];
const wayIcons: Readonly<Record<Way, LucideIcon>> = {
  people: Footprints,
  vehicles: Truck,
  bays: CircleParking,
};
const arrowIcons: Readonly<Record<Arrow, LucideIcon>> = {
  left: ArrowLeft,
  right: ArrowRight,
  up: ArrowUp,
};

/** Sign, arrow and the gaps round the word, in em of it. */
const aroundWordEm = 4;
/** A way with the line under its word. */
const wayHeightEm = 1.95;
/** What the ways have of a wide screen, and of a tall one. */
const share = { landscape: 0.58, portrait: 0.54 } as const;
/** What the notice about the readers takes of the height at most, in the longer language. */
const noticeShare = { landscape: 0.36, portrait: 0.24 } as const;

/** As large as the ways' part of the screen allows; what the farthest needs is less on any panel. */
function wayFontPx(
  layout: BoardLayout,
  { longestEm, count, isNoticed }: { longestEm: number; count: number; isNoticed: boolean },
): number {
  const { widthPx, heightPx: wholePx } = pageBox(layout);
  const isWide = layout.kind === 'landscape';
  const taken = isNoticed ? noticeShare[isWide ? 'landscape' : 'portrait'] : 0;
  const heightPx = wholePx * (1 - taken);
  const boxWidthPx = isWide ? widthPx * share.landscape : widthPx;
  const boxHeightPx = isWide ? heightPx : heightPx * share.portrait;
  const fits = Math.min(
    boxWidthPx / (longestEm + aroundWordEm),
    boxHeightPx / (Math.max(2, count) * wayHeightEm),
  );
  const leastPx = fontPx(leastGlyphMm('hotline', layout.farthestViewerM), layout.pixelPitchMm);
  return Math.floor(Math.min(fits, Math.max(leastPx, 150 * layout.unit)));
}

/** The newest of what hall and gates say. */
function useEntrance(): EntranceView {
  const { day, words } = useFrame();
  const nowMs = useBoard((view) => view.nowMs);
  const lostSinceMs = useBoard((view) => view.offlineSinceMs);
  const told = [...useTopic('entrance').records.values()];
  return entranceView({
    day,
    entrance: told.find((one): one is EntranceRecord => one.kind === 'entrance') ?? null,
    laneWords: told.filter((one): one is LaneWord => one.kind === 'laneWord'),
    hubNowMs: nowMs,
    lostSinceMs,
    words,
  });
}

/** Which way people, vehicles and those who only stop for a moment go, and how it is inside (G-13). */
export function EntranceZone() {
  const { layout, arrows } = useFrame();
  const view = useEntrance();
  const isWaiting = view.crowding?.isInboundClosed === true;
  return (
    <main className={styles.zone} data-zone="entrance" data-kind={layout.kind}>
      <Ways arrows={arrows} isNoticed={view.notice !== null} />
      <section className={styles.hall}>
        {isWaiting ? <Waiting view={view} /> : <Hall view={view} />}
        <LaneWords said={view.laneWords} />
      </section>
      {view.notice !== null && <Notice notice={view.notice} />}
    </main>
  );
}

/** Nobody has to show anything; what is kept of those who do (G-01, G-02). */
function Notice({ notice }: { readonly notice: GateNotice }) {
  const { words } = useFrame();
  return (
    <aside className={styles.notice} data-notice="readers">
      <h2>
        <ShieldCheck aria-hidden />
        {words.t(notice.title)}
      </h2>
      <ul>
        {notice.lines.map((line) => (
          <li key={line} data-line={line}>
            {words.t(line)}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Ways({
  arrows,
  isNoticed,
}: {
  readonly arrows: EntranceArrows;
  readonly isNoticed: boolean;
}) {
  const { layout, words } = useFrame();
  const shown = ways.filter((way) => arrows[way] !== undefined);
  if (shown.length === 0) return null;
  const longestEm = Math.max(...shown.map((way) => widthEm(words.t(`board.entrance.${way}`))));
  return (
    <ul
      className={styles.ways}
      style={{ fontSize: wayFontPx(layout, { longestEm, count: shown.length, isNoticed }) }}
      data-count={shown.length}
    >
      {shown.map((way) => (
        <WayLine key={way} way={way} to={arrows[way] ?? 'up'} />
      ))}
    </ul>
  );
}

function WayLine({ way, to }: { readonly way: Way; readonly to: Arrow }) {
  const { words } = useFrame();
  const Sign = wayIcons[way];
  const Pointer = arrowIcons[to];
  return (
    <li className={styles.way} data-way={way} data-to={to}>
      <Sign aria-hidden className={styles.sign} />
      <span className={styles.word}>
        <b>{words.t(`board.entrance.${way}`)}</b>
        {way === 'bays' ? <FreeBays /> : <small>{words.t(`board.entrance.${to}`)}</small>}
      </span>
      <Pointer aria-hidden className={styles.pointer} />
    </li>
  );
}

/** How many may still come; nothing where nobody has told of a bay. */
function FreeBays() {
  const { words } = useFrame();
  const { records } = useTopic('bays');
  const nowMs = useBoard((view) => view.nowMs);
  const bays = bayViews(records.values(), nowMs);
  if (bays.length === 0) return null;
  const free = bays.filter(({ state }) => state === 'free').length;
  return (
    <small>
      {free === 0
        ? words.t('board.entrance.bays.full')
        : words.t('board.entrance.bays.free', { free })}
    </small>
  );
}

/** What the hall is for now, until when, and how full it is. */
function Hall({ view }: { readonly view: EntranceView }) {
  const { words } = useFrame();
  const { mode, hours, crowding, isClosed } = view;
  const market = useBoard(({ stage }) => stage.data.market);
  return (
    <>
      <div className={styles.card} data-closed={isClosed || undefined}>
        <h2>
          <DoorOpen aria-hidden />
          {mode ?? market?.name ?? ''}
        </h2>
        {hours !== null && <p>{hours}</p>}
      </div>
      {crowding !== null && !isClosed && (
        <div className={styles.card} data-crowding={crowding.level}>
          <h2>
            <Users aria-hidden />
            {words.t(`board.entrance.${crowding.level}`)}
          </h2>
          <p>{crowding.inside}</p>
        </div>
      )}
    </>
  );
}

/** 请稍候，场内 N 人 (G-04): nobody is let in; whoever is inside can always leave. */
function Waiting({ view }: { readonly view: EntranceView }) {
  const { words } = useFrame();
  return (
    <div className={styles.waiting} role="status" data-inbound="closed">
      <Hand aria-hidden />
      <h2>{words.t('board.entrance.wait')}</h2>
      <p>{view.crowding?.inside}</p>
      <p className={styles.more}>{words.t('board.entrance.wait.line')}</p>
    </div>
  );
}

function LaneWords({ said }: { readonly said: EntranceView['laneWords'] }) {
  const { words } = useFrame();
  if (said.length === 0) return null;
  return (
    <ul className={styles.lanes}>
      {said.map(({ lane, name, word }) => (
        <li key={lane} data-word={word}>
          <span>{name ?? words.t('board.entrance.word.lane', { lane })}</span>
          <b>{words.t(`board.entrance.word.${word}`)}</b>
        </li>
      ))}
    </ul>
  );
}
