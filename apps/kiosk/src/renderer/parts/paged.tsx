import { Button } from '@hall/ui/components/button';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useKiosk } from './kiosk-context.tsx';
import styles from './paged.module.css';

export interface PagedProps<T> {
  readonly items: readonly T[];
  /** At most; a page holds as many whole rows as there is room for. */
  readonly perPage: number;
  readonly columns: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** Things in pages with two big buttons; nobody has to swipe or scroll. */
export function Paged<T>(props: PagedProps<T>) {
  const { state, portrait } = useKiosk();
  const { elder, lowReach, language } = state;
  // In another type size, height or language other rows fit: the counting begins anew.
  return <Pages key={`${elder} ${lowReach} ${language} ${portrait}`} {...props} />;
}

/** As many as fit: a row that would lie under the buttons below goes to the next page. */
function useFitting(perPage: number, columns: number) {
  const grid = useRef<HTMLUListElement>(null);
  const [fitting, setFitting] = useState(perPage);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const measure = (): void => {
      // Two pixels of rounding are not worth a row.
      const lowest = element.getBoundingClientRect().bottom + 2;
      const children = [...element.children];
      const whole = children.filter((child) => child.getBoundingClientRect().bottom <= lowest);
      if (whole.length < children.length) {
        setFitting(Math.max(columns, Math.floor(whole.length / columns) * columns));
      }
    };
    // Once before anybody sees it, and again whenever something grows.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) {
      observer.observe(child);
    }
    return () => {
      observer.disconnect();
    };
  });
  return { grid, fitting };
}

function Pages<T>({ items, perPage, columns, keyOf, children }: PagedProps<T>) {
  const { t } = useKiosk();
  const { grid, fitting } = useFitting(perPage, columns);
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(items.length / fitting));
  // The list may have become shorter while somebody was reading.
  const page = Math.min(wanted, pages - 1);
  const shown = items.slice(page * fitting, (page + 1) * fitting);
  return (
    <div className={styles['paged']}>
      <ul
        ref={grid}
        className={styles['grid']}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {pages === 1 ? null : (
        <div className={styles['pager']}>
          <Button
            icon="arrow-left"
            disabled={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          >
            {t('page.previous')}
          </Button>
          <p role="status">{t('page.of', { page: page + 1, pages })}</p>
          <Button
            iconAfter="arrow-right"
            disabled={page === pages - 1}
            onClick={() => {
              setPage(page + 1);
            }}
          >
            {t('page.next')}
          </Button>
        </div>
      )}
    </div>
  );
}
