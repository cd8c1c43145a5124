import { err, ok } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { Preparations } from '../../gateway/dispatcher.ts';
import type { Passwords } from '../../gateway/passwords.ts';
import type { StaffStore } from '../../store/stores.ts';

/** Passwords nobody should be able to choose: one or two characters over and over, a plain run. */
function isWeak(password: string): boolean {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const isRun = steps.size === 1 && (steps.has(1) || steps.has(-1));
  return new Set(codes).size < 3 || isRun;
}

const weak = err({ code: 'weak_password' as const, fields: ['password'] });

/** Hashing takes tens of milliseconds, so it happens off the main thread and before the transaction. */
export function staffPreparations(staff: StaffStore, passwords: Passwords): Preparations {
  return {
    'staff.create': async (input: CommandInput<'staff.create'>) =>
      isWeak(input.password) || input.password.toLowerCase().includes(input.loginName)
        ? weak
        : ok({ ...input, password: await passwords.hash(input.password) }),
    'staff.resetPassword': async (input: CommandInput<'staff.resetPassword'>) =>
      isWeak(input.password)
        ? weak
        : ok({ ...input, password: await passwords.hash(input.password) }),
    'staff.changePassword': async (input: CommandInput<'staff.changePassword'>, actor: Actor) => {
      const stored = actor.kind === 'staff' ? staff.passwordHash(actor.staffId) : null;
      if (!(await passwords.verify(input.current, stored))) {
        return err({ code: 'wrong_login' });
      }
      return isWeak(input.next)
        ? weak
        : ok({ current: stored, next: await passwords.hash(input.next) });
    },
  };
}
