import type { ReactNode } from 'react';
import { usePaperFoot } from './use-paper-foot.ts';
import styles from './a4-list.module.css';

/** What stands around a list on paper. */
interface ListPaper {
  readonly market: string;
  readonly title: string;
  readonly occasion?: string | null;
  readonly count: string;
  readonly asOf: string;
  readonly foot: readonly string[];
}

/** A list on A4: whose and of when it is above, what people have to know below, tables between. */
export function A4List({
  paper,
  children,
}: {
  readonly paper: ListPaper;
  readonly children: ReactNode;
}) {
  usePaperFoot({ name: paper.title, date: paper.asOf });
  return (
    <article className={styles.sheet} lang="zh-CN">
      <header className={styles.head}>
        <p>{paper.market}</p>
        <h2>{paper.title}</h2>
        {typeof paper.occasion === 'string' && <p className={styles.occasion}>{paper.occasion}</p>}
        <p className={styles.asOf}>
          <span>{paper.count}</span>
          <span>{paper.asOf}</span>
        </p>
      </header>
      {children}
      {paper.foot.length > 0 && (
        <footer className={styles.foot}>
          {paper.foot.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      )}
    </article>
  );
}

/** What lies above a sheet on the desk and is not printed. */
export function OnScreen({ children }: { readonly children: ReactNode }) {
  return <div className={styles.onScreen}>{children}</div>;
}
