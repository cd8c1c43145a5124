import { demonstrationPart } from './demonstration/demonstration-part.ts';
import type { HallPart } from './parts.ts';

/** What a hall is made of, in the order it comes up. */
export const hallParts: readonly HallPart[] = [demonstrationPart];
