import { z } from 'zod';

/** A stable path below `/dev`. */
export const devicePath = z
  .string()
  .regex(/^\/[^\0]+$/)
  .max(255);
/** `host:port`. */
export const networkAddress = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9.-]+:\d{1,5}$/)
  .refine((text) => Number(text.slice(text.lastIndexOf(':') + 1)) <= 65535);
/** Speeds of serial lines. */
export const baud = z.union([
  z.literal(9600),
  z.literal(19200),
  z.literal(38400),
  z.literal(57600),
  z.literal(115200),
]);

/** How a line with one or several devices is reached. `7E2` is for older LED signs. */
export const deviceLine = z.union([
  z.strictObject({ tcp: networkAddress }),
  z.strictObject({
    serial: devicePath,
    baud: z.union([baud, z.literal(4800)]).default(9600),
    format: z.enum(['8N1', '7E2']).default('8N1'),
  }),
]);
export type DeviceLine = z.infer<typeof deviceLine>;

/** An address on a line. */
export const byte = z.number().int().min(0).max(255);

/** How an ID-card reader is reached. */
export const readerConfig = z.union([
  /** A stable path, `/dev/serial/by-id/…` or `by-path/…`; the speed is found by trying. */
  z.strictObject({ path: devicePath }),
  z.strictObject({ tcp: networkAddress }),
]);

/** `mayBeMute`: this printer never answers; its prints are `unknown` until a person has looked. */
const printerConfig = z.union([
  z.strictObject({ tcp: networkAddress, mayBeMute: z.boolean().default(false) }),
  z.strictObject({ path: devicePath, mayBeMute: z.boolean().default(false) }),
  z.strictObject({ serial: devicePath, baud, mayBeMute: z.boolean().default(false) }),
]);

/** A scanner is only listened to. Over USB-CDC the speed does not matter. */
export const slipScannerConfig = z.union([
  z.strictObject({ path: devicePath, baud: baud.default(9600) }),
  z.strictObject({ tcp: networkAddress }),
]);

/** What is plugged in where. `testCards` lets numbers of the unassigned region 99 pass. */
export const deviceHostConfig = z.strictObject({
  reader: readerConfig.nullable(),
  printer: printerConfig.nullable(),
  slipScanner: slipScannerConfig.nullable().default(null),
  paperWidthMm: z.union([z.literal(80), z.literal(58)]).default(80),
  testCards: z.boolean().default(false),
});
export type DeviceHostConfig = z.infer<typeof deviceHostConfig>;
/** As written in a configuration file, defaults left out. */
export type DeviceHostConfigInput = z.input<typeof deviceHostConfig>;

export type ReaderConfig = z.infer<typeof readerConfig>;
export type PrinterConfig = z.infer<typeof printerConfig>;
export type SlipScannerConfig = z.infer<typeof slipScannerConfig>;
