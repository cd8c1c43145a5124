/**
 * Writes docs/protocol.md and docs/audit-events.md from the schemas, so that they cannot go stale.
 * `--check` writes nothing and fails when they are not what they should be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { auditEvents } from '@hall/core/audit/catalogue';
import { commands } from '@hall/core/contract/commands/registry';
import type { Caller } from '@hall/core/contract/roles';
import { errorCode } from '@hall/core/contract/errors';
import { queries } from '@hall/core/contract/queries';
import { topics } from '@hall/core/contract/topics/registry';
import {
  commandEnvelope,
  delta,
  hello,
  helloAnswer,
  protocolVersion,
  queryEnvelope,
  refusal,
} from '@hall/core/contract/wire';

const docs = new URL('../docs/', import.meta.url);

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly format?: string;
}

/** The shape of a schema in one line, as somebody writing a client would jot it down. */
function shape(schema: JsonSchema): string {
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) {
    return options.map(shape).join(' | ');
  }
  switch (schema.type) {
    case 'object':
      return objectShape(schema);
    case 'array':
      return `[${schema.items === undefined ? 'any' : shape(schema.items)}]${atMost(schema.maxItems)}`;
    case 'string':
      return schema.format === undefined ? `text${atMost(schema.maxLength)}` : schema.format;
    case 'integer':
    case 'number':
      return schema.type;
    case undefined:
      return 'any';
    default:
      return schema.type;
  }
}

function objectShape(schema: JsonSchema): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const values = schema.additionalProperties;
    return typeof values === 'object' ? `{[name]: ${shape(values)}}` : '{}';
  }
  const required = new Set(schema.required);
  const fields = properties.map(
    ([name, value]) => `${name}${required.has(name) ? '' : '?'}: ${shape(value)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function atMost(limit: number | undefined): string {
  return limit === undefined ? '' : `≤${limit}`;
}

function jotted(schema: z.ZodType): string {
  // A custom check (a buffer, a regular expression over all of Unicode) has no JSON form: "any".
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' });
  return shape(json as JsonSchema);
}

interface Callable {
  readonly allowed: readonly Caller[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

function callables(list: Readonly<Record<string, Callable>>): string {
  return Object.entries(list)
    .map(
      ([name, { allowed, input, output }]) =>
        `### \`${name}\`\n\nOpen to: ${allowed.join(', ')}\n\n- in: \`${jotted(input)}\`\n- out: \`${jotted(output)}\`\n`,
    )
    .join('\n');
}

function protocolPage(): string {
  const topicPages = Object.entries(topics).map(([name, { record, allowed }]) => {
    const kinds = record.options.map((option) => `- \`${jotted(option)}\``).join('\n');
    return `### \`${name}\`\n\nOpen to: ${allowed.join(', ')}\n\n${kinds}\n`;
  });
  return `# Protocol ${protocolVersion}

Generated from \`packages/core/src/contract\` by \`pnpm gen\`; do not edit.

Socket.IO 4 over websocket only. Every request is acknowledged; nothing is answered before \`hello\`
except \`login\` and \`pair\`. A client applies a delta only if its epoch is equal and \`from\` is the
client's own \`seq\`; anything else is one \`hello\` with what the client has.

A snapshot is a list of whole records. In the \`puts\` of a delta a record is a row: its kind, then
the values of the kind's other fields in the order in which they stand below. Hub and screen refuse
each other unless their protocol versions are equal, so both know the same order.

## Envelopes

- hello: \`${jotted(hello)}\`
- its answer: \`${jotted(helloAnswer)}\`
- command: \`${jotted(commandEnvelope)}\`
- query: \`${jotted(queryEnvelope)}\`
- delta: \`${jotted(delta)}\`

## Refusals of a hello

${refusal.options.map((code) => `\`${code}\``).join(', ')}

## Error codes

${errorCode.options.map((code) => `\`${code}\``).join(', ')}

## Topics

${topicPages.join('\n')}
## Commands

${callables(commands)}
## Queries

${callables(queries)}`;
}

function auditPage(): string {
  const rows = Object.entries(auditEvents).map(
    ([type, { entity, kind, says, detail }]) =>
      `| \`${type}\` | ${entity} | ${kind} | ${says} | \`${jotted(detail).replaceAll('|', '\\|')}\` |`,
  );
  return `# Events of the ledger

Generated from \`packages/core/src/audit/catalogue.ts\` by \`pnpm gen\`; do not edit. No event holds
personal data; the state after an event is stored beside it, without the person's fields.

| event | about | kind | what it says | detail |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const pages: readonly [string, string][] = [
  ['protocol.md', protocolPage()],
  ['audit-events.md', auditPage()],
];
const checking = process.argv.includes('--check');
for (const [name, text] of pages) {
  const file = new URL(name, docs);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === text) {
    continue;
  }
  if (checking) {
    console.error(`docs/${name} is stale: run pnpm gen`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
    console.log(`docs/${name} written`);
  }
}
