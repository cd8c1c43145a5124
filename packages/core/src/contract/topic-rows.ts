import { topics } from './topics/registry.ts';

/** A record of a topic as a list: its kind, then its values in the order of the kind's fields. */
export type WireRow = unknown[];

/** A record of any topic, before its own schema has looked at it. */
export type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly id: string;
};

type Fields = ReadonlyMap<string, readonly string[]>;

/** Field names by topic and kind, as the schemas list them; `kind` itself is not repeated. */
const fieldsByTopic: ReadonlyMap<string, Fields> = new Map(
  Object.entries(topics).map(([topic, { record }]) => [topic, fieldsOf(record.options)]),
);

interface Option {
  readonly shape: { readonly kind: { readonly value: string } };
}

function fieldsOf(options: readonly Option[]): Fields {
  return new Map(
    options.map(({ shape }) => [
      shape.kind.value,
      Object.keys(shape).filter((field) => field !== 'kind'),
    ]),
  );
}

/**
 * Leaves out what both sides know: names of fields are two thirds of a delta. Safe because hub and
 * screen refuse each other unless their protocol versions are equal.
 */
export function packRecord(topic: string, record: AnyRecord): WireRow {
  const fields = fieldsByTopic.get(topic)?.get(record.kind);
  if (fields === undefined) {
    throw new Error(`No kind ${record.kind} in topic ${topic}`);
  }
  return [record.kind, ...fields.map((field) => record[field])];
}

/** The record again, still to be parsed by the topic's schema; null when the row fits no kind. */
export function unpackRow(topic: string, row: readonly unknown[]): AnyRecord | null {
  const [kind, ...values] = row;
  const fields = typeof kind === 'string' ? fieldsByTopic.get(topic)?.get(kind) : undefined;
  if (fields?.length !== values.length) {
    return null;
  }
  const record = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  return typeof record['id'] === 'string' ? ({ kind, ...record } as AnyRecord) : null;
}
