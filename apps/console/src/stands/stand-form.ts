import { standDetails, type Stand, type StandDetails } from '@hall/core/domain/stand/stand';
import { occupationFamily, type OccupationFamily } from '@hall/core/rules/occupations';
import { written, type Problem, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

/** Every kind of work, or one family. */
export type FamilyChoice = OccupationFamily | 'any';
export const familyChoices: readonly FamilyChoice[] = ['any', ...occupationFamily.options];

/** A booth as it is typed. */
export interface StandForm {
  readonly name: string;
  readonly family: FamilyChoice;
  readonly row: string;
  readonly column: string;
}

/** The form of a booth, or of a new one at a place; new ones carry on the names of their row. */
export function standFormOf(
  place: { readonly row: number; readonly column: number; readonly stand: Stand | null },
  stands: readonly Stand[],
): StandForm {
  const { row, column, stand } = place;
  const neighbour = stands.find(({ details }) => details.row === row);
  return {
    name: stand?.details.name ?? nextName(neighbour, stands),
    family: (stand ?? neighbour)?.details.family ?? 'any',
    row: String(row),
    column: String(column),
  };
}

function nextName(neighbour: Stand | undefined, stands: readonly Stand[]): string {
  const match = /^(.*?)(\d+)$/.exec(neighbour?.details.name ?? 'A00');
  const [, prefix = 'A', digits = '00'] = match ?? [];
  const taken = new Set(stands.map(({ details }) => details.name));
  for (let number = 1; number < 1_000; number += 1) {
    const name = prefix + String(number).padStart(digits.length, '0');
    if (!taken.has(name)) return name;
  }
  return '';
}

/** What the hub is sent. `others` must not share its name nor its place. */
export function toStand(form: StandForm, others: readonly Stand[]): Written<StandDetails> {
  const name = form.name.trim();
  const row = typedNumber(form.row);
  const column = typedNumber(form.column);
  const more: [string, Problem][] = [];
  if (others.some(({ details }) => details.name === name)) more.push(['name', 'taken']);
  if (others.some(({ details }) => details.row === row && details.column === column)) {
    more.push(['column', 'taken']);
  }
  const family = form.family === 'any' ? null : form.family;
  return written(standDetails, { name, family, row, column }, more);
}
