import { z } from 'zod';
import { planMost } from '../domain/stand/stand.ts';

/** What a screen is told about itself; it stands in the device's own configuration file. */
const screenConfig = {
  hubUrl: z.url({ protocol: /^https?$/ }).max(200),
  deviceId: z.string().min(1).max(64),
  deviceToken: z.string().min(1).max(512),
};

/**
 * A glass whose lower edge hangs higher leaves a sitting person too little of it: every page of low
 * mode, in large type too, needs the 220 mm up to 1220 mm above the floor (B-16).
 */
export const highestGlassMm = 1_000;

/**
 * The glass of a kiosk as a ruler measures it: type and touch targets are sized in millimetres, and
 * what has to be reached sitting lies at a height above the floor (B-15, B-16).
 */
export const panelSize = z.strictObject({
  /** Width of the lit area as it hangs; the page fills it. */
  widthMm: z.number().min(100).max(2_000),
  /** From the floor to the lower edge of the lit area. */
  bottomMm: z.number().min(0).max(1_500),
});
export type PanelSize = z.infer<typeof panelSize>;

/**
 * What a kiosk is for. `worker` registers people and gives numbers, `guide` begins with the plan of the
 * hall (E-14), `counter` stands at a window and calls, and at a `booth` employers post and hire (C-05).
 */
export const kioskMode = z.enum(['worker', 'guide', 'counter', 'booth']);
export type KioskMode = z.infer<typeof kioskMode>;

/**
 * Where a kiosk stands on the plan of the booths as the manager draws it, counted from the top left
 * corner; a place before or behind all of them is the way around.
 */
export const kioskPlace = z.strictObject({
  column: z
    .number()
    .int()
    .min(0)
    .max(planMost.columns + 1),
  row: z
    .number()
    .int()
    .min(0)
    .max(planMost.rows + 1),
});

/** The part of a kiosk's configuration its page may know; without a panel it takes the usual one. */
export const kioskConfig = z.strictObject({
  ...screenConfig,
  panel: panelSize.nullable().default(null),
  /** Null at the door, where the map begins. */
  place: kioskPlace.nullable().default(null),
  mode: kioskMode.default('worker'),
  /** Whether it speaks the hall's calls; not where it would talk over somebody who is read to. */
  voice: z.boolean().default(false),
});
export type KioskConfig = z.infer<typeof kioskConfig>;

/** The part of a board's configuration its page may know; `profile` names its layout. */
export const displayConfig = z.strictObject({
  ...screenConfig,
  profile: z.string().min(1).max(64),
});
export type DisplayConfig = z.infer<typeof displayConfig>;
