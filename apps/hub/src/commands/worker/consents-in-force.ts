import { createHash } from 'node:crypto';
import type { KioskConsent } from '@hall/core/contract/topics/board-topic';
import type { Market } from '@hall/core/domain/market/market';
import { consentTexts, hashedText } from '@hall/core/domain/worker/consent-texts';
import type { ConsentsInForce } from '@hall/core/domain/worker/registration';

/** The consents of a market as the kiosks show them, each with the hash of what is shown. */
export function consentRecords(market: Market): KioskConsent[] {
  return consentTexts(market).map((text) => ({
    kind: 'consent',
    id: `${text.purpose}:${text.locale}`,
    ...text,
    version: market.consentVersion,
    hash: createHash('sha256').update(hashedText(text)).digest('hex'),
  }));
}

/** What a given consent has to match to count (B-07). */
export function consentsInForce(market: Market): ConsentsInForce {
  const records = consentRecords(market);
  const hashesOf = (purpose: KioskConsent['purpose']): string[] =>
    records.filter((record) => record.purpose === purpose).map((record) => record.hash);
  return {
    version: market.consentVersion,
    hashes: {
      registration: hashesOf('registration'),
      keep_id_number: hashesOf('keep_id_number'),
      hardship: hashesOf('hardship'),
      contact: hashesOf('contact'),
    },
  };
}
