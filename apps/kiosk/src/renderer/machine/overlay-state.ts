import type { PrintOutcome } from '@hall/core/contract/device';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';

/** A sheet that is not the slip: a posting, or the list of helpers. */
export type Paper =
  { readonly stage: 'printing' } | { readonly stage: 'done'; readonly result: PrintOutcome };

/** What lies over a page until it is closed. */
export type Overlay =
  | { readonly kind: 'help'; readonly stage: 'calling' | 'coming' | 'failed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'full-text'; readonly purpose: ConsentPurpose };
