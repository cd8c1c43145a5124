import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page-body.module.css';

export interface PageBodyProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** The one or two buttons the page is about; kept in reach at its lower edge. */
  readonly actions?: ReactNode;
  /** Centred pages say one thing; the others hold a list or a form. */
  readonly layout?: 'form' | 'centred';
  readonly children?: ReactNode;
}

/** A page: its title, one sentence, what it holds, and what to press. The title takes the focus. */
export function PageBody({ title, lead, actions, layout = 'form', children }: PageBodyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={styles['page']} data-layout={layout}>
      <div className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      </div>
      <div className={styles['content']}>{children}</div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
