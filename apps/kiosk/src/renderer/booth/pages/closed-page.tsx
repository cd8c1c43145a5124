import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { ClosedHall } from '../../parts/closed-hall.tsx';
import { useBooth } from '../parts/booth-context.tsx';

/** A closed hall: nobody opens a booth in it, and who has one open finishes first. */
export function ClosedPage({ day }: { readonly day: ScreenDay }) {
  const { nowMs, say, state } = useBooth();
  return (
    <ClosedHall day={day} nowMs={nowMs} language={state.language} lead={say('day.booth.lead')} />
  );
}
