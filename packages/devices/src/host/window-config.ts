import { z } from 'zod';
import { windowNumber } from '@hall/core/contract/device-window';
import { padKeys } from '../drivers/caller/keys.ts';
import { byte, deviceLine as line, devicePath, type DeviceLine } from './config.ts';

export type WindowLine = DeviceLine;

/** Cards on a panel count their pixels in eights. */
const pixels = z.number().int().min(16).max(2048).multipleOf(8);

const onbonLeds = z.strictObject({
  protocol: z.literal('onbon'),
  line,
  panels: z
    .array(
      z.strictObject({
        window: windowNumber,
        address: z.number().int().min(1).max(0x7fff).default(1),
        widthPx: pixels,
        heightPx: pixels.default(16),
        colours: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(32),
  /** The font of the cards; every card has GB 2312. */
  charset: z.enum(['gb2312', 'gbk']).default('gb2312'),
  /** A card whose host has died clears itself after this; 0 for never. */
  clearAfterS: z.union([z.literal(0), z.number().int().min(60).max(3600)]).default(120),
});

const alphaLeds = z.strictObject({
  protocol: z.literal('alpha'),
  line,
  panels: z
    .array(
      z.strictObject({ window: windowNumber, address: byte, colours: z.boolean().default(false) }),
    )
    .min(1)
    .max(32),
  checksum: z.boolean().default(true),
});

const numericLeds = z.strictObject({
  protocol: z.literal('numeric'),
  line,
  panels: z
    .array(z.strictObject({ window: windowNumber, address: byte }))
    .min(1)
    .max(32),
});

const ledLine = z.discriminatedUnion('protocol', [onbonLeds, alphaLeds, numericLeds]);
export type LedLineConfig = z.infer<typeof ledLine>;

const padKey = z.enum(padKeys);
/** Where it is seen that a press was taken. `screen`: the window has no LED, its screen shows it. */
const acknowledgedOn = z.enum(['led', 'screen']).default('led');

const buttons = z.strictObject({
  kind: z.literal('buttons'),
  line,
  unit: z.number().int().min(1).max(247).default(1),
  buttons: z
    .array(
      z.strictObject({
        input: z.number().int().min(0).max(63),
        window: windowNumber,
        key: z.enum(['next', 'recall', 'skip', 'start', 'complete']),
      }),
    )
    .min(1)
    .max(64)
    .refine((all) => new Set(all.map((one) => one.input)).size === all.length, 'input_twice'),
  acknowledgedOn,
});

const keypad = z.strictObject({
  kind: z.literal('keypad'),
  /** `/dev/input/by-id/…-event-kbd` or `by-path/…`. */
  path: devicePath,
  window: windowNumber,
  acknowledgedOn,
});

const pads = z.strictObject({
  kind: z.literal('pads'),
  line,
  pads: z
    .array(z.strictObject({ address: byte, window: windowNumber }))
    .min(1)
    .max(32),
  /** Command and data of each key in hex, as learned on the site. */
  keys: z.record(z.string().regex(/^([0-9a-f]{2}){1,31}$/), padKey),
  acknowledgedOn,
});

const caller = z.discriminatedUnion('kind', [buttons, keypad, pads]);
export type CallerConfig = z.infer<typeof caller>;

/** Digits in ASCII: what makers most often describe, and what no standard fixes. */
const asciiStars = { '31': 1, '32': 2, '33': 3, '34': 4, '35': 5 } as const;
const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const evaluator = z.strictObject({
  line,
  window: windowNumber,
  /** The bytes of each key in hex, as learned on the site. */
  keys: z
    .record(z.string().regex(/^([0-9a-f]{2}){1,8}$/), stars)
    .refine((keys) => Object.keys(keys).length > 0)
    .default(asciiStars),
});
export type EvaluatorConfig = z.infer<typeof evaluator>;

/** The devices of the service windows that are plugged in here. */
export const windowDevicesConfig = z
  .strictObject({
    leds: z.array(ledLine).max(32).default([]),
    callers: z.array(caller).max(32).default([]),
    evaluators: z.array(evaluator).max(32).default([]),
  })
  .superRefine((config, context) => {
    const say = (message: string): void => {
      context.addIssue({ code: 'custom', message });
    };
    const leds = config.leds.flatMap((one) => one.panels.map((panel) => panel.window));
    if (hasTwice(leds)) say('two_leds_at_one_window');
    if (hasTwice(config.evaluators.map((one) => one.window))) say('two_evaluators_at_one_window');
    if (hasTwice(config.callers.flatMap(windowsOf))) say('two_callers_at_one_window');
    for (const one of config.leds) {
      if (hasTwice(one.panels.map((panel) => String(panel.address)))) say('led_address_twice');
    }
    const blind = config.callers
      .filter((one) => one.acknowledgedOn === 'led')
      .flatMap(windowsOf)
      .some((window) => !leds.includes(window));
    if (blind) say('caller_without_led');
  });
export type WindowDevicesConfig = z.infer<typeof windowDevicesConfig>;
/** As written in a configuration file, defaults left out. */
export type WindowDevicesConfigInput = z.input<typeof windowDevicesConfig>;

/** The windows a caller belongs to. */
export function windowsOf(config: CallerConfig): readonly string[] {
  switch (config.kind) {
    case 'keypad':
      return [config.window];
    case 'buttons':
      return [...new Set(config.buttons.map((button) => button.window))];
    case 'pads':
      return config.pads.map((pad) => pad.window);
  }
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}
