import { ok } from '@hall/core/basics/result';
import { usesToTell } from '@hall/core/domain/gate/pass';
import type { HubQueries } from '../gateway/hub-queries.ts';
import type { Stores } from '../store/stores.ts';
import { passFigure } from './pass-handlers.ts';

/** Nobody looks at more of them; the most used come first. */
const mostFlagged = 50;

/** What was shown at the gates on a day, for staff. */
export const passQueries: Pick<HubQueries, 'gate.passes'> = {
  'gate.passes': ({ stores }, { day }) => {
    const of = (by: Parameters<typeof passFigure>[0]): number =>
      stores.figures.get(day, passFigure(by));
    return ok({
      slip: of('slip'),
      card: of('card'),
      button: of('button'),
      staff: of('staff'),
      flagged: flaggedOf(stores, day),
    });
  },
};

/** By the printed number; slips whose worker was deleted have none any more. */
function flaggedOf(stores: Stores, day: string): { registrationNo: string; uses: number }[] {
  return stores.passes.usedOften(day, usesToTell, mostFlagged).flatMap(({ slipId, uses }) => {
    const slip = stores.slips.get(slipId);
    const worker = slip === null ? null : stores.workers.get(slip.workerId);
    return worker === null ? [] : [{ registrationNo: worker.registrationNo, uses }];
  });
}
