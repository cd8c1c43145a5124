import type { Actor } from '@hall/core/contract/roles';

/**
 * The person who acts. Commands that name who is responsible are open to people only, so
 * anybody else here is a hole in the role matrix.
 */
export function staffIdOf(actor: Actor): string {
  if (actor.kind !== 'staff') throw new Error(`A person was expected, not a ${actor.kind}`);
  return actor.staffId;
}

/** Who holds a visit: the kiosk itself, or the colleague at the window. */
export function holderOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId;
    case 'terminal':
      return actor.terminalId;
    case 'system':
      throw new Error('The hub itself serves nobody');
  }
}
