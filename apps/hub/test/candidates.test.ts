import { afterEach, beforeEach, expect, test } from 'vitest';
import { Asker, openMeetings, workerName, type MeetingBench } from './support/meeting-bench.ts';

const today = '2026-11-23';

let hall: MeetingBench;
let desk: Asker;

beforeEach(async () => {
  hall = await openMeetings();
  desk = new Asker((await hall.bench.hall.staff('staff')).socket);
});
afterEach(() => hall.bench.hall.close());

async function numbers(day = today): Promise<string[]> {
  const { candidates } = await desk.asks('candidates.list', { day, cursor: null });
  return candidates.map(({ registrationNo }) => registrationNo);
}

test('today’s workers stand in the order of their check-in, as numbers and wishes and nothing else', async () => {
  for (const occupationId of ['mason', 'general', 'loader']) {
    hall.bench.time.advance(60_000);
    await hall.worker({
      wishes: { occupationIds: [occupationId], availability: { when: 'today', part: 'day' } },
      consents: ['hardship', 'contact'],
    });
  }
  const { candidates, next } = await desk.asks('candidates.list', { day: today, cursor: null });
  expect(next).toBeNull();
  // Strict: a field more, such as hardship or a name, would not be equal.
  expect(candidates).toEqual(
    ['mason', 'general', 'loader'].map((occupationId, at) => ({
      registrationNo: `990001-261123-000${String(at + 1)}`,
      occupationIds: [occupationId],
      ageBand: '40-49',
      availability: { when: 'today', part: 'day' },
    })),
  );
  expect(JSON.stringify(candidates)).not.toMatch(new RegExp(`${workerName}|1990000`));
});

test('who pauses, or has found work, is not in the directory; who comes back keeps his place', async () => {
  const first = await hall.worker();
  hall.bench.time.advance(60_000);
  const second = await hall.worker();
  const { visitToken } = first;
  await first.kiosk.does('worker.setPaused', { visitToken, paused: true });
  expect(await numbers()).toEqual(['990001-261123-0002']);
  await first.kiosk.does('worker.setPaused', { visitToken, paused: false });
  expect(await numbers()).toEqual(['990001-261123-0001', '990001-261123-0002']);
  await second.kiosk.does('worker.delete', { visitToken: second.visitToken });
  expect(await numbers()).toEqual(['990001-261123-0001']);
  expect(await numbers('2026-11-22')).toEqual([]);
});

test('the order is the same after a restart of the hub', async () => {
  // All within one millisecond of the hub's clock: then the tie has to be broken, always alike.
  for (let n = 0; n < 8; n += 1) await hall.worker();
  const before = await numbers();
  expect(new Set(before).size).toBe(8);
  const { time } = hall.bench;
  await hall.bench.hall.restart({ clock: time, timers: time, extraRoutes: null });
  desk = new Asker((await hall.bench.hall.staff('staff')).socket);
  expect(await numbers()).toEqual(before);
});

test('no employer and no kiosk gets the directory, and who prints it is in the ledger', async () => {
  const worker = await hall.worker();
  const { booth } = await hall.booth();
  const input = { day: today, cursor: null };
  expect(await booth.askRefused('candidates.list', input)).toBe('forbidden');
  expect(await worker.kiosk.askRefused('candidates.list', input)).toBe('forbidden');
  expect(await desk.askRefused('candidates.list', { day: today, cursor: 'x' })).toBe(
    'invalid_fields',
  );
  await desk.does('candidates.print', { people: 1 });
  const events = hall.bench.hall.read((db) =>
    db
      .prepare(`SELECT detail_json FROM event WHERE type = 'hall.candidates_printed'`)
      .pluck()
      .all(),
  );
  expect(events).toEqual(['{"people":1}']);
});
