import { askAndWait, stay, visitOf, withVisit } from './moves.ts';
import type { KioskState, Step } from './state.ts';

/** Sends what was changed; what was not is sent as it was. */
export function correctWith(
  state: KioskState,
  change: { readonly phone?: string; readonly name?: string; readonly elderMode?: boolean },
): Step {
  const visit = visitOf(state);
  if (visit.token === null) {
    return stay(state);
  }
  const input = {
    visitToken: visit.token,
    wishes: { ...visit.wishes, wantedSettlement: visit.greeting?.wishes.wantedSettlement ?? null },
    phone: change.phone ?? ('keep' as const),
    name: change.name ?? null,
    elderMode: change.elderMode ?? state.elder,
  };
  const cleared = withVisit(state, { digits: '' });
  return askAndWait(cleared, { name: 'worker.correct', input }, 'saving');
}
