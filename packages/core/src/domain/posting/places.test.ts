import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, fiveAmMs, livePosting } from '../../testing/posting-builders.ts';
import { returnPlace, setTaken, suspend, takePlace } from './living.ts';
import { posting as schema, type Posting } from './posting.ts';

const nowMs = fiveAmMs + 1;

function taken(posting: Posting): Posting {
  const next = takePlace(posting, nowMs);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

test('matches take places one by one until none is left, and give them back one by one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      (headcount, steps) => {
        let posting = livePosting(contentOf({ headcount }));
        let held = 0;
        for (const takes of steps) {
          if (takes) {
            const next = takePlace(posting, nowMs);
            expect(next.ok).toBe(held < headcount);
            if (!next.ok) expect(next.error.code).toBe('no_places');
            if (next.ok) {
              posting = next.value;
              held += 1;
            }
          } else if (held > 0) {
            posting = returnPlace(posting, { mayReopen: true, nowMs });
            held -= 1;
          }
          expect(schema.parse(posting).taken).toBe(held);
          expect(posting.status).toBe(held === headcount ? 'filled' : 'published');
        }
      },
    ),
  );
});

test('nobody is taken by a posting that is off the boards or over', () => {
  const live = livePosting();
  const off = suspend(live, { reason: { code: 'complaint', text: '' }, nowMs });
  expect(takePlace(off.ok ? off.value : live, nowMs)).toMatchObject({
    error: { code: 'wrong_state' },
  });
  expect(takePlace(live, live.validUntilMs ?? 0)).toMatchObject({ error: { code: 'expired' } });
});

test('a place that comes back opens a filled posting only where it still may be on the boards', () => {
  const filled = taken(livePosting(contentOf({ headcount: 1 })));
  expect(filled.status).toBe('filled');
  const reopened = returnPlace(filled, { mayReopen: true, nowMs });
  expect(reopened).toMatchObject({ status: 'published', taken: 0, filledAtMs: null });
  const barred = returnPlace(filled, { mayReopen: false, nowMs });
  expect(barred).toMatchObject({ status: 'filled', taken: 0 });
  const late = returnPlace(filled, { mayReopen: true, nowMs: filled.validUntilMs ?? 0 });
  expect(late).toMatchObject({ status: 'filled', taken: 0 });
  const off = suspend(taken(livePosting()), { reason: { code: 'complaint', text: '' }, nowMs });
  if (!off.ok) throw new Error(off.error.code);
  expect(returnPlace(off.value, { mayReopen: true, nowMs })).toMatchObject({
    status: 'suspended',
    taken: 0,
  });
});

test('more than was taken never comes back', () => {
  const none = setTaken(livePosting(), { taken: 0, nowMs });
  if (!none.ok) throw new Error(none.error.code);
  expect(returnPlace(none.value, { mayReopen: true, nowMs }).taken).toBe(0);
});
