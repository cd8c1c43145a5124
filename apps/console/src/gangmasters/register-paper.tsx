import { formatDayTime } from '@hall/core/basics/market-day';
import { sayIn } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { A4List } from '../widgets/a4-list.tsx';
import { leadsWords, verifiedWords } from './register-words.ts';
import type { RegisterLine } from './register.ts';
import styles from './gangmasters.module.css';

const columns = ['name', 'phone', 'verified', 'represents', 'leads', 'note'] as const;

/** Whoever inspects the hall reads it, so it is in Chinese like its other papers. */
const say = sayIn('zh-CN');

/** The register on A4, as it is kept in the folder. */
export function RegisterPaper({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const { market, members } = useStaff();
  const nowMs = useNow(60_000);
  const paper = {
    market: market?.name ?? '',
    title: say('gangmasters.printTitle'),
    count: say('gangmasters.count', { count: lines.length }),
    asOf: say('gangmasters.asOf', { time: formatDayTime(nowMs) }),
    foot: [],
  };
  return (
    <A4List paper={paper}>
      <table className={styles.paper}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={styles[column]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`gangmasters.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ employer, line }) => (
            <tr key={employer.id}>
              <td>{employer.details.legalName}</td>
              <td data-column="phone">{employer.details.contactPhone}</td>
              <td>{verifiedWords(line, members, say)}</td>
              <td>{line.details.represents.join(say('list.comma'))}</td>
              <td>{leadsWords(line, say)}</td>
              <td>{line.details.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </A4List>
  );
}
