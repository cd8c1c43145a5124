import { z } from 'zod';
import { byte, deviceLine } from './config.ts';

const boardName = z.string().regex(/^[\w-]{1,24}$/);
const pulseMs = z.number().int().min(100).max(5000).multipleOf(100).default(500);

const modbusBoard = z.strictObject({
  protocol: z.literal('modbus'),
  name: boardName,
  unit: z.number().int().min(1).max(254).default(1),
  /** `board`: the module ends a pulse by itself ("flash on"); `host`: we do, where it cannot. */
  pulseEndedBy: z.enum(['board', 'host']).default('board'),
  pulseMs,
  answerMs: z.number().int().min(50).max(1000).default(300),
});

const ebBoard = z.strictObject({
  protocol: z.literal('eb'),
  name: boardName,
  address: byte.default(1),
  /** Which way the passage goes that the board calls left. */
  left: z.enum(['in', 'out']).default('in'),
});

const lcusBoard = z.strictObject({
  protocol: z.literal('lcus'),
  name: boardName,
  /** Newer boards answer; classic ones never do. */
  answers: z.boolean().default(false),
  pulseMs,
});

const board = z.discriminatedUnion('protocol', [modbusBoard, ebBoard, lcusBoard]);
export type GateBoardConfig = z.infer<typeof board>;

const gateLine = z.strictObject({ line: deviceLine, boards: z.array(board).min(1).max(32) });
export type GateLineConfig = z.infer<typeof gateLine>;

/** As the board counts: Modbus from 0, LCUS from 1. */
const contact = z.number().int().min(0).max(63).nullable().default(null);

/** As it is painted over the lane; longer ones stand on no screen. */
const shortName = z.string().trim().min(1).max(12);
const wayWord = z.string().trim().min(1).max(8).nullable().default(null);

const lane = z.strictObject({
  lane: z.string().regex(/^[0-9A-Z]{1,4}$/),
  /** What people of the hall call it; null where its number is enough. */
  name: shortName.nullable().default(null),
  /** What they call going in and going out there. */
  ways: z.strictObject({ in: wayWord, out: wayWord }).default({ in: null, out: null }),
  /** What opens it; null where people walk through and are only counted. */
  opensBy: z
    .strictObject({ board: boardName, in: contact, out: contact, hold: contact })
    .nullable()
    .default(null),
  /** What sees people pass, the gate's alarm and the fire alarm panel. */
  sensesBy: z
    .strictObject({
      board: boardName,
      in: contact,
      out: contact,
      alarm: contact,
      fire: contact,
      /** The door button outside: opens for whoever presses it, with nothing in his hand (G-01). */
      button: contact,
      /** These rest closed and open when something happens, so that a broken wire is noticed. */
      restClosed: z.array(z.enum(['in', 'out', 'alarm', 'fire'])).default([]),
    })
    .nullable()
    .default(null),
  /** How the gate stands open in `free_count`: held by us, or by its own wiring. */
  freeBy: z.enum(['hold', 'wiring']).default('wiring'),
  /** Somebody let in passes within this. */
  passWithinMs: z.number().int().min(5000).max(10_000).default(8000),
});
export type GateLaneConfig = z.infer<typeof lane>;

/** The gates that are plugged in here: lines, the boards on them, and the lanes these make. */
export const gateConfig = z
  .strictObject({
    lines: z.array(gateLine).max(16).default([]),
    lanes: z.array(lane).max(32).default([]),
  })
  .superRefine((config, context) => {
    for (const message of faultsOf(config)) context.addIssue({ code: 'custom', message });
  });
export type GateConfig = z.infer<typeof gateConfig>;
/** As written in a configuration file, defaults left out. */
export type GateConfigInput = z.input<typeof gateConfig>;

interface Drawn {
  readonly lines: readonly GateLineConfig[];
  readonly lanes: readonly GateLaneConfig[];
}

/** What an installer would find by a day of measuring, told when the file is read. */
function faultsOf(config: Drawn): string[] {
  const boards = config.lines.flatMap((one) => one.boards);
  return [
    ...(hasTwice(boards.map((one) => one.name)) ? ['board_twice'] : []),
    ...(hasTwice(config.lanes.map((one) => one.lane)) ? ['lane_twice'] : []),
    ...(hasTwice(config.lanes.flatMap((one) => one.name ?? [])) ? ['name_twice'] : []),
    ...config.lines.flatMap(faultsOfLine),
    ...config.lanes.flatMap((one) => faultsOfLane(one, boards)),
    ...(hasTwice(config.lanes.flatMap(wiresOf)) ? ['contact_twice'] : []),
  ];
}

function faultsOfLine({ boards }: GateLineConfig): string[] {
  const addresses = boards.flatMap((one) => {
    if (one.protocol === 'modbus') return [`modbus ${one.unit}`];
    return one.protocol === 'eb' ? [`eb ${one.address}`] : [];
  });
  // LCUS boards have no address, and are one to a USB plug.
  const isShared = boards.length > 1 && boards.some((one) => one.protocol === 'lcus');
  return [
    ...(hasTwice(addresses) ? ['address_twice'] : []),
    ...(isShared ? ['lcus_shares_a_line'] : []),
  ];
}

function faultsOfLane(one: GateLaneConfig, boards: readonly GateBoardConfig[]): string[] {
  const { opensBy, sensesBy, freeBy } = one;
  const find = (name: string): GateBoardConfig | null =>
    boards.find((each) => each.name === name) ?? null;
  const faults = [
    ...(opensBy || sensesBy ? [] : ['lane_without_anything']),
    ...(opensBy ? faultsOfOpening(opensBy, find(opensBy.board)) : []),
    ...(sensesBy ? faultsOfSensing(find(sensesBy.board)) : []),
    ...(!opensBy && freeBy === 'hold' ? ['hold_without_gate'] : []),
  ];
  return faults.map((fault) => `${fault}: ${one.lane}`);
}

function faultsOfOpening(
  opensBy: NonNullable<GateLaneConfig['opensBy']>,
  opener: GateBoardConfig | null,
): string[] {
  if (!opener) return ['unknown_board'];
  const wired = [opensBy.in, opensBy.out, opensBy.hold].filter((each) => each !== null);
  if (opener.protocol === 'eb') return wired.length > 0 ? ['turnstile_with_contacts'] : [];
  return [
    ...(opensBy.in === null && opensBy.out === null ? ['relays_without_contacts'] : []),
    ...(opener.protocol === 'lcus' && wired.includes(0) ? ['lcus_counts_from_1'] : []),
  ];
}

function faultsOfSensing(board: GateBoardConfig | null): string[] {
  if (!board) return ['unknown_board'];
  return board.protocol === 'modbus' ? [] : ['board_without_inputs'];
}

/** Each wire of a lane. Several lanes may hear one fire contact, and one gate shares its own. */
function wiresOf({ opensBy, sensesBy }: GateLaneConfig): string[] {
  const of = (wired: { board: string } | null, kind: string, contacts: (number | null)[]) => {
    const own = [...new Set(contacts)].filter((each) => each !== null);
    return wired ? own.map((each) => `${kind} ${wired.board} ${each}`) : [];
  };
  const relays = opensBy ? [opensBy.in, opensBy.out, opensBy.hold] : [];
  const inputs = sensesBy ? [sensesBy.in, sensesBy.out, sensesBy.alarm, sensesBy.button] : [];
  return [...of(opensBy, 'relay', relays), ...of(sensesBy, 'input', inputs)];
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}
