import type { CandidateDirectory, CandidateRow } from '@hall/core/documents/candidate-directory';
import { usePaperFoot } from '../shared/use-paper-foot.ts';
import styles from './candidates.module.css';

const columns = [
  'no',
  'work',
  'age',
  'available',
] as const satisfies readonly (keyof CandidateRow)[];

/** The directory of a day's workers on A4; heading and columns come again on every page. */
export function CandidatePaper({ directory }: { readonly directory: CandidateDirectory }) {
  usePaperFoot({ name: directory.title, date: directory.asOf });
  return (
    <article className={styles.sheet} lang="zh-CN">
      <header className={styles.head}>
        <p>{directory.market}</p>
        <h2>{directory.title}</h2>
        <p className={styles.asOf}>
          <span>{directory.count}</span>
          <span>{directory.asOf}</span>
        </p>
      </header>
      <table className={styles.list}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={styles[column]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {directory.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {directory.rows.map((row) => (
            <tr key={row.no}>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        {directory.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}
