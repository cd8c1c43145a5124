import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { boardRecords } from '../testing/board-records.ts';
import { packRecord, unpackRow } from './topic-rows.ts';
import { topics } from './topics/registry.ts';
import { delta, packDelta } from './wire.ts';

const nowMs = 1_800_000_000_000;

test('every record of a board comes back from its row as it was, over JSON', () => {
  for (const record of boardRecords(60, nowMs)) {
    const row = JSON.parse(JSON.stringify(packRecord('board', record))) as unknown[];
    expect(unpackRow('board', row)).toEqual(record);
  }
});

test('no kind of any topic leaves a field out, because a row has no names to miss it by', () => {
  for (const [topic, { record }] of Object.entries(topics)) {
    for (const { shape } of record.options) {
      const schemas: Readonly<Record<string, z.ZodType>> = shape;
      for (const [field, schema] of Object.entries(schemas)) {
        expect(schema.safeParse(undefined).success, `${topic} ${field}`).toBe(false);
      }
    }
  }
});

test('a row of another topic, of no kind, or of another length is none', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.jsonValue(), { maxLength: 30 }), (topic, row) => {
      const record = unpackRow(topic, row);
      expect(record === null || Object.hasOwn(topics, topic)).toBe(true);
    }),
  );
  const [record] = boardRecords(1, nowMs);
  if (record === undefined) throw new Error('no record');
  const row = packRecord('board', record);
  expect(unpackRow('board', row.slice(1))).toBeNull();
  expect(unpackRow('board', [...row, 1])).toBeNull();
  expect(unpackRow('devices', row)).toBeNull();
  expect(() => packRecord('devices', record)).toThrow('No kind');
});

test('a delta with a row that nobody knows keeps the rows that are known', () => {
  const records = boardRecords(3, nowMs);
  const whole = { topic: 'board', epoch: 'e', from: 1, to: 2, puts: records, removes: ['x'] };
  const wire = packDelta({ ...whole, hubNowMs: nowMs });
  expect(delta.parse(wire)).toEqual({ ...whole, hubNowMs: nowMs });
  const mixed = { ...wire, puts: [['nonsense', 1], ...wire.puts] };
  expect(delta.parse(mixed).puts).toEqual(records);
});

test('a delta of one posting and the figures of the day is at most half a kilobyte', () => {
  const records = boardRecords(1, nowMs).filter(
    ({ kind }) => kind === 'posting' || kind === 'stats',
  );
  const wire = packDelta({
    topic: 'board',
    epoch: 'AbCdEfGh',
    from: 12_345,
    to: 12_346,
    puts: records,
    removes: [],
    hubNowMs: nowMs,
  });
  expect(records).toHaveLength(2);
  const bytes = encodeURIComponent(JSON.stringify(wire)).replaceAll(/%../g, 'x').length;
  expect(bytes).toBeLessThanOrEqual(512);
});
