import { formatDayTime } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { leadsWords, verifiedWords } from './register-words.ts';
import type { RegisterLine } from './register.ts';
import styles from './gangmasters.module.css';

const columns = ['name', 'phone', 'verified', 'represents', 'leads', 'note'] as const;

/** The register on A4, as it is kept in the folder. */
export function RegisterPaper({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const say = useSay();
  const { market, members } = useStaff();
  const nowMs = useNow(60_000);
  return (
    <article className={styles.sheet}>
      <h2>{say('gangmasters.printTitle', { market: market?.name ?? '' })}</h2>
      <p>{say('gangmasters.asOf', { time: formatDayTime(nowMs), count: lines.length })}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
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
    </article>
  );
}
