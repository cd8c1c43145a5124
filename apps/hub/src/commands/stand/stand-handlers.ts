import { removeGangmaster, saveGangmaster } from '../employer/gangmaster.ts';
import type { Handlers } from '../handler.ts';
import { arriveAtWindow, bookAtWindow, giveUpAtWindow, releaseByClock } from './bookings.ts';
import { retireStand, saveStand, saveStandRules } from './set-up.ts';

type StandCommand = Extract<keyof Handlers, `stand.${string}` | `gangmaster.${string}`>;

/** The booths of the hall, and the register of who recruits for others. */
export const standHandlers: Pick<Handlers, StandCommand> = {
  'stand.save': saveStand,
  'stand.retire': retireStand,
  'stand.saveRules': saveStandRules,
  'stand.book': bookAtWindow,
  'stand.arrive': arriveAtWindow,
  'stand.giveUp': giveUpAtWindow,
  'stand.release': releaseByClock,
  'gangmaster.save': saveGangmaster,
  'gangmaster.remove': removeGangmaster,
};
