import type { CandidateDirectory, CandidateRow } from '@hall/core/documents/candidate-directory';
import { A4List } from '../widgets/a4-list.tsx';
import styles from './candidates.module.css';

const columns = [
  'no',
  'work',
  'age',
  'available',
] as const satisfies readonly (keyof CandidateRow)[];

/** The directory of a day's workers on A4; heading and columns come again on every page. */
export function CandidatePaper({ directory }: { readonly directory: CandidateDirectory }) {
  return (
    <A4List paper={directory}>
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
    </A4List>
  );
}
