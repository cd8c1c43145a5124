import type { CardTrouble } from '../contract/device.ts';
import type { IdCard } from '../domain/worker/id-card.ts';
import { checkForeignPr2017Number, checkResidentId } from './resident-id.ts';

/** A card whose number cannot be right was misread or is no real card; either way it is refused. */
export function cardTrouble(
  card: IdCard,
  options: { readonly testRegions: boolean; readonly todayMs: number },
): CardTrouble | null {
  const checked =
    card.kind === 'foreign_pr_2017'
      ? checkForeignPr2017Number(card.idNumber)
      : checkResidentId(card.idNumber, options);
  return checked.ok ? null : 'card_invalid';
}
