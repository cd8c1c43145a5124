import { useFrame } from '../hall/use-board.ts';
import { occupationName } from '@hall/core/rules/occupations';
import type { IndexEntry } from '../model/programme-types.ts';
import styles from './index-page.module.css';

/** 目录: every 工种 with its number of postings, as a grid. */
export function IndexPageView({ counts }: { readonly counts: readonly IndexEntry[] }) {
  const { layout, words } = useFrame();
  const wide = words.language === 'en' ? 2 : 0;
  const columns = (layout.kind === 'portrait' ? 4 : 5) - wide;
  const lines = Math.ceil(counts.length / columns);
  const roomPx = layout.rowHeightPx * layout.rowCount;
  return (
    <ul
      className={styles.index}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        fontSize: Math.floor(Math.min(layout.rowFontPx, roomPx / lines / 1.7)),
      }}
    >
      {counts.map(({ occupationId, rows }) => (
        <li key={occupationId}>
          <span>{occupationName(occupationId, words.language)}</span>
          <b>{rows}</b>
        </li>
      ))}
    </ul>
  );
}
