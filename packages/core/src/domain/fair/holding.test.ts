import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  draftPosting,
  fiveAmMs,
  livePosting,
  pendingPosting,
} from '../../testing/posting-builders.ts';
import { fair, fairEndMs, fairStartMs, mostStalls, type Fair, type FairDetails } from './fair.ts';
import {
  announceFair,
  atAnotherFair,
  callOffFair,
  changeFair,
  closeFair,
  endedWithFair,
  placePostings,
  removePostings,
} from './holding.ts';

const details: FairDetails = {
  title: '冬季物流专场',
  day: '2026-11-23',
  from: '06:00',
  to: '08:00',
  place: '一楼大厅',
};

function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function announced(n = 1): Fair {
  const made = announceFair({ id: idOf(n), details, nowMs: fiveAmMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

test('a fair is on from its beginning to its end by the clock of the market', () => {
  expect(fairStartMs(details) - fiveAmMs).toBe(60 * 60_000);
  expect(fairEndMs(details) - fairStartMs(details)).toBe(2 * 60 * 60_000);
});

const step = fc.oneof(
  fc.record({ do: fc.constant('place' as const), ids: fc.array(fc.nat(9), { minLength: 1 }) }),
  fc.record({ do: fc.constant('remove' as const), ids: fc.array(fc.nat(9), { minLength: 1 }) }),
  fc.record({ do: fc.constantFrom('change' as const, 'close' as const, 'callOff' as const) }),
);

test('whatever is done to a fair, nobody is there twice, what is over stays over, and its schema holds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = announced();
      const at = new Set<string>();
      for (const [n, one] of steps.entries()) {
        const nowMs = fiveAmMs + n;
        const ids = 'ids' in one ? one.ids.map(idOf) : [];
        const next = {
          place: () =>
            placePostings(now, {
              stalls: ids.map((postingId) => ({ postingId, stall: `A${String(n)}` })),
              nowMs,
            }),
          remove: () => removePostings(now, { postingIds: ids, nowMs }),
          change: () =>
            changeFair(now, { details: { ...details, title: `第${String(n)}` }, nowMs }),
          close: () => closeFair(now, { endedPostings: now.stalls.length, nowMs }),
          callOff: () => callOffFair(now, nowMs),
        }[one.do]();
        expect(next.ok).toBe(now.status === 'open');
        if (!next.ok) continue;
        if (one.do === 'place') ids.forEach((id) => at.add(id));
        if (one.do === 'remove') ids.forEach((id) => at.delete(id));
        now = next.value;
        fair.parse(now);
        expect(now.stalls.map(({ postingId }) => postingId).sort()).toEqual([...at].sort());
        expect(now.closedAtMs === null).toBe(now.status === 'open');
      }
    }),
  );
});

test('another stall does not move a posting in the list', () => {
  const stalls = [1, 2, 3].map((n) => ({ postingId: idOf(n), stall: null }));
  const placed = placePostings(announced(), { stalls, nowMs: fiveAmMs });
  if (!placed.ok) throw new Error(placed.error.code);
  const moved = placePostings(placed.value, {
    stalls: [{ postingId: idOf(2), stall: 'B2' }],
    nowMs: fiveAmMs,
  });
  expect(moved).toMatchObject({
    ok: true,
    value: { stalls: [stalls[0], { postingId: idOf(2), stall: 'B2' }, stalls[2]] },
  });
});

test('a fair has so many stalls and no more', () => {
  const stalls = Array.from({ length: mostStalls + 1 }, (_, n) => ({
    postingId: idOf(n),
    stall: null,
  }));
  const place = (count: number) =>
    placePostings(announced(), { stalls: stalls.slice(0, count), nowMs: fiveAmMs });
  expect(place(mostStalls).ok).toBe(true);
  expect(place(mostStalls + 1)).toMatchObject({ ok: false, error: { code: 'too_large' } });
});

test('with its fair ends what is public or waits to be; drafts and what is over stay as they are', () => {
  const filled = livePosting(undefined, { status: 'filled' });
  expect(endedWithFair(livePosting(), fiveAmMs)?.status).toBe('expired');
  expect(endedWithFair(pendingPosting(), fiveAmMs)?.status).toBe('expired');
  expect(endedWithFair(filled, fiveAmMs)?.status).toBe('archived');
  for (const status of ['expired', 'withdrawn', 'archived'] as const) {
    expect(endedWithFair(livePosting(undefined, { status }), fiveAmMs)).toBeNull();
  }
  expect(endedWithFair(draftPosting(), fiveAmMs)).toBeNull();
});

test('a posting is at another fair only while that one is open', () => {
  const here = announced(1);
  const stalls = [{ postingId: idOf(7), stall: null }];
  const there = placePostings(announced(2), { stalls, nowMs: fiveAmMs });
  if (!there.ok) throw new Error(there.error.code);
  const wish = { fairId: here.id, postingIds: [idOf(7), idOf(8)] };
  expect(atAnotherFair([here, there.value], wish)).toEqual([idOf(7)]);
  expect(atAnotherFair([there.value], { ...wish, fairId: there.value.id })).toEqual([]);
  const over = closeFair(there.value, { endedPostings: 0, nowMs: fiveAmMs });
  if (over.ok) expect(atAnotherFair([over.value], wish)).toEqual([]);
});
