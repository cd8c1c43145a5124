import { gunzipSync } from 'node:zlib';
import type { Delta, TopicStart } from '@hall/core/contract/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { TopicState } from './topic-state.ts';

const nowMs = 1_800_000_000_000;

interface Row {
  readonly kind: 'account';
  readonly id: string;
  readonly n: number;
}

function topic(records: readonly Row[] = []) {
  const time = new ManualTime(nowMs);
  const sent: Delta[] = [];
  const state = new TopicState<'devices'>({
    topic: 'devices',
    epoch: 'e',
    records: records as never,
    clock: time,
    timers: time,
    send: (delta) => sent.push(delta),
  });
  const put = (id: string, n: number, removes: readonly string[] = []) => {
    state.change({ puts: [{ kind: 'account', id, n } as never], removes });
    state.flush();
  };
  return { time, sent, state, put };
}

/** What a client would hold after a start. */
function held(start: TopicStart, before: ReadonlyMap<string, unknown> = new Map()) {
  const records = new Map(before);
  if (start.start === 'snapshot') {
    records.clear();
    for (const row of JSON.parse(gunzipSync(start.gzip).toString()) as Row[])
      records.set(row.id, row);
  }
  for (const delta of start.deltas) applyTo(records, delta);
  return records;
}

function applyTo(records: Map<string, unknown>, delta: Delta): void {
  for (const id of delta.removes) records.delete(id);
  for (const row of delta.puts) records.set(row.id, row);
}

test('the first change after a quiet moment goes out at once, the following ones together', () => {
  const { time, sent, put } = topic();
  put('a', 1);
  expect(sent).toHaveLength(1);
  put('b', 1);
  put('b', 2);
  put('c', 1);
  expect(sent).toHaveLength(1);
  time.advance(50);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({
    from: 1,
    to: 2,
    puts: [
      { id: 'b', n: 2 },
      { id: 'c', n: 1 },
    ],
  });
});

test('never more than twenty deltas in a second', () => {
  const { time, sent, put } = topic();
  for (let ms = 0; ms < 1_000; ms += 1) {
    put('a', ms);
    time.advance(1);
  }
  expect(sent.length).toBeLessThanOrEqual(21);
  expect(sent.length).toBeGreaterThan(15);
});

test('a clock that is set back holds nothing up', () => {
  const { time, sent, put } = topic();
  put('a', 1);
  time.advance(-3_600_000);
  put('a', 2);
  time.advance(50);
  expect(sent).toHaveLength(2);
});

test('a client that is up to date gets nothing, one that missed some gets those', async () => {
  const { time, state, put } = topic();
  for (let n = 0; n < 5; n += 1) {
    put('a', n);
    time.advance(50);
  }
  const now = await state.prepare({ epoch: 'e', seq: 5 });
  expect(now()).toEqual({ start: 'deltas', deltas: [] });
  const missed = await state.prepare({ epoch: 'e', seq: 3 });
  expect(missed()).toMatchObject({ start: 'deltas', deltas: [{ from: 3 }, { from: 4 }] });
  for (const have of [null, { epoch: 'old', seq: 3 }, { epoch: 'e', seq: 9 }]) {
    const start = await state.prepare(have);
    expect(start().start).toBe('snapshot');
  }
});

test('snapshots are made once for everybody and bridged by deltas for a second', async () => {
  const { time, state, put } = topic([{ kind: 'account', id: 'z', n: 0 }]);
  const one = (await state.prepare(null))();
  put('a', 1);
  time.advance(60);
  const two = (await state.prepare(null))();
  if (one.start !== 'snapshot' || two.start !== 'snapshot') throw new Error('no snapshot');
  expect(two.gzip).toBe(one.gzip);
  expect(two.deltas).toHaveLength(1);
  time.advance(1_000);
  const three = (await state.prepare(null))();
  expect(three).toMatchObject({ start: 'snapshot', seq: 1, deltas: [] });
});

test('a snapshot and the deltas after it always make what the hub holds, whenever a client comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          n: fc.nat(9),
          remove: fc.boolean(),
          waitMs: fc.constantFrom(0, 10, 60, 1_200),
          joins: fc.boolean(),
        }),
        { maxLength: 30 },
      ),
      async (steps) => {
        const { time, sent, state } = topic();
        const truth = new Map<string, unknown>();
        const clients: { from: number; records: Map<string, unknown> }[] = [];
        for (const step of steps) {
          if (step.joins) {
            const start = (await state.prepare(null))();
            clients.push({ from: sent.length, records: held(start) });
          }
          const row = { kind: 'account', id: step.id, n: step.n };
          if (step.remove) truth.delete(step.id);
          else truth.set(step.id, row);
          state.change(
            step.remove ? { puts: [], removes: [step.id] } : { puts: [row as never], removes: [] },
          );
          state.flush();
          time.advance(step.waitMs);
        }
        time.advance(60);
        const sorted = (map: ReadonlyMap<string, unknown>) =>
          [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        for (const client of clients) {
          for (const delta of sent.slice(client.from)) applyTo(client.records, delta);
          expect(sorted(client.records)).toEqual(sorted(truth));
        }
        expect(sorted(held((await state.prepare(null))()))).toEqual(sorted(truth));
      },
    ),
  );
});
