import { ok } from '@hall/core/basics/result';
import type { Handlers } from '../handler.ts';

/**
 * Ending a session changes nothing in the hall. The gateway, which alone knows the token, ends it
 * once the answer is on its way.
 */
export const sessionHandlers: Pick<Handlers, 'session.end'> = {
  'session.end': () => ok({}),
};
