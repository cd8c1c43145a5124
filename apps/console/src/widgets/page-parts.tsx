import { hashTo, type Page } from '../app/route.ts';
import styles from './page-parts.module.css';

/** The parts of a page, each with an address of its own; the first is the page's. One part is no choice. */
export function PageParts<P extends string>({
  page,
  label,
  parts,
  current,
  words,
}: {
  readonly page: Page;
  readonly label: string;
  readonly parts: readonly P[];
  readonly current: P;
  readonly words: (part: P) => string;
}) {
  if (parts.length < 2) return null;
  return (
    <nav className={styles.parts} aria-label={label}>
      {parts.map((part, at) => (
        <a
          key={part}
          href={hashTo(page, at === 0 ? null : part)}
          aria-current={part === current ? 'page' : undefined}
        >
          {words(part)}
        </a>
      ))}
    </nav>
  );
}
