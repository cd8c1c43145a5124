import type { Posting } from '@hall/core/domain/posting/posting';
import { explainPick } from '@hall/core/rules/posting-pick';
import { wishesOf } from '@hall/core/testing/hall-builders';
import { contentOf, fiveAmMs, livePosting } from '@hall/core/testing/posting-builders';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommittedEvent } from '../projection.ts';
import { LivePostings } from './live-postings.ts';

function eventOf(state: Posting): CommittedEvent {
  const { id: entityId } = state;
  return { seq: 1, atMs: fiveAmMs, type: 'posting.approved', entity: 'posting', entityId, state };
}

const occupationId = fc.constantFrom('general', 'mason', 'scaffolder', 'cleaner', 'no-such-work');

test('near a wish are all postings that fit it, whatever happened to them before', () => {
  const change = fc.record({
    n: fc.integer({ min: 1, max: 8 }),
    occupationId,
    status: fc.constantFrom('published' as const, 'published' as const, 'expired' as const),
  });
  const wished = fc.uniqueArray(occupationId, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), wished, (changes, occupationIds) => {
      const live = new LivePostings();
      for (const one of changes) {
        const id = `00000000-0000-4000-8000-${String(one.n).padStart(12, '0')}`;
        const content = contentOf({ occupationId: one.occupationId });
        live.apply(eventOf(livePosting(content, { id, status: one.status })));
      }
      const worker = { wishes: wishesOf({ occupationIds }), minorWorker: false, nowMs: fiveAmMs };
      const near = [...live.near(occupationIds)];
      expect(explainPick(worker, near)).toEqual(explainPick(worker, live.all()));
      expect(new Set(near).size).toBe(near.length);
      for (const posting of near) expect(live.get(posting.id)).toBe(posting);
    }),
  );
});
