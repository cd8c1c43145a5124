import type { ReactNode } from 'react';
import { AboveReach } from './above-reach.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import styles from './page-body.module.css';
import { ScrollPane } from './scroll-pane.tsx';

export interface PageBodyProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** The one or two buttons the page is about; kept in reach at its lower edge. */
  readonly actions?: ReactNode;
  /**
   * `form` begins at the top, `choice` stands in the middle, `message` says one thing, a `pad` lies
   * next to what it finds, and a `list` is as tall as the screen, below its filters if it has any.
   */
  readonly layout?: 'form' | 'choice' | 'message' | 'pad' | 'list' | 'filtered-list';
  readonly children?: ReactNode;
}

/** A page: its title, one sentence, what it holds, and what to press. The title takes the focus. */
export function PageBody({ title, lead, actions, layout = 'form', children }: PageBodyProps) {
  const heading = useHeadingFocus();
  return (
    <section className={styles['page']} data-layout={layout}>
      <div className={styles['first']}>
        <AboveReach>
          <div className={styles['head']} data-layout={layout}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
          </div>
        </AboveReach>
      </div>
      <ScrollPane>{children}</ScrollPane>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
