import type { BoothRegistry } from '../booth/booth-registry.ts';
import type { Handlers } from '../handler.ts';
import { removeBay, saveBay } from './set-up.ts';
import { arrive, extend, lapse, leave, overdue } from './stays.ts';

type BayCommand = Extract<keyof Handlers, `bay.${string}`>;

/** Bays for vehicles that stop and go (G-08). */
export function bayHandlers(booths: BoothRegistry): Pick<Handlers, BayCommand> {
  return {
    'bay.save': saveBay,
    'bay.remove': removeBay,
    'bay.arrive': arrive(booths),
    'bay.leave': leave(booths),
    'bay.extend': extend,
    'bay.overdue': overdue,
    'bay.lapse': lapse,
  };
}
