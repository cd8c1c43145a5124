import { z } from 'zod';
import { instantMs } from '../basics/fields.ts';
import { boardProfile, terminalKind } from '../domain/device/terminal.ts';
import { loginName, staffRole } from '../domain/staff/staff.ts';
import { hallError } from './errors.ts';
import { packRecord, unpackRow } from './topic-rows.ts';

/**
 * Goes up with every change of this file, of a command, a query or a topic. A test of the hub's gateway
 * watches it.
 */
export const protocolVersion = 11;

/** One message at most; a posting with everything filled in is under 4 KB. */
export const maxMessageBytes = 64 * 1024;

/** Where a client stands in a topic. A new epoch (after a restore) voids every seq. */
export const topicPosition = z.strictObject({
  epoch: z.string().max(40),
  seq: z.number().int().min(0),
});
export type TopicPosition = z.infer<typeof topicPosition>;

/** Sent first on every connection. An unknown socket gets nothing before it. */
export const hello = z.strictObject({
  protocolVersion: z.number().int(),
  /** A terminal's token or a person's session. */
  credential: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('terminal'), token: z.string().max(100) }),
    z.strictObject({ as: z.literal('staff'), session: z.string().max(100) }),
  ]),
  /** The topics wanted, each with what the client already has. */
  topics: z.record(z.string().max(20), topicPosition.nullable()),
});
export type Hello = z.infer<typeof hello>;

export const refusal = z.enum([
  'client_too_old',
  'hub_too_old',
  'unknown_device',
  'session_expired',
  'forbidden',
  'malformed',
]);
export type Refusal = z.infer<typeof refusal>;

/** Who the hub takes the caller for. */
export const welcomeAs = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('terminal'),
    terminalId: z.uuid(),
    kind: terminalKind,
    name: z.string(),
    board: boardProfile.nullable(),
    counterId: z.uuid().nullable(),
    zone: z.string().nullable(),
  }),
  z.strictObject({
    as: z.literal('staff'),
    staffId: z.uuid(),
    displayName: z.string(),
    roles: z.array(staffRole),
  }),
]);
export type WelcomeAs = z.infer<typeof welcomeAs>;

/**
 * Whole records by id; `from` is the seq the delta stands on, `to` the one it leads to. On the wire
 * a record is a row, see topic-rows.ts; a row of no known kind is left out.
 */
export const delta = z
  .strictObject({
    topic: z.string(),
    epoch: z.string(),
    from: z.number().int().min(0),
    to: z.number().int().min(0),
    puts: z.array(z.array(z.unknown())),
    removes: z.array(z.string()),
    /** The hub's clock, so that screens tell its time and expire rows by it (F-10, A-15). */
    hubNowMs: instantMs,
  })
  .transform(({ puts, ...rest }) => ({
    ...rest,
    puts: puts.flatMap((row) => unpackRow(rest.topic, row) ?? []),
  }));
export type Delta = z.output<typeof delta>;
export type WireDelta = z.input<typeof delta>;

/** A delta as it travels. */
export function packDelta({ puts, ...rest }: Delta): WireDelta {
  return { ...rest, puts: puts.map((record) => packRecord(rest.topic, record)) };
}

/** A snapshot travels as one cached, gzipped buffer of `JSON.stringify(records)`. */
export const topicStart = z.discriminatedUnion('start', [
  z.strictObject({
    start: z.literal('snapshot'),
    epoch: z.string(),
    seq: z.number().int().min(0),
    /** Browsers hand binary attachments over as ArrayBuffer, Node as Buffer. */
    gzip: z.union([
      z.instanceof(Uint8Array),
      z.instanceof(ArrayBuffer).transform((bytes) => new Uint8Array(bytes)),
    ]),
    /** Deltas since the cached snapshot, oldest first. */
    deltas: z.array(delta),
  }),
  z.strictObject({ start: z.literal('deltas'), deltas: z.array(delta) }),
]);
export type TopicStart = z.output<typeof topicStart>;
type WireTopicStart = z.input<typeof topicStart>;

/** A start as it travels. */
export function packStart(start: TopicStart): WireTopicStart {
  return { ...start, deltas: start.deltas.map(packDelta) };
}

export const helloAnswer = z.discriminatedUnion('welcome', [
  z.strictObject({
    welcome: z.literal(true),
    you: welcomeAs,
    hubNowMs: instantMs,
    topics: z.record(z.string(), topicStart),
  }),
  z.strictObject({ welcome: z.literal(false), refusal }),
]);
export type HelloAnswer = z.output<typeof helloAnswer>;
export type WireHelloAnswer = z.input<typeof helloAnswer>;

/** `commandId` is made once per human intention and reused on retry: one press is one effect. */
export const commandEnvelope = z.strictObject({
  commandId: z.uuid(),
  name: z.string().max(40),
  input: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof commandEnvelope>;

export const queryEnvelope = z.strictObject({ name: z.string().max(40), input: z.unknown() });
export type QueryEnvelope = z.infer<typeof queryEnvelope>;

/** The answer to a command or query; the value is parsed by the caller with its own schema. */
export const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: hallError }),
]);
export type Answer = z.infer<typeof answer>;

/** Somebody touched a key or the mouse: reading a long text is being there (K-02). Nothing more is told. */
export const activeMessage = z.strictObject({});

export const loginRequest = z.strictObject({ loginName, password: z.string().max(72) });
export const loginAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      session: z.string(),
      staffId: z.uuid(),
      displayName: z.string(),
      roles: z.array(staffRole),
    }),
  }),
  z.strictObject({ ok: z.literal(false), error: hallError }),
]);
export type LoginAnswer = z.infer<typeof loginAnswer>;

export const pairRequest = z.strictObject({ pairingCode: z.string().regex(/^\d{8}$/) });
export const pairAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ terminalId: z.uuid(), token: z.string(), kind: terminalKind }),
  }),
  z.strictObject({ ok: z.literal(false), error: hallError }),
]);
export type PairAnswer = z.infer<typeof pairAnswer>;

/** Client to hub, each with an acknowledgement; Socket.IO's event map. */
export interface ClientEvents {
  hello: (message: Hello, ack: (answer: WireHelloAnswer) => void) => void;
  login: (message: z.infer<typeof loginRequest>, ack: (answer: LoginAnswer) => void) => void;
  pair: (message: z.infer<typeof pairRequest>, ack: (answer: PairAnswer) => void) => void;
  command: (message: CommandEnvelope, ack: (answer: Answer) => void) => void;
  query: (message: QueryEnvelope, ack: (answer: Answer) => void) => void;
  active: (message: z.infer<typeof activeMessage>, ack: (answer: Answer) => void) => void;
}

/** Hub to client. `bye` says why the hub is about to close the connection. */
export interface HubEvents {
  delta: (delta: WireDelta) => void;
  bye: (reason: Refusal) => void;
}
