import { Pencil } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { leadsWords, verifiedWords } from './register-words.ts';
import type { RegisterLine } from './register.ts';
import styles from './gangmasters.module.css';

/** The register as a list. */
export function RegisterTable({
  lines,
  edit,
}: {
  readonly lines: readonly RegisterLine[];
  readonly edit: (employerId: string) => void;
}) {
  const say = useSay();
  return (
    <Table<RegisterLine>
      label={say('page.gangmasters')}
      rows={lines}
      rowKey={({ employer }) => employer.id}
      empty={<p>{say('gangmasters.empty')}</p>}
      columns={[
        ...useColumns(),
        {
          key: 'acts',
          heading: say('stands.column.acts'),
          cell: ({ employer }) => (
            <Button
              size="small"
              icon={Pencil}
              aria-label={say('gangmasters.edit', { name: employer.details.legalName })}
              onClick={() => {
                edit(employer.id);
              }}
            >
              {say('posting.action.edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function useColumns(): Column<RegisterLine>[] {
  const say = useSay();
  const { members, postings } = useStaff();
  return [
    {
      key: 'name',
      heading: say('gangmasters.column.name'),
      width: '9rem',
      cell: ({ employer }) => (
        <a className={styles.link} href={hashTo('employers', employer.id)}>
          {employer.details.legalName}
        </a>
      ),
    },
    {
      key: 'phone',
      heading: say('gangmasters.column.phone'),
      figures: true,
      cell: ({ employer }) => employer.details.contactPhone,
    },
    {
      key: 'verified',
      heading: say('gangmasters.column.verified'),
      width: '10rem',
      cell: ({ line }) =>
        line.verified === null ? (
          <Pill tone="warn">{verifiedWords(line, members, say)}</Pill>
        ) : (
          verifiedWords(line, members, say)
        ),
    },
    {
      key: 'represents',
      heading: say('gangmasters.column.represents'),
      width: '12rem',
      cell: ({ line }) => (
        <ul className={styles.names}>
          {line.details.represents.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'leads',
      heading: say('gangmasters.column.leads'),
      figures: true,
      cell: ({ line }) => leadsWords(line, say),
    },
    {
      key: 'postings',
      heading: say('gangmasters.column.postings'),
      figures: true,
      optional: true,
      cell: ({ employer }) =>
        postings.filter(
          ({ employerId, status }) => employerId === employer.id && status === 'published',
        ).length,
    },
    {
      key: 'note',
      heading: say('gangmasters.column.note'),
      width: '8rem',
      optional: true,
      cell: ({ line }) => line.details.note ?? '',
    },
  ];
}
