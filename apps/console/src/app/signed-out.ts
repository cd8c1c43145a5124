import type { Refusal } from '@hall/core/contract/wire';

/** Why somebody sees the sign-in page although he was signed in. */
export type SignedOutReason = 'idle' | 'left' | 'not_allowed';

/**
 * What a refusal of the hub means for the person: sign in again (with the reason), or null when
 * signing in would not help and the page has to say so instead.
 */
export function reasonOfRefusal(refusal: Refusal): SignedOutReason | null {
  switch (refusal) {
    case 'session_expired':
      return 'idle';
    case 'forbidden':
    case 'unknown_device':
      return 'not_allowed';
    case 'client_too_old':
    case 'hub_too_old':
    case 'malformed':
      return null;
  }
}
