import type { Terminal } from '@hall/core/domain/device/terminal';
import type { Language } from '@hall/core/i18n/translate';
import { scopeOf } from '@hall/core/rules/occupation-scope';
import { occupationName } from '@hall/core/rules/occupations';
import type { Say } from '../app/language.tsx';

/** What a table's cell has room for. */
const mostNames = 4;

/** Which 工种 a screen shows, in few words; a kiosk shows what a worker looks for. */
export function showsWords({ kind, board }: Terminal, language: Language, say: Say): string {
  const ids = board?.occupationIds ?? null;
  if (kind !== 'board' || ids === null) return say('terminals.shows.all');
  const scope = scopeOf(ids);
  const names = [
    ...scope.families.map((family) => say(`family.${family}`)),
    ...scope.occupationIds.map((id) => occupationName(id, language)),
  ];
  const shown = names.slice(0, mostNames).join(say('list.comma'));
  return names.length > mostNames
    ? say('terminals.shows.more', { names: shown, count: names.length })
    : shown;
}
