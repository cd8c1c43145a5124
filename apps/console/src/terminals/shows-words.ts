import type { Terminal } from '@hall/core/domain/device/terminal';
import type { Language } from '@hall/core/i18n/translate';
import { scopeOf } from '@hall/core/rules/occupation-scope';
import { occupationName } from '@hall/core/rules/occupations';
import type { Say } from '../app/language.tsx';
import { counterWords, type Places } from './place-form.ts';

/** What a table's cell has room for. */
const mostNames = 4;

/** What a screen is for in few words: its 工种, or its window; and its zone, if it has one. */
export function showsWords(
  terminal: Terminal,
  { counters }: Pick<Places, 'counters'>,
  { language, say }: { readonly language: Language; readonly say: Say },
): string {
  const { kind, board, counterId, zone } = terminal;
  if (kind === 'counter') {
    const counter = counters.find(({ id }) => id === counterId);
    return counter === undefined
      ? say('terminals.shows.noCounter')
      : counterWords(counter, language, say);
  }
  const ids = (kind === 'board' ? board?.occupationIds : undefined) ?? null;
  const page = kind === 'board' ? board?.page : undefined;
  if (page !== undefined) return say(`terminals.shows.${page}`);
  const all = board?.calls === 'only' ? 'terminals.shows.calls' : 'terminals.shows.all';
  const shown = ids === null ? say(all) : scopeWords(ids, language, say);
  return zone === null ? shown : say('terminals.shows.zone', { shown, zone });
}

function scopeWords(ids: readonly string[], language: Language, say: Say): string {
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
