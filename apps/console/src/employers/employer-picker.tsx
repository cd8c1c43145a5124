import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Field } from '../widgets/field.tsx';
import fieldStyles from '../widgets/field.module.css';
import { Pill, Row } from '../widgets/page.tsx';
import { employerMatches } from './employer-list.ts';
import { employerTone } from './employer-words.ts';
import styles from './employer-picker.module.css';

/** More than this is not looked through; another letter narrows it down. */
const shown = 6;

/** Finds an employer by a few letters; Enter takes the first one. */
export function EmployerPicker({
  value,
  error,
  optional = false,
  onChange,
}: {
  readonly value: string;
  readonly error?: string | null;
  /** Nobody need be chosen; then nobody is offered before something is typed. */
  readonly optional?: boolean;
  readonly onChange: (employer: Employer | null) => void;
}) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const staff = useStaff();
  const [search, setSearch] = useState('');
  const chosen = staff.employerById.get(value);
  if (chosen !== undefined) {
    return (
      <div className={styles.chosen}>
        <Building2 aria-hidden size={20} strokeWidth={2} />
        <span className={styles.name}>
          <strong>{chosen.details.displayName}</strong>
          <span className={styles.legal}>{chosen.details.legalName}</span>
        </span>
        <Pill tone={employerTone(statusAt(chosen, nowMs))}>
          {say(`employer.status.${statusAt(chosen, nowMs)}`)}
        </Pill>
        <Button
          size="small"
          onClick={() => {
            onChange(null);
          }}
        >
          {say('employer.change')}
        </Button>
      </div>
    );
  }
  const waits = optional && search.trim() === '';
  const found = waits
    ? []
    : staff.employers.filter((employer) => employerMatches(employer, search)).slice(0, shown);
  return (
    <>
      <Field
        label={say('field.employerId')}
        hint={say('employer.pickHint')}
        error={error}
        required={!optional}
      >
        {(control) => (
          <input
            {...control}
            className={fieldStyles.control}
            autoComplete="off"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
            onKeyDown={(event) => {
              const first = found[0];
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (first !== undefined) onChange(first);
            }}
          />
        )}
      </Field>
      <ul className={styles.results}>
        {found.map((employer) => (
          <li key={employer.id}>
            <button
              type="button"
              className={styles.result}
              onClick={() => {
                onChange(employer);
              }}
            >
              <strong>{employer.details.displayName}</strong>
              {employer.details.legalName !== employer.details.displayName && (
                <span className={styles.legal}>{employer.details.legalName}</span>
              )}
              <Row>
                <Pill tone={employerTone(statusAt(employer, nowMs))}>
                  {say(`employer.status.${statusAt(employer, nowMs)}`)}
                </Pill>
              </Row>
            </button>
          </li>
        ))}
        {found.length === 0 && !waits && (
          <li className={styles.legal}>{say('list.nothingFound')}</li>
        )}
      </ul>
    </>
  );
}
