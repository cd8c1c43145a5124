import { Button } from '@hall/ui/components/button';
import { useState, type ReactNode } from 'react';
import { useKiosk } from './kiosk-context.tsx';
import styles from './paged.module.css';

export interface PagedProps<T> {
  readonly items: readonly T[];
  readonly perPage: number;
  readonly columns: number;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** Things in pages with two big buttons; nobody has to swipe or scroll. */
export function Paged<T>({ items, perPage, columns, keyOf, children }: PagedProps<T>) {
  const { t } = useKiosk();
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  // The list may have become shorter while somebody was reading.
  const page = Math.min(wanted, pages - 1);
  const shown = items.slice(page * perPage, (page + 1) * perPage);
  return (
    <div className={styles['paged']}>
      <ul
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
