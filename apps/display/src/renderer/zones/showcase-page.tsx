import type { BoardShowcase } from '@hall/core/contract/topics/board-topic';
import { useBoard, useFrame } from '../hall/use-board.ts';
import { infoFontPx } from '../model/info-size.ts';
import type { ShowcasePage } from '../model/programme-types.ts';
import styles from './showcase-page.module.css';

/** The showcase as the hub last told it; null when it is gone, and the page flips at once. */
export function useShowcase(showcaseId: string): BoardShowcase | null {
  return useBoard((view) => view.stage.data.showcases.find(({ id }) => id === showcaseId) ?? null);
}

/** Who hires, and what he says for himself; above his postings or, where these need the page, alone. */
export function ShowcaseText({ page }: { readonly page: ShowcasePage }) {
  const { layout } = useFrame();
  const showcase = useShowcase(page.showcaseId);
  if (showcase === null || page.textRows === 0) return null;
  const { employer, title, lines } = showcase;
  const alone = page.ids.length === 0;
  const info = { lines: [employer, title, ...lines], phones: [], source: null };
  return (
    <header
      className={alone ? styles.alone : styles.above}
      style={
        alone
          ? { fontSize: infoFontPx(info, layout) }
          : { fontSize: layout.rowFontPx, height: page.textRows * layout.rowHeightPx }
      }
      data-showcase={showcase.id}
    >
      <div className={styles.head}>
        <h3>{employer}</h3>
        <b>{title}</b>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  );
}
