import type { CardTrouble } from '@hall/core/contract/device';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import { checkForeignPr2017Number, checkResidentId } from '@hall/core/rules/resident-id';

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
