import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '@hall/core/contract/commands/registry';
import { hallError } from '@hall/core/contract/errors';
import { protocolVersions } from './protocol-versions.fixture.ts';
import { queries } from '@hall/core/contract/queries';
import { topics } from '@hall/core/contract/topics/registry';
import {
  activeMessage,
  answer,
  commandEnvelope,
  delta,
  hello,
  helloAnswer,
  loginAnswer,
  loginRequest,
  pairAnswer,
  pairRequest,
  protocolVersion,
  queryEnvelope,
  refusal,
} from '@hall/core/contract/wire';

const wire = {
  activeMessage,
  answer,
  commandEnvelope,
  delta,
  hallError,
  hello,
  helloAnswer,
  loginAnswer,
  loginRequest,
  pairAnswer,
  pairRequest,
  queryEnvelope,
  refusal,
};

/** A schema as data. The order of its fields counts: rows of a topic travel without their names. */
function shapeOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Everything two sides have to agree on: messages, commands, queries, topics, and who may. */
function protocol(): unknown {
  const asked = Object.entries({ ...commands, ...queries }).map(
    ([name, { input, output, allowed }]) => [
      name,
      { input: shapeOf(input), output: shapeOf(output), allowed },
    ],
  );
  const told = Object.entries(topics).map(([name, { record, allowed }]) => [
    name,
    { record: shapeOf(record), allowed },
  ]);
  const messages = Object.entries(wire).map(([name, schema]) => [name, shapeOf(schema)]);
  return Object.fromEntries([...asked, ...told, ...messages]);
}

test('whoever changes the protocol raises its version', () => {
  const sha256 = createHash('sha256').update(JSON.stringify(protocol())).digest('hex').slice(0, 16);
  const known = protocolVersions.at(-1);
  expect(
    { version: protocolVersion, sha256 },
    `The protocol is not what version ${String(known?.version)} was. Raise protocolVersion in wire.ts ` +
      `and add a line to protocol-versions.fixture.ts: { version: …, sha256: '${sha256}' }. ` +
      'Only a version that no screen has ever spoken may have its line changed.',
  ).toEqual(known);
});

test('versions go up by one, and no two of them are the same protocol', () => {
  const versions = protocolVersions.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
  expect(new Set(protocolVersions.map(({ sha256 }) => sha256)).size).toBe(protocolVersions.length);
});

test('who may do something, what fits in a field, and the order of fields are seen', () => {
  const short = JSON.stringify(shapeOf(z.strictObject({ name: z.string().max(20) })));
  const long = JSON.stringify(shapeOf(z.strictObject({ name: z.string().max(21) })));
  expect(short).not.toBe(long);
  const one = JSON.stringify(shapeOf(z.strictObject({ a: z.string(), b: z.string() })));
  const other = JSON.stringify(shapeOf(z.strictObject({ b: z.string(), a: z.string() })));
  expect(one).not.toBe(other);
  expect(JSON.stringify(protocol())).toContain('"allowed":["reviewer","manager"]');
});
