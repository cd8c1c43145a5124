import { msPerMinute } from '@hall/core/basics/market-day';
import { testCards } from '@hall/core/testing/hall-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMeetings, type MeetingBench } from './support/meeting-bench.ts';

let hall: MeetingBench;
/** In the order of time. */
let postings: string[];

beforeEach(async () => {
  hall = await openMeetings();
  postings = [];
  for (const occupationId of ['general', 'mason', 'cleaner', 'general', 'gardener', 'packer']) {
    const workAddress = `示例路${postings.length}号`;
    postings.push(await hall.posting({ occupationId, workAddress }));
    hall.bench.time.advance(msPerMinute);
  }
});
afterEach(() => hall.bench.hall.close());

test('a recommendation says why, in at most three reasons; without it the list is the newest first', async () => {
  const wishes = { wantedPayMinFen: 15_000, wantedPayUnit: 'day' } as const;
  const { kiosk, visitToken } = await hall.worker({ wishes });
  const on = await kiosk.does('worker.setRecommendations', { visitToken, on: true });
  expect(on.postingIds).toEqual([postings[0], postings[3], postings[1]]);
  expect(on.fits.map(({ postingId }) => postingId)).toEqual(on.postingIds);
  expect(on.fits[0]?.reasons).toEqual(['occupation', 'pay', 'today']);
  expect(on.fits[2]?.reasons[0]).toBe('occupation_family');

  const off = await kiosk.does('worker.setRecommendations', { visitToken, on: false });
  expect(off.information.recommendations).toBe(false);
  expect(off.postingIds).toEqual([...postings].reverse().slice(0, 5));
  expect(off.fits.every(({ reasons }) => reasons.length === 0)).toBe(true);
  const back = await kiosk.does('worker.setRecommendations', { visitToken, on: true });
  expect(back).toEqual({ ...on, information: back.information });
});

test('without recommendations two workers who want different things read the same list', async () => {
  const lists: string[][] = [];
  for (const occupationIds of [['cleaner'], ['general', 'packer']]) {
    const { kiosk, visitToken } = await hall.worker({ wishes: { occupationIds } });
    const { postingIds } = await kiosk.does('worker.setRecommendations', {
      visitToken,
      on: false,
    });
    lists.push(postingIds);
  }
  expect(lists[0]).toHaveLength(5);
  expect(lists[0]).toEqual(lists[1]);
});

test('the choice is kept, stands in what the hall knows of him, and on his slip', async () => {
  const { kiosk, visitToken, slipCode } = await hall.worker({ minor: true });
  await kiosk.does('worker.setRecommendations', { visitToken, on: false });
  const by = { with: 'code', code: slipCode, phoneLast4: '0001' } as const;
  const visitId = '00000000-0000-4000-8000-0000000000b2';
  const opened = await kiosk.does('worker.open', { visitId, by });
  expect(opened.information.recommendations).toBe(false);
  const again = await kiosk.does('worker.checkIn', {
    visitId,
    card: testCards.minor,
    language: 'zh-CN',
  });
  if (again.outcome !== 'checked_in') throw new Error(again.outcome);
  const { served } = again;
  expect(served.recommendations).toBe(false);
  expect(served.fits.every(({ reasons }) => reasons.length === 0)).toBe(true);
  // He is sixteen: general labour and bricklaying are kept from him, recommended or not.
  const barred = new Set([postings[0], postings[1], postings[3]]);
  expect(served.postingIds.some((id) => barred.has(id))).toBe(false);
  expect(JSON.stringify(served.slip.document)).toContain('今天新发布的活');
  expect(JSON.stringify(served.slip.document)).not.toContain('今天适合您的活');
  const reprint = { code: served.slip.code, language: 'zh-CN' } as const;
  await kiosk.does('worker.setRecommendations', { visitToken: served.visitToken, on: true });
  const { slip } = await kiosk.does('slip.reprint', reprint);
  // The slip in his hand was made before; the paper says what it lists.
  expect(JSON.stringify(slip.document)).toContain('今天新发布的活');
});
