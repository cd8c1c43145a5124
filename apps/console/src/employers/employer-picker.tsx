import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Pill, Row } from '../widgets/page.tsx';
import { mostFound, Picked, Picker, PickMore } from '../widgets/picker.tsx';
import { employerMatches } from './employer-list.ts';
import { employerTone } from './employer-words.ts';

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
  const staff = useStaff();
  const [search, setSearch] = useState('');
  const chosen = staff.employerById.get(value);
  if (chosen !== undefined) {
    return (
      <Picked
        icon={Building2}
        aside={<StatusPill employer={chosen} />}
        other={say('employer.change')}
        onOther={() => {
          onChange(null);
        }}
      >
        <strong>{chosen.details.displayName}</strong>
        <PickMore>{chosen.details.legalName}</PickMore>
      </Picked>
    );
  }
  const waits = optional && search.trim() === '';
  const found = staff.employers.filter((employer) => employerMatches(employer, search));
  return (
    <Picker
      label={say('field.employerId')}
      hint={say('employer.pickHint')}
      error={error}
      required={!optional}
      search={search}
      onSearch={setSearch}
      found={waits ? [] : found.slice(0, mostFound)}
      none={waits ? null : say('list.nothingFound')}
      onPick={onChange}
      describe={(employer) => <EmployerLines employer={employer} />}
    />
  );
}

function EmployerLines({ employer }: { readonly employer: Employer }) {
  const { displayName, legalName } = employer.details;
  return (
    <>
      <strong>{displayName}</strong>
      {legalName !== displayName && <PickMore>{legalName}</PickMore>}
      <Row>
        <StatusPill employer={employer} />
      </Row>
    </>
  );
}

function StatusPill({ employer }: { readonly employer: Employer }) {
  const say = useSay();
  const status = statusAt(employer, useNow(60_000));
  return <Pill tone={employerTone(status)}>{say(`employer.status.${status}`)}</Pill>;
}
