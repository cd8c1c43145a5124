import { z } from 'zod';
import {
  readerConfig,
  slipScannerConfig,
  type ReaderConfig,
  type SlipScannerConfig,
} from './config.ts';
import { gateConfig, type GateConfig } from './gate-config.ts';

const at = {
  lane: z.string().regex(/^[0-9A-Z]{1,4}$/),
  direction: z.enum(['in', 'out']).default('in'),
};

const reader = z.union([
  z.strictObject({ ...at, scanner: slipScannerConfig }),
  z.strictObject({ ...at, idReader: readerConfig }),
]);
export type GateReaderConfig = z.infer<typeof reader>;

/**
 * The readers beside the lanes: each is a help for those who want it, and none a condition for
 * anybody (G-01). A second reader of the same kind at a lane is allowed: people come from two sides.
 */
export const gateReaders = z
  .array(reader)
  .max(64)
  .default([])
  .superRefine((readers, context) => {
    const lines = readers.map(lineOf);
    if (new Set(lines).size !== lines.length) {
      context.addIssue({ code: 'custom', message: 'line_twice' });
    }
  });
/** As written in a configuration file, defaults left out. */
export type GateReadersInput = z.input<typeof gateReaders>;

const withReaders = z.looseObject({ readers: z.unknown().optional() });

/** The file with the gates has two parts: the gates themselves, and `readers`. */
export function splitGatesFile(content: unknown): {
  readonly gates: unknown;
  readonly readers: unknown;
} {
  const parsed = withReaders.safeParse(content);
  if (!parsed.success) return { gates: content, readers: undefined };
  const { readers, ...gates } = parsed.data;
  return { gates, readers };
}

/** The gates of such a file, whatever its readers say. */
export const gatesOfFile = z.preprocess((content) => splitGatesFile(content).gates, gateConfig);

/** The readers of such a file, whatever its gates say. */
export const readersOfFile = z.preprocess(
  (content) => splitGatesFile(content).readers,
  gateReaders,
);

/** What is wrong with readers that are well written: no such lane, or a line that is taken. */
export function faultsOfReaders(readers: readonly GateReaderConfig[], gates: GateConfig): string[] {
  const lanes = new Set(gates.lanes.map(({ lane }) => lane));
  const taken = new Set(gates.lines.map(({ line }) => ('tcp' in line ? line.tcp : line.serial)));
  return readers.flatMap((one) => [
    ...(lanes.has(one.lane) ? [] : [`unknown_lane: ${one.lane}`]),
    ...(taken.has(lineOf(one)) ? [`line_twice: ${one.lane}`] : []),
  ]);
}

function lineOf(one: GateReaderConfig): string {
  const line: ReaderConfig | SlipScannerConfig = 'scanner' in one ? one.scanner : one.idReader;
  return 'tcp' in line ? line.tcp : line.path;
}
