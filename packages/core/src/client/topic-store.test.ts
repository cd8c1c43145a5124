import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delta } from '../contract/wire.ts';
import { TopicStore } from './topic-store.ts';

interface Note {
  readonly kind: string;
  readonly id: string;
  readonly n: number;
}

/** The store does not look into records, so plain notes stand for postings here. */
function noteStore(): TopicStore<'board'> {
  return new TopicStore<'board'>((value) => value as never);
}

interface Step {
  readonly delta: Delta;
  readonly after: ReadonlyMap<string, Note>;
}

const change = fc.record({
  puts: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat(9) }), {
    maxLength: 3,
  }),
  removes: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
});

/** A hub's history: each step with the state after it. */
const history = fc.array(change, { minLength: 1, maxLength: 12 }).map((changes) => {
  const state = new Map<string, Note>();
  return changes.map(({ puts, removes }, index): Step => {
    const notes = puts.map((put) => ({ kind: 'note', ...put }));
    for (const id of removes) {
      state.delete(id);
    }
    for (const note of notes) {
      state.set(note.id, note);
    }
    const delta = {
      topic: 'board',
      epoch: 'e',
      from: index,
      to: index + 1,
      puts: notes,
      removes,
      hubNowMs: 1_700_000_000_000 + index,
    };
    return { delta, after: new Map(state) };
  });
});

test('a snapshot and the deltas after it give the same records as the hub has', () => {
  fc.assert(
    fc.property(history, fc.nat(11), (steps, at) => {
      const k = at % steps.length;
      const store = noteStore();
      const start = k === 0 ? [] : [...(steps[k - 1]?.after.values() ?? [])];
      store.replace({ epoch: 'e', seq: k }, start, 0);
      for (const step of steps.slice(k)) {
        expect(store.apply(step.delta)).toBe('applied');
      }
      expect(new Map(store.view.records)).toEqual(steps.at(-1)?.after);
    }),
  );
});

test('dropping, repeating or reordering a delta never shows a state the hub never had', () => {
  const mess = fc.array(fc.nat(30), { maxLength: 30 });
  fc.assert(
    fc.property(history, mess, (steps, order) => {
      const store = noteStore();
      store.replace({ epoch: 'e', seq: 0 }, [], 0);
      const known = [new Map<string, Note>(), ...steps.map((step) => step.after)];
      for (const pick of order) {
        const step = steps[pick % steps.length]!;
        const before = store.position!.seq;
        const outcome = store.apply(step.delta);
        expect(outcome).toBe(
          step.delta.to <= before ? 'repeated' : step.delta.from === before ? 'applied' : 'gap',
        );
        expect(new Map(store.view.records)).toEqual(known[store.position!.seq]);
      }
    }),
  );
});

test('a delta of another epoch is a gap and changes nothing', () => {
  const store = noteStore();
  store.replace({ epoch: 'e', seq: 1 }, [{ kind: 'note', id: 'a', n: 1 }], 0);
  const other = {
    topic: 'board',
    epoch: 'f',
    from: 1,
    to: 2,
    puts: [],
    removes: ['a'],
    hubNowMs: 5,
  };
  expect(store.apply(other)).toBe('gap');
  expect(store.view.records.size).toBe(1);
});

test('records that do not parse are left out, the others stay', () => {
  const store = new TopicStore<'board'>((value) =>
    (value as Note).n > 5 ? null : (value as never),
  );
  store.replace(
    { epoch: 'e', seq: 0 },
    [
      { id: 'a', n: 9 },
      { id: 'b', n: 1 },
    ],
    0,
  );
  expect([...store.view.records.keys()]).toEqual(['b']);
});
