import { createContext, useContext } from 'react';
import { commands, type CommandName } from '@hall/core/contract/commands/registry';
import { queries, type QueryName } from '@hall/core/contract/queries';
import type { StaffRole } from '@hall/core/domain/staff/staff';

/** The person at this desk. */
export interface Me {
  readonly staffId: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
}

const MeContext = createContext<Me | null>(null);

/** Says who is at the desk to everything below. */
export const MeProvider = MeContext.Provider;

/** Who is at the desk; throws outside of its provider. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe needs a MeProvider above it');
  return me;
}

/** Whether the contract lets one of these roles call a command or a query. */
export function rolesMay(roles: readonly StaffRole[], name: CommandName | QueryName): boolean {
  const allowed: readonly string[] =
    name in commands ? commands[name as CommandName].allowed : queries[name as QueryName].allowed;
  return roles.some((role) => allowed.includes(role));
}

/** Whether the person at the desk may do something; what he may not is not offered. */
export function useMay(): (name: CommandName | QueryName) => boolean {
  const me = useMe();
  return (name) => rolesMay(me.roles, name);
}
