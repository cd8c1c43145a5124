import type { ReactNode } from 'react';
import styles from './table.module.css';

/** A column: its heading and what stands in it. */
export interface Column<R> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: R) => ReactNode;
  /** Figures stand right, so that they can be compared. */
  readonly figures?: boolean;
  /** The least it needs; long texts wrap within it. */
  readonly width?: string;
  /** Left out on narrow screens. */
  readonly optional?: boolean;
}

/** A table whose rows open something; its head stays in sight. */
export function Table<R>({
  label,
  columns,
  rows,
  rowKey,
  hrefOf,
  empty,
}: {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Where a row leads; its first cell is the link, the whole row takes the click. */
  readonly hrefOf?: (row: R) => string;
  /** What to do when there is nothing. */
  readonly empty: ReactNode;
}) {
  if (rows.length === 0) return <div className={styles.empty}>{empty}</div>;
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-figures={column.figures || undefined}
                data-optional={column.optional || undefined}
                style={column.width === undefined ? undefined : { minWidth: column.width }}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-opens={hrefOf === undefined ? undefined : true}>
              {columns.map((column, at) => (
                <td
                  key={column.key}
                  data-figures={column.figures || undefined}
                  data-optional={column.optional || undefined}
                >
                  {at === 0 && hrefOf !== undefined ? (
                    <a className={styles.open} href={hrefOf(row)}>
                      {column.cell(row)}
                    </a>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
