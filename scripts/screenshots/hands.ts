// What a hand does at a kiosk of the sample hall, and what is laid on its devices.
import type { Page } from 'playwright-core';
import type { RunningHall } from '../e2e/harness.ts';

/** A card that was lifted and is laid again sooner is the same visit to the reader. */
const cardGoneMs = 1_500;

/** Lays a card, lifts it, breaks a printer: what the page with the sample devices offers. */
export async function devices(hall: RunningHall, action: object): Promise<void> {
  await fetch(new URL('/demo/place/act?place=0', hall.urls.base), {
    method: 'POST',
    body: JSON.stringify(action),
  });
}

/** Takes the card away, for long enough that the next one is another visit. */
export async function liftCard(hall: RunningHall, page: Page): Promise<void> {
  await devices(hall, { do: 'lift-card' });
  await page.waitForTimeout(cardGoneMs);
}

/** Hands at a kiosk: what is touched, and what page follows. */
export interface Hands {
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly on: (name: string) => Promise<void>;
}

/** The hands of whoever stands at this kiosk. */
export function handsOn(page: Page): Hands {
  return {
    press: (name) =>
      page
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .first()
        .click(),
    on: (name) => page.locator(`main[data-page="${name}"]`).waitFor({ timeout: 20_000 }),
  };
}
