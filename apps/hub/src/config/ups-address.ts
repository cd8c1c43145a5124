import { upsConfig } from '@hall/devices/host/ups';
import { z } from 'zod';

/** Where Network UPS Tools listens unless told otherwise (IANA: nut). */
const nutPort = 3_493;

/** `host[:port]/name`, as `127.0.0.1/hall`: the daemon of the UPS, and what it calls it. */
export const upsAddress = z
  .string()
  .regex(/^[^/]+\/[^/]+$/)
  .transform((text) => {
    const [daemon = '', ups] = text.split('/');
    return { tcp: /:\d+$/.test(daemon) ? daemon : `${daemon}:${nutPort}`, ups };
  })
  .pipe(upsConfig);
