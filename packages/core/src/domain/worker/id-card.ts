/** Which of the four layouts a card has; decided by its type flag only (GA/T 467, hardware notes). */
export type IdCardKind = 'resident' | 'hmt_residence' | 'foreign_pr_2017' | 'foreign_pr_2023';

/**
 * What the hall keeps of a card that was read. The full address is reduced to its region before
 * it gets here; photo, fingerprint and ethnic code are never part of it (PIPL 6).
 */
export interface IdCard {
  readonly kind: IdCardKind;
  /** As on the card; may hold "·", surrogate pairs or private-use characters. 1 to 46 units. */
  readonly name: string;
  readonly idNumber: string;
  readonly gender: 'male' | 'female' | 'unknown';
  /** YYYY-MM-DD */
  readonly birthDate: string;
  /** Six digits, or null for cards that carry none. */
  readonly regionCode: string | null;
  /** YYYY-MM-DD, or null for 长期. */
  readonly validTo: string | null;
}
