import { Moon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { restingPlace } from '@hall/core/domain/hall-day/night';
import { openingWords } from '@hall/ui/hall-day/hall-day-words';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { Hotline } from './footer-zone.tsx';
import { ClockFace, OfflineMark } from './header-zone.tsx';
import styles from './closed-zone.module.css';

/** The next opening, as large as the board has room for; where none is known, that it will be told. */
function Opening() {
  const { day, words } = useFrame();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  const opensAtMs = day?.opensAtMs ?? null;
  if (opensAtMs === null) {
    return (
      <div className={styles.opening}>
        <p className={styles.unknown}>{words.t('day.opens.unknown')}</p>
      </div>
    );
  }
  const { day: when, weekday, time } = openingWords(opensAtMs, minuteMs, words.language);
  return (
    <div className={styles.opening}>
      <p className={styles.label}>{words.t('day.opens')}</p>
      <p className={styles.when}>
        <span className={styles.day}>
          <span>{when}</span>
          {weekday !== null && <span>{weekday}</span>}
        </span>
        <time className={styles.time}>{time}</time>
      </p>
    </div>
  );
}

/** 闭馆: dark and still. The number for complaints stays, and the block never rests in one place (F-11). */
export function ClosedZone() {
  const { day, words } = useFrame();
  const market = useBoard((view) => view.stage.data.market);
  const nowMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  const { x, y } = restingPlace(nowMs);
  const name = day?.name ?? null;
  return (
    <main className={styles.closed} data-page="closed">
      <div className={styles.block} style={{ '--rest-x': x, '--rest-y': y } as CSSProperties}>
        <header className={styles.head}>
          <h1 className={styles.name}>{market?.name ?? ''}</h1>
          <ClockFace />
        </header>
        <section className={styles.body}>
          <p className={styles.state}>
            <Moon aria-hidden />
            {name === null ? words.t('day.closed') : words.t('day.closed.named', { name })}
          </p>
          <Opening />
        </section>
        <footer className={styles.foot}>
          <Hotline />
          <OfflineMark />
        </footer>
      </div>
    </main>
  );
}
