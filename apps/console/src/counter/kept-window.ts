import { z } from 'zod';

/** Kept for this tab only: tomorrow somebody else sits here. */
const storageKey = 'hall.counter.window';

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The window this browser calls for; null when none was chosen. */
export function keptWindow(storage: Keeper): string | null {
  const parsed = z.uuid().safeParse(storage.getItem(storageKey));
  return parsed.success ? parsed.data : null;
}

/** Keeps the window over a reload of the page; null forgets it. */
export function keepWindow(storage: Keeper, counterId: string | null): void {
  if (counterId === null) storage.removeItem(storageKey);
  else storage.setItem(storageKey, counterId);
}
