import type { CSSProperties } from 'react';
import { LoaderCircle } from 'lucide-react';
import { isClosedNow } from '@hall/core/domain/hall-day/screen-day';
import { BoardFrameProvider, useBoard, useFrame, type BoardFrame } from './hall/use-board.ts';
import { ClosedZone } from './zones/closed-zone.tsx';
import { zones, zonesOf } from './zones/registry.ts';
import styles from './board-screen.module.css';

/** The sizes of a layout as the stylesheets read them. */
function sizesOf({ layout }: BoardFrame): CSSProperties {
  return {
    '--u': `${layout.unit}px`,
    '--row-font': `${layout.rowFontPx}px`,
    '--row-h': `${layout.rowHeightPx}px`,
    '--header-h': `${layout.headerPx}px`,
    '--footer-h': `${layout.footerPx}px`,
  } as CSSProperties;
}

function Zones() {
  const { layout, words, day } = useFrame();
  const ready = useBoard((view) => view.ready);
  const refusal = useBoard((view) => view.refusal);
  if (!ready) {
    return (
      <div className={styles.waiting} role="status">
        <LoaderCircle aria-hidden />
        <p>{words.t(refusal === null ? 'board.waiting' : `connection.refused.${refusal}`)}</p>
        {refusal === null && <p className={styles.more}>{words.t('board.waiting.line')}</p>}
      </div>
    );
  }
  if (isClosedNow(day)) return <ClosedZone />;
  return zonesOf(layout).map((id) => {
    const Zone = zones[id];
    return <Zone key={id} />;
  });
}

/** The whole board for a layout. */
export function BoardScreen(frame: BoardFrame) {
  return (
    <BoardFrameProvider value={frame}>
      <div
        className={styles.board}
        style={sizesOf(frame)}
        data-layout={frame.layout.kind}
        data-hall-mode={frame.day?.mode}
        data-sound={frame.sound ?? undefined}
        lang={frame.words.language}
      >
        <Zones />
      </div>
    </BoardFrameProvider>
  );
}
