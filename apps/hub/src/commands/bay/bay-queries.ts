import { ok } from '@hall/core/basics/result';
import type { HubQueries } from '../../gateway/hub-queries.ts';

/** Whose vehicles stand where: what the topic does not tell everybody. */
export const bayQueries: Pick<HubQueries, 'bay.vehicles'> = {
  'bay.vehicles': ({ stores }) =>
    ok({
      vehicles: stores.bays.all().flatMap(({ id: bayId, stay }) => {
        if (stay === null) return [];
        const { employerId } = stay;
        const employer = stores.employers.get(employerId)?.details.displayName ?? '';
        return [{ bayId, employerId, employer, plateEnd: stores.bayPlates.get(stay.id) }];
      }),
    }),
};
