import { Phone } from 'lucide-react';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { hotlineWidthEm } from '@hall/core/rules/board-layout';
import { widthEm } from '../model/text-width.ts';
import type { BoardKey } from '../model/words.ts';
import styles from './footer-zone.module.css';

type Figure =
  | 'livePostings'
  | 'liveVacancies'
  | 'postingsToday'
  | 'filledToday'
  | 'matchedToday'
  | 'seekersToday';

/** A 驿站's board counts no people: nobody registers and nobody is taken in front of it. */
const figuresOf: Readonly<Record<'market' | 'station', readonly Figure[]>> = {
  market: ['livePostings', 'liveVacancies', 'postingsToday', 'matchedToday', 'seekersToday'],
  station: ['livePostings', 'liveVacancies', 'postingsToday', 'filledToday'],
};

/** The number for complaints: always on the screen (001 第九条, F-02). */
export function Hotline() {
  const { layout, words } = useFrame();
  const market = useBoard((view) => view.stage.data.market);
  const main = market?.complaintPhones[0];
  const label = main?.label ?? words.t('board.rights.hotline');
  const phone = main?.phone ?? '';
  const longer = Math.max(1, (widthEm(label) + widthEm(phone) + 1.5) / hotlineWidthEm);
  return (
    <p
      className={styles.hotline}
      style={{ fontSize: layout.hotlineFontPx / longer }}
      data-zone="hotline"
    >
      <Phone aria-hidden />
      <span>{label}</span>
      <b>{phone}</b>
    </p>
  );
}

/** Today's sums. */
function Figures() {
  const { words } = useFrame();
  const stats = useBoard((view) => view.stage.data.stats);
  const siteKind = useBoard((view) => view.stage.data.market?.siteKind);
  if (stats === null) {
    return null;
  }
  const names = figuresOf[siteKind === 'station' ? 'station' : 'market'];
  return (
    <dl className={styles.figures} aria-label={words.t('board.figures')}>
      {names.map((name) => (
        <div key={name}>
          <dt>{words.t(`board.figure.${name}` satisfies BoardKey)}</dt>
          <dd>{stats[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The number for complaints, and today's sums; over the windows what to do about a call instead. */
export function FooterZone() {
  const { layout, words } = useFrame();
  return (
    <footer className={styles.footer}>
      <Hotline />
      {layout.page !== null ? (
        <p className={styles.hint}>{words.t(`board.${layout.page}.hint`)}</p>
      ) : layout.calls?.place === 'alone' ? (
        <p className={styles.hint}>{words.t('board.calls.hint')}</p>
      ) : (
        <Figures />
      )}
    </footer>
  );
}
