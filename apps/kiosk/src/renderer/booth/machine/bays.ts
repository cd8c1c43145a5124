import { plateEnd } from '@hall/core/domain/bay/bay';
import type { PersonEvent } from './events.ts';
import type { BoothState, Step } from './state.ts';
import { ask, onPage, still } from './steps.ts';

/** The posting a vehicle comes for: the only one on the boards, or the newest until he says another. */
function usualPosting({ session }: BoothState): string | null {
  return session?.desk?.postings.find(({ status }) => status === 'published')?.id ?? null;
}

/** What may become the end of a plate: filled up with a sign every plate may have, it is one. */
function isBeginOfPlate(plate: string): boolean {
  return plateEnd.safeParse(plate.padEnd(3, '0')).success;
}

/** A touch about the vehicle outside: 我到了, which work it is for, 走了 (G-08). */
export function atBays(state: BoothState, event: PersonEvent): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  switch (event.type) {
    case 'open-bays':
      return still(onPage(state, { name: 'bays', postingId: usualPosting(state), plate: '' }));
    case 'bay-for':
      return page.name === 'bays'
        ? still(onPage(state, { ...page, postingId: event.postingId }))
        : still(state);
    case 'bay-plate':
      return page.name === 'bays' && isBeginOfPlate(event.plate)
        ? still(onPage(state, { ...page, plate: event.plate }))
        : still(state);
    case 'bay-arrive': {
      if (page.name !== 'bays') return still(state);
      const { bayId } = event;
      const of = { by: 'booth', boothToken } as const;
      // Fewer than three signs are none: a clerk could not find a vehicle by them.
      const plate = plateEnd.safeParse(page.plate);
      const input = {
        bayId,
        of,
        postingId: page.postingId,
        plateEnd: plate.success ? plate.data : null,
      };
      return ask(state, { name: 'bay.arrive', input });
    }
    case 'bay-leave':
      return ask(state, { name: 'bay.leave', input: { bayId: event.bayId, boothToken } });
    default:
      return still(state);
  }
}
