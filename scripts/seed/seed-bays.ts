import type { Actor } from '@hall/core/contract/roles';
import { usualLimitMinutes } from '@hall/core/domain/bay/bay';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';

/** Bays at the kerb. */
const bays: Readonly<Record<SeedProfile, number>> = {
  station: 3,
  county: 6,
  city: 12,
  largest: 24,
};
/** Of three bays two have a vehicle. */
const isTaken = (at: number): boolean => at % 3 !== 2;
const plates = ['A12', null, '7K3', '58F', null, 'Q06'] as const;

/** Bays of the sample hall, most of them taken. A hall that has some keeps its own. */
export async function seedBays({
  target: { stores },
  writer,
  profile,
  staff,
}: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly profile: SeedProfile;
  readonly staff: { readonly manager: Actor; readonly clerk: Actor };
}): Promise<void> {
  if (stores.bays.all().length > 0) return;
  const numbers = Array.from({ length: bays[profile] }, (_, at) => at + 1);
  await writer.sendAll(
    staff.manager,
    'bay.save',
    numbers.map((number) => {
      // The kerb beside the entrance is for who is quick.
      const limitMinutes = number === 1 ? 5 : usualLimitMinutes;
      return { label: String(number), input: { bayId: null, details: { number, limitMinutes } } };
    }),
  );
  const used = new Set<string>();
  for (const [at, { id: bayId }] of stores.bays.all().entries()) {
    if (!isTaken(at)) continue;
    const posting = stores.postings.inStatus('published', 500).find(({ employerId }) => {
      return !used.has(employerId) && stores.employers.get(employerId)?.status === 'verified';
    });
    if (posting === undefined) return;
    used.add(posting.employerId);
    await writer.send(staff.clerk, 'bay.arrive', {
      label: String(at),
      input: {
        bayId,
        of: { by: 'window', employerId: posting.employerId },
        postingId: posting.id,
        plateEnd: plates[at % plates.length] ?? null,
      },
    });
  }
}
