import { z } from 'zod';
import { staffRole } from '@hall/core/domain/staff/staff';

/** Kept for this tab only: closing it signs the person out of this machine. */
const storageKey = 'hall.console.session';

const session = z.strictObject({
  session: z.string().min(1).max(100),
  staffId: z.string().max(40),
  displayName: z.string().max(40),
  roles: z.array(staffRole).min(1),
});

/** Who is signed in at this browser. */
export type Session = z.infer<typeof session>;

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The session of this tab; null when there is none or what was kept is not one. */
export function keptSession(storage: Keeper): Session | null {
  const text = storage.getItem(storageKey);
  if (text === null) return null;
  try {
    const parsed = session.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Somebody else wrote there; signing in again replaces it.
    return null;
  }
}

/** Keeps a session over a reload of the page; null forgets it. */
export function keepSession(storage: Keeper, value: Session | null): void {
  if (value === null) storage.removeItem(storageKey);
  else storage.setItem(storageKey, JSON.stringify(value));
}
