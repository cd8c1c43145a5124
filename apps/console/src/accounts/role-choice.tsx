import { staffRole, type StaffRole } from '@hall/core/domain/staff/staff';
import { useSay } from '../app/language.tsx';
import { Checks } from '../widgets/inputs.tsx';

/** The roles of an account; one person may hold several (L-04). */
export function RoleChoice({
  roles,
  onChange,
}: {
  readonly roles: readonly StaffRole[];
  readonly onChange: (roles: readonly StaffRole[]) => void;
}) {
  const say = useSay();
  return (
    <Checks
      label={say('field.roles')}
      hint={say('account.rolesHint')}
      required
      values={roles}
      onChange={onChange}
      choices={staffRole.options.map((value) => ({ value, label: say(`role.${value}`) }))}
    />
  );
}
