import { hash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits for a session or a terminal; URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token rests in the database. A plain hash will do: the token itself is random. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}

/** Eight digits a person types into a new terminal. */
export function newPairingCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
