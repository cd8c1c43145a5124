import { msPerDay, msPerMinute } from '@hall/core/basics/market-day';
import { recommend, reportArrival, seal } from '@hall/core/domain/match/meeting';
import type { Match } from '@hall/core/domain/match/match';
import type { Worker } from '@hall/core/domain/worker/worker';
import { topCandidates } from '@hall/core/rules/candidates';
import { wishesOf } from '@hall/core/testing/hall-builders';
import { contentOf, fiveAmMs } from '@hall/core/testing/posting-builders';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentOf, HallOfPeople, testId, workerOf } from './hall-of-people.fixture.ts';
import { TodaysWorkers, type Search, type Suggested } from './todays-workers.ts';

const employerId = testId('e', 1);
const nobody: ReadonlySet<string> = new Set();

/** A hall and its view, which hears of everything as it happens. */
function open() {
  const hall = new HallOfPeople();
  const view = new TodaysWorkers();
  view.load(hall.stores, fiveAmMs);
  const tell = (...events: Parameters<TodaysWorkers['apply']>[0][]): void => {
    for (const event of events) view.apply(event, hall.stores);
  };
  const search = (changes: Partial<Search> = {}): Suggested[] =>
    view.search(
      {
        content: contentOf(),
        employerId,
        without: nobody,
        nowMs: fiveAmMs,
        limit: 20,
        ...changes,
      },
      hall.stores,
    );
  return { hall, view, tell, search, found: () => search().map(({ worker }) => worker.workerId) };
}

const cameToWork = (worker: Worker, forEmployer = employerId): Match => {
  const begun = recommend({
    id: testId('c', 1),
    postingId: testId('d', 1),
    employerId: forEmployer,
    workerId: worker.id,
    source: 'worker',
    nowMs: fiveAmMs - msPerDay,
  });
  const agreed = { worker: fiveAmMs, employer: fiveAmMs };
  const how = { agreed, matchNo: 'M-990001-261122-0001', placeNo: 1, nowMs: fiveAmMs };
  const sealed = seal(begun, how);
  if (!sealed.ok) throw new Error(sealed.error.code);
  const came = reportArrival(sealed.value, { arrived: true, by: 'employer', atMs: fiveAmMs });
  if (!came.ok) throw new Error(came.error.code);
  return came.value;
};

test('who came in today and looks for work is found, and nobody else', () => {
  const { hall, view, tell, found } = open();
  const [here, away] = [workerOf(1), workerOf(2)];
  tell(...hall.checkIn(here), hall.change(away));
  expect(found()).toEqual([here.id]);
  for (const status of ['paused', 'matched_today', 'left'] as const) {
    tell(hall.change({ ...here, status }));
    expect(found(), status).toEqual([]);
    expect(view.count).toBe(0);
    tell(hall.change(here));
    expect(found(), status).toEqual([here.id]);
  }
});

test('wishes that change move somebody to other lists and out of the old ones', () => {
  const { hall, tell, search } = open();
  const cleaning = contentOf({ occupationId: 'cleaner' });
  const person = workerOf(1);
  tell(...hall.checkIn(person));
  expect(search({ content: cleaning })).toEqual([]);
  tell(hall.change({ ...person, wishes: wishesOf({ occupationIds: ['cleaner'] }) }));
  expect(search()).toEqual([]);
  expect(search({ content: cleaning })).toHaveLength(1);
});

test('work that needs a certificate is offered to those only who named it', () => {
  const { hall, tell, search } = open();
  const named = workerOf(2, { wishes: wishesOf({ occupationIds: ['scaffolder'] }) });
  tell(...hall.checkIn(workerOf(1)), ...hall.checkIn(named));
  const content = contentOf({ occupationId: 'scaffolder' });
  expect(search({ content }).map(({ worker }) => worker.workerId)).toEqual([named.id]);
});

test('who goes out and comes back keeps his place, also when the hub starts again', () => {
  const { hall, tell, view, found } = open();
  const [first, second] = [workerOf(2), workerOf(1)];
  tell(...hall.checkIn(first), ...hall.checkIn(second, fiveAmMs + 1));
  tell(...hall.checkIn(first, fiveAmMs + 2 * msPerMinute));
  expect(found()).toEqual([first.id, second.id]);
  view.load(hall.stores, fiveAmMs);
  expect(found()).toEqual([first.id, second.id]);
});

test('who lets the market put him first is first, and nothing says why', () => {
  const { hall, tell, search } = open();
  const plain = workerOf(1);
  const asked = workerOf(2, { consents: [consentOf('hardship')] });
  const refused = workerOf(3, { consents: [consentOf('hardship', false)] });
  const like = workerOf(4, {
    wishes: wishesOf({ occupationIds: ['mason'] }),
    consents: [consentOf('hardship')],
  });
  for (const one of [plain, asked, refused, like]) tell(...hall.checkIn(one));
  const found = search();
  expect(found.map(({ worker }) => worker.workerId)).toEqual([
    asked.id,
    like.id,
    plain.id,
    refused.id,
  ]);
  expect(found.map(({ preferred }) => preferred)).toEqual([true, true, false, false]);
  expect(JSON.stringify(found)).not.toContain('hardship');
  expect(found[0]?.reasons).toEqual(found[2]?.reasons);
  tell(hall.change({ ...asked, consents: [consentOf('hardship', false)] }));
  expect(search()[0]?.worker.workerId).toBe(like.id);
  expect(search({ limit: 2 })).toHaveLength(2);
});

test('who has come to work for an employer before is known to him, and to no other', () => {
  const { hall, tell, search } = open();
  const [stranger, known] = [workerOf(1), workerOf(2)];
  hall.meet(cameToWork(known));
  tell(...hall.checkIn(stranger), ...hall.checkIn(known));
  expect(search().map(({ worker }) => worker.workerId)).toEqual([known.id, stranger.id]);
  expect(search()[0]?.reasons).toContain('known');
  expect(search({ employerId: testId('e', 2) })[0]?.worker.workerId).toBe(stranger.id);
  tell(hall.meet(cameToWork(stranger)));
  expect(search()[0]?.worker.workerId).toBe(stranger.id);
});

test('who is not wanted in the answer leaves his place to the next', () => {
  const { hall, tell, search } = open();
  const people = [1, 2, 3].map((n) => workerOf(n));
  for (const one of people) tell(...hall.checkIn(one));
  const without = new Set([people[0]!.id]);
  expect(search({ without, limit: 2 }).map(({ worker }) => worker.workerId)).toEqual([
    people[1]?.id,
    people[2]?.id,
  ]);
});

test('a new day begins with nobody, and a clock that was set back finds who was there', () => {
  const { hall, tell, search, found } = open();
  const person = workerOf(1, {
    wishes: wishesOf({ availability: { when: 'any', part: 'any' } }),
  });
  tell(...hall.checkIn(person));
  const nowMs = fiveAmMs + msPerDay;
  expect(search({ nowMs })).toEqual([]);
  tell(...hall.checkIn(workerOf(2), nowMs));
  expect(found()).toEqual([person.id]);
});

const anybody = fc.record({
  n: fc.integer({ min: 1, max: 12 }),
  occupationIds: fc.uniqueArray(
    fc.constantFrom('general', 'mason', 'rebar', 'scaffolder', 'cleaner'),
    { minLength: 1, maxLength: 3 },
  ),
  status: fc.constantFrom('seeking' as const, 'seeking' as const, 'paused' as const),
  minorWorker: fc.boolean(),
  hardship: fc.boolean(),
  checksIn: fc.boolean(),
  afterMs: fc.integer({ min: 0, max: 3 * 60 * msPerMinute }),
});
type Step = ReturnType<(typeof anybody)['generate']>['value'];

function workerAt(step: Step): Worker {
  return workerOf(step.n, {
    wishes: wishesOf({ occupationIds: step.occupationIds }),
    status: step.status,
    minorWorker: step.minorWorker,
    consents: step.hardship ? [consentOf('hardship')] : [],
  });
}

test('whatever happened, the view knows what a fresh one reads, and leaves nobody out who fits', () => {
  const jobs = fc.constantFrom('general', 'mason', 'scaffolder', 'cleaner');
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 40 }), jobs, (steps, occupationId) => {
      const { hall, view, tell, search } = open();
      const firstMs = new Map<string, number>();
      const people = new Map<string, Worker>();
      for (const step of steps) {
        const worker = workerAt(step);
        const atMs = fiveAmMs - step.afterMs;
        people.set(worker.id, worker);
        if (step.checksIn && !firstMs.has(worker.id)) firstMs.set(worker.id, atMs);
        tell(...(step.checksIn ? hall.checkIn(worker, atMs) : [hall.change(worker, atMs)]));
      }
      const content = contentOf({ occupationId });
      const found = search({ content });
      view.load(hall.stores, fiveAmMs);
      expect(search({ content })).toEqual(found);
      const all = [...people.values()]
        .filter(({ id, status }) => firstMs.has(id) && status === 'seeking')
        .map(({ id, wishes, minorWorker }) => ({
          workerId: id,
          wishes,
          minorWorker,
          checkedInAtMs: firstMs.get(id) ?? 0,
          knownToEmployer: false,
        }));
      const ranked = topCandidates(content, all, { nowMs: fiveAmMs, limit: 20 });
      const isFirst = (id: string): boolean => (people.get(id)?.consents.length ?? 0) > 0;
      const ids = ranked.map(({ candidate }) => candidate.workerId);
      expect(found.map(({ worker }) => worker.workerId)).toEqual([
        ...ids.filter(isFirst),
        ...ids.filter((id) => !isFirst(id)),
      ]);
    }),
  );
});

test('two halls that differ in who their people are offer the same people in the same order', () => {
  const who = fc.record({
    gender: fc.constantFrom('male' as const, 'female' as const, 'unknown' as const),
    residenceRegion: fc.constantFrom('990001', '110105', null),
    idType: fc.constantFrom(
      'resident_id' as const,
      'hmt_residence' as const,
      'foreign_pr' as const,
      'none' as const,
    ),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(anybody, who, who), { maxLength: 25 }), (people) => {
      const told = ([1, 2] as const).map((which) => {
        const { hall, tell, search } = open();
        for (const one of people) {
          const worker = { ...workerAt(one[0]), ...one[which] };
          tell(...hall.checkIn(worker, fiveAmMs - one[0].afterMs));
        }
        return search();
      });
      expect(told[0]).toEqual(told[1]);
    }),
  );
});
