import type { BoardShowcase } from '@hall/core/contract/topics/board-topic';
import { useBoard, useFrame } from '../hall/use-board.ts';
import type { ShowcasePage } from '../model/programme-types.ts';
import { aloneFontPx, nameLineEm, showcaseRoom } from '../model/showcase-pages.ts';
import styles from './showcase-page.module.css';

/** The showcase as the hub last told it; null when it is gone, and the page flips at once. */
export function useShowcase(showcaseId: string): BoardShowcase | null {
  return useBoard((view) => view.stage.data.showcases.find(({ id }) => id === showcaseId) ?? null);
}

/** Who hires, and what he says for himself: above his postings or, where these need the page, alone. */
export function ShowcaseText({ page }: { readonly page: ShowcasePage }) {
  const { layout } = useFrame();
  const showcase = useShowcase(page.showcaseId);
  if (showcase === null || page.text === 'none') return null;
  const { id, employer, title, lines } = showcase;
  const height = page.textRows * layout.rowHeightPx;
  if (page.text === 'name') {
    const room = showcaseRoom(layout);
    const fontSize = layout.rowFontPx * (room === null ? 1 : nameLineEm(employer, room));
    return (
      <header className={styles.name} style={{ fontSize, height }} data-showcase={id}>
        <h3>{employer}</h3>
      </header>
    );
  }
  const alone = page.ids.length === 0;
  const fontSize = alone ? aloneFontPx(showcase, layout) : layout.rowFontPx;
  return (
    <header className={styles.whole} style={{ fontSize, height }} data-showcase={id}>
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
