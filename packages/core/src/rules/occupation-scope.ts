import { occupations, type OccupationFamily } from './occupations.ts';

/** 工种 of one family, in the order of the catalogue. */
export interface FamilyGroup {
  readonly family: OccupationFamily;
  readonly occupationIds: readonly string[];
}

/** All 工种 by family: how people who divide a hall among boards think of them. */
export const familyGroups: readonly FamilyGroup[] = [
  ...new Set(occupations.map(({ family }) => family)),
].map((family) => ({
  family,
  occupationIds: occupations.filter((one) => one.family === family).map(({ id }) => id),
}));

/** A choice of 工种 in as few names as possible: whole families, and what is left over. */
export function scopeOf(occupationIds: readonly string[]): {
  readonly families: readonly OccupationFamily[];
  readonly occupationIds: readonly string[];
} {
  const chosen = new Set(occupationIds);
  const whole = familyGroups.filter((group) => group.occupationIds.every((id) => chosen.has(id)));
  const named = new Set(whole.flatMap((group) => group.occupationIds));
  return {
    families: whole.map(({ family }) => family),
    occupationIds: familyGroups
      .flatMap((group) => group.occupationIds)
      .filter((id) => chosen.has(id) && !named.has(id)),
  };
}
