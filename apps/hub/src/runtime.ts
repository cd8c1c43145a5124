import { setFlagsFromString } from 'node:v8';

/**
 * Lets every object begin in the young generation. V8 watches where the first objects of a literal
 * end up; those of a hub that has just read its tables live long, so from then on it puts all of
 * that literal among the old. There the short-lived ones of a rush keep everything they point to
 * from being collected: a fifth of all that was allocated, 5 to 10 ms for a pass instead of one.
 */
export function keepTheYoungYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
