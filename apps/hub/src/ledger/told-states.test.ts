import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLedger } from '../store/event-table.fixture.ts';
import { EventReader, EventWriter } from '../store/event-store.ts';
import { anyTransactions, carryOut } from '../store/remembering.fixture.ts';
import { changesJsonOf } from '../store/told-state.ts';
import { toldStates } from './told-states.ts';

/** A write of a thing; the day may pass, or go back where a clock is set; the hub may be new. */
const step = fc.record({
  entityId: fc.constantFrom('x', 'y'),
  day: fc.constantFrom('2026-11-22', '2026-11-23'),
  state: fc.option(fc.record({ a: fc.nat(2), b: fc.nat(2) }), { freq: 5 }),
  isNewHub: fc.boolean(),
});

test('whatever is kept, undone or started again, every event tells the state there was', () => {
  fc.assert(
    fc.property(anyTransactions(step), (transactions) => {
      const db = emptyLedger();
      db.exec('CREATE TABLE row (thing TEXT PRIMARY KEY, state TEXT)');
      const now = db.prepare('SELECT state FROM row WHERE thing = ?').pluck();
      const put = db.prepare('INSERT OR REPLACE INTO row VALUES (?, ?)');
      let writer = new EventWriter(db);
      for (const transaction of transactions) {
        carryOut(db, transaction, ({ entityId, day, state, isNewHub }) => {
          if (isNewHub) writer = new EventWriter(db);
          const json = JSON.stringify(state);
          const was = JSON.parse((now.get(entityId) as string | undefined) ?? 'null') as
            object | null;
          const changesJson = was === null || state === null ? null : changesJsonOf(was, state);
          const written = state === null ? null : { wholeJson: () => json, changesJson };
          // What there was is kept beside the event, as its detail.
          const rest = { atMs: 1, day, type: 'x', entity: 'posting', actor: 'system' };
          writer.append({ ...rest, entityId, detailJson: json, written });
          if (state !== null) put.run(entityId, json);
        });
      }
      for (const { event, state } of toldStates(new EventReader(db).after(0))) {
        expect(state).toEqual(JSON.parse(event.detailJson));
      }
      db.close();
    }),
  );
});
