import { Phone } from 'lucide-react';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { hotlineWidthEm } from '@hall/core/rules/board-layout';
import { widthEm } from '../model/text-width.ts';
import type { BoardKey } from '../model/words.ts';
import styles from './footer-zone.module.css';

type Figure = 'livePostings' | 'liveVacancies' | 'postingsToday' | 'filledToday' | 'seekersToday';

const everywhere: readonly Figure[] = [
  'livePostings',
  'liveVacancies',
  'postingsToday',
  'filledToday',
];

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

/** Today's sums; nobody registers at a 驿站's board, so it does not count that. */
function Figures() {
  const { words } = useFrame();
  const stats = useBoard((view) => view.stage.data.stats);
  const siteKind = useBoard((view) => view.stage.data.market?.siteKind);
  if (stats === null) {
    return null;
  }
  const names = siteKind === 'station' ? everywhere : [...everywhere, 'seekersToday' as const];
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

export function FooterZone() {
  return (
    <footer className={styles.footer}>
      <Hotline />
      <Figures />
    </footer>
  );
}
