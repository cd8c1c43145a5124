import { z } from 'zod';

/** Opaque position for the next page (keyset paging); null starts at the newest. */
export const cursor = z.string().max(60).nullable();
