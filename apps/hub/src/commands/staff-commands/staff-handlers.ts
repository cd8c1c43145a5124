import { err, ok } from '@hall/core/basics/result';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import type { SqliteSessionStore } from '../../store/session-store.ts';
import type { Handler, Handlers, Tx } from '../handler.ts';

type StaffHandlers = Pick<
  Handlers,
  | 'staff.create'
  | 'staff.setRoles'
  | 'staff.setDisabled'
  | 'staff.resetPassword'
  | 'staff.changePassword'
>;

/** Somebody must always be able to run the market. */
function leavesNoManager(tx: Tx, next: StaffAccount): boolean {
  const isManager = (account: StaffAccount): boolean =>
    !account.disabled && account.roles.includes('manager');
  return !tx.stores.staff
    .all()
    .some((account) => isManager(account.id === next.id ? next : account));
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * Accounts. Passwords arrive here already hashed: `staffPreparations` has done the slow work
 * before the transaction. A change of roles, of password by somebody else, or a disabled account ends
 * every session of the person in the same transaction (L-05).
 */
export function staffHandlers(sessions: Pick<SqliteSessionStore, 'endAllOf'>): StaffHandlers {
  return {
    'staff.create': createAccount,
    'staff.changePassword': changePassword,
    'staff.setRoles': (tx, input) => {
      const account = tx.stores.staff.get(input.staffId);
      if (account === null) {
        return err({ code: 'not_found' });
      }
      const state = { ...account, roles: unique(input.roles), updatedAtMs: tx.nowMs };
      if (leavesNoManager(tx, state)) {
        return err({ code: 'last_manager' });
      }
      tx.record({ type: 'staff.roles_set', entityId: account.id, state, detail: {} });
      sessions.endAllOf(account.id);
      return ok({ staffId: account.id });
    },
    'staff.setDisabled': (tx, { staffId, disabled }) => {
      const account = tx.stores.staff.get(staffId);
      if (account === null) {
        return err({ code: 'not_found' });
      }
      const state = { ...account, disabled, updatedAtMs: tx.nowMs };
      if (leavesNoManager(tx, state)) {
        return err({ code: 'last_manager' });
      }
      tx.record({ type: 'staff.disabled', entityId: staffId, state, detail: { disabled } });
      sessions.endAllOf(staffId);
      return ok({ staffId });
    },
    'staff.resetPassword': (tx, input) => {
      const account = tx.stores.staff.get(input.staffId);
      if (account === null) {
        return err({ code: 'not_found' });
      }
      const detail = { byManager: true };
      tx.record({ type: 'staff.password_set', entityId: account.id, state: null, detail });
      tx.stores.staff.setPasswordHash(account.id, input.password);
      sessions.endAllOf(account.id);
      return ok({ staffId: account.id });
    },
  };
}

const createAccount: Handler<'staff.create'> = (tx, input) => {
  if (tx.stores.staff.byLoginName(input.loginName) !== null) {
    return err({ code: 'already_exists', fields: ['loginName'] });
  }
  const staffId = tx.newId();
  const state: StaffAccount = {
    id: staffId,
    loginName: input.loginName,
    displayName: input.displayName,
    jobNumber: input.jobNumber,
    roles: unique(input.roles),
    disabled: false,
    updatedAtMs: tx.nowMs,
  };
  tx.record({ type: 'staff.created', entityId: staffId, state, detail: {} });
  tx.stores.staff.setPasswordHash(staffId, input.password);
  return ok({ staffId });
};

const changePassword: Handler<'staff.changePassword'> = (tx, input, actor) => {
  if (actor.kind !== 'staff') {
    return err({ code: 'forbidden' });
  }
  // `current` is the hash that was found right; another one means the password changed meanwhile.
  if (tx.stores.staff.passwordHash(actor.staffId) !== input.current) {
    return err({ code: 'wrong_login' });
  }
  const detail = { byManager: false };
  tx.record({ type: 'staff.password_set', entityId: actor.staffId, state: null, detail });
  tx.stores.staff.setPasswordHash(actor.staffId, input.next);
  return ok({});
};
