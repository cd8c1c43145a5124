import { err, ok } from '@hall/core/basics/result';
import { lintPlaylists } from '@hall/core/rules/playlist-lint';
import { turningHall } from '../hall-day/turned.ts';
import type { Handler } from '../handler.ts';

/** Changes the market's own settings; playlists that hide core information are not saved (F-02, F-12). */
export const updateMarket: Handler<'market.update'> = (tx, { market }) => {
  if (market.closesAt <= market.opensAt) {
    return err({ code: 'invalid_fields', fields: ['closesAt'] });
  }
  if (lintPlaylists(market.playlists).length > 0) {
    return err({ code: 'invalid_fields', fields: ['playlists'] });
  }
  turningHall(tx, () => {
    tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
  });
  return ok({});
};
