import type { StaffRole } from '../domain/staff/staff.ts';
import type { TerminalKind } from '../domain/device/terminal.ts';

/**
 * Who may call a thing: staff roles and terminal kinds, as data (domain notes L). A test walks
 * every name with every caller. `system` is the hub itself: its clock, and the
 * keys of devices that are plugged in at it.
 */
export type Caller = StaffRole | TerminalKind | 'system';

/** Somebody the hub knows, as a command sees him. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly displayName: string;
      readonly roles: readonly StaffRole[];
    }
  | { readonly kind: 'terminal'; readonly terminalId: string; readonly terminal: TerminalKind }
  /** `device`: the physical device of a window whose key was pressed, as `caller:2`. */
  | { readonly kind: 'system'; readonly device?: string };

/** The callers an actor counts as. */
export function callersOf(actor: Actor): readonly Caller[] {
  switch (actor.kind) {
    case 'staff':
      return actor.roles;
    case 'terminal':
      return [actor.terminal];
    case 'system':
      return ['system'];
  }
}

/** Whether the actor may call something that is open to `allowed`. */
export function mayCall(actor: Actor, allowed: readonly Caller[]): boolean {
  return callersOf(actor).some((caller) => allowed.includes(caller));
}
