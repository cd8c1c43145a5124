import type { NoticeSheet } from '@hall/core/documents/notice-sheet';
import type { NoticeGroup } from '@hall/core/documents/posting-groups';
import { A4List } from '../widgets/a4-list.tsx';
import styles from './notice-sheet.module.css';

const columns = [
  'no',
  'employer',
  'people',
  'place',
  'time',
  'pay',
  'settlement',
  'ask',
] as const satisfies readonly (keyof NoticeSheet['columns'])[];

/** Postings by kind of work on A4: the notice board's sheet, and a fair's directory. */
export function NoticePaper({ sheet }: { readonly sheet: NoticeSheet }) {
  return (
    <A4List paper={sheet}>
      {sheet.groups.map((group) => (
        <Group key={group.occupationId} group={group} columns={sheet.columns} />
      ))}
    </A4List>
  );
}

/** One kind of work. Its name and the columns' names come again at the top of each page it goes over. */
function Group({
  group,
  columns: names,
}: {
  readonly group: NoticeGroup;
  readonly columns: NoticeSheet['columns'];
}) {
  return (
    <table className={styles.group}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr className={styles.occupation}>
          <th colSpan={columns.length} scope="colgroup">
            <span>{group.occupation}</span>
            <span className={styles.count}>{group.count}</span>
          </th>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {names[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column} data-column={column}>
                {column === 'ask' ? <Ask text={row.ask} /> : row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where to ask, a line each. A number is never torn at its hyphen: torn it is misread. */
function Ask({ text }: { readonly text: string }) {
  return text.split('\n').map((line) => (
    <span key={line} className={isNumber.test(line) ? styles.number : styles.line}>
      {line}
    </span>
  ));
}

const isNumber = /^[\d-]+$/u;
