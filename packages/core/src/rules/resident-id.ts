import type { Brand } from '../basics/brand.ts';
import { dayOf, parseDay } from '../basics/market-day.ts';
import { err, ok, type Result } from '../basics/result.ts';

/** An identity number of 18 characters whose check character, date and region have been checked. */
export type ResidentIdNumber = Brand<string, 'ResidentIdNumber'>;

/** What an identity number itself says; nothing in it was looked up anywhere. */
export interface ResidentId {
  readonly kind: 'resident' | 'hmt_residence' | 'foreign_pr_2023';
  readonly number: ResidentIdNumber;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly gender: 'male' | 'female';
  /** Six digits; null for a foreign permanent resident, whose number names a nationality instead. */
  readonly regionCode: string | null;
}

/** Why an identity number is refused. `fifteen_digits`: a historic number, the new card is needed. */
export interface ResidentIdError {
  readonly code: 'length' | 'characters' | 'check_digit' | 'date' | 'region' | 'fifteen_digits';
}

interface CheckOptions {
  /** Accepts the unassigned prefix 99 of test people; only ever true in test and demo halls. */
  readonly testRegions: boolean;
  readonly todayMs: number;
}

/** Weights of GB 11643-1999, which applies ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Province prefixes of GB/T 2260. Codes below them come and go, so only the prefix is decisive. */
const provincePrefixes = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
);

/** Region parts of residence permits for people from Hong Kong, Macao and Taiwan. */
const hmtRegions = new Set(['810000', '820000', '830000']);

const earliestBirth = '1900-01-01';

/**
 * Checks an 18-character identity number: resident, 港澳台居民居住证, or foreign permanent resident
 * of the 2023 edition (leading 9). Spaces and full-width digits are forgiven, a lower-case x too.
 */
export function checkResidentId(
  text: string,
  options: CheckOptions,
): Result<ResidentId, ResidentIdError> {
  const number = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (/^\d{15}$/.test(number)) return err({ code: 'fifteen_digits' });
  if (number.length !== 18) return err({ code: 'length' });
  if (!/^\d{17}[\dX]$/.test(number)) return err({ code: 'characters' });
  if (checkCharacterOf(number) !== number[17]) return err({ code: 'check_digit' });
  const birthDate = birthDateOf(number, options.todayMs);
  if (birthDate === null) return err({ code: 'date' });
  const kind = kindOf(number, options.testRegions);
  if (kind === null) return err({ code: 'region' });
  return ok({
    kind,
    number: number as ResidentIdNumber,
    birthDate,
    gender: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    regionCode: kind === 'foreign_pr_2023' ? null : number.slice(0, 6),
  });
}

/** The check character that belongs to the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkCharacterOf(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkCharacters.charAt(sum % 11);
}

function birthDateOf(number: string, todayMs: number): string | null {
  const day = parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (day === null || day < earliestBirth || day > dayOf(todayMs)) return null;
  return day;
}

function kindOf(number: string, testRegions: boolean): ResidentId['kind'] | null {
  const region = number.slice(0, 6);
  if (hmtRegions.has(region)) return 'hmt_residence';
  if (provincePrefixes.has(region.slice(0, 2))) return 'resident';
  // Foreign permanent resident: 9, the province that issued it, the ISO 3166 numeric nationality.
  if (region.startsWith('9') && provincePrefixes.has(region.slice(1, 3))) return 'foreign_pr_2023';
  return testRegions && region.startsWith('99') ? 'resident' : null;
}

/** A permanent residence number of the 2017 card: three letters (nationality) and twelve digits. */
export type ForeignPr2017Number = Brand<string, 'ForeignPr2017Number'>;

/**
 * Checks the shape of a 2017 permanent residence number. Its inner coding is not published, so
 * birth date and sex come from the card's own fields.
 */
export function checkForeignPr2017Number(
  text: string,
): Result<ForeignPr2017Number, { readonly code: 'length' | 'characters' }> {
  const number = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (number.length !== 15) return err({ code: 'length' });
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return err({ code: 'characters' });
  return ok(number as ForeignPr2017Number);
}
