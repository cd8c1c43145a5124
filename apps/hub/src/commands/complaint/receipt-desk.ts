import { GuessLock } from '../guess-lock.ts';
import { RateWindow } from './rate-window.ts';

const windowMs = 10 * 60_000;
/** A person at a kiosk takes more than a minute; a queue of them still stays below this. */
const mostIntakes = 10;
const mostReprints = 20;

/** What the hub remembers of kiosks that take complaints: guesses, and how much came. In memory only. */
export class ReceiptDesk {
  /** Wrong numbers or codes of receipts, by kiosk. */
  readonly guesses = new GuessLock();
  readonly intakes = new RateWindow({ most: mostIntakes, windowMs });
  readonly reprints = new RateWindow({ most: mostReprints, windowMs });
}
