import { scopeOf } from '@hall/core/rules/occupation-scope';
import { occupationName } from '@hall/core/rules/occupations';
import type { Words } from './words.ts';

/** What a header has room for. */
const mostNames = 5;

/** The 工种 of a board in few words: whole families by their name, and a count for what is left. */
export function scopeText(occupationIds: readonly string[], words: Words): string {
  const scope = scopeOf(occupationIds);
  const names = [
    ...scope.families.map((family) => words.t(`family.${family}`)),
    ...scope.occupationIds.map((id) => occupationName(id, words.language)),
  ];
  const shown = names.slice(0, mostNames).join(' · ');
  return names.length > mostNames
    ? words.t('board.scope.more', {
        names: shown,
        total: names.length,
      })
    : shown;
}
