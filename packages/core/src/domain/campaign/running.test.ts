import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import {
  campaign,
  campaignEndMs,
  campaignStartMs,
  mostCampaignDays,
  type Campaign,
  type CampaignDetails,
} from './campaign.ts';
import { changeCampaign, closeCampaign, openCampaign } from './running.ts';

const id = '00000000-0000-4000-8000-000000000001';
const details: CampaignDetails = {
  title: '物流园搬运专场',
  occupationIds: ['loader', 'general'],
  street: '城东街道',
  hardshipOnly: false,
  fromDay: '2026-11-23',
  toDay: '2026-11-27',
  from: '08:30',
  to: '11:30',
  place: '一楼3号窗口',
  postingIds: [],
};

function opened(changes: Partial<CampaignDetails> = {}): Campaign {
  const made = openCampaign({ id, details: { ...details, ...changes }, nowMs: fiveAmMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function refusal(changes: Partial<CampaignDetails>): unknown {
  const made = openCampaign({ id, details: { ...details, ...changes }, nowMs: fiveAmMs });
  return made.ok ? null : made.error;
}

test('a campaign is on from the morning of its first day to the end of its hours on the last', () => {
  expect(fiveAmMs - campaignStartMs(details)).toBe(5 * 60 * 60_000);
  expect(campaignEndMs(details) - campaignStartMs(details)).toBe(4 * msPerDay + 11.5 * 3_600_000);
});

test('what cannot be meant is refused by the name of its field', () => {
  const wrong = (...fields: string[]): unknown => ({ code: 'invalid_fields', fields });
  expect(refusal({ occupationIds: ['astronaut'] })).toEqual(wrong('occupationIds'));
  expect(refusal({ occupationIds: ['loader', 'loader'] })).toEqual(wrong('occupationIds'));
  expect(refusal({ fromDay: '2026-02-30' })).toEqual(wrong('fromDay'));
  expect(refusal({ toDay: '2026-11-22' })).toEqual(wrong('toDay'));
  expect(refusal({ toDay: '2026-02-31' })).toEqual(wrong('toDay'));
  expect(refusal({ from: '11:30' })).toEqual(wrong('to'));
  expect(refusal({ postingIds: [id, id] })).toEqual(wrong('postingIds'));
  expect(refusal({ fromDay: '2026-11-20', toDay: '2026-11-22' })).toEqual({ code: 'expired' });
  expect(mostCampaignDays).toBe(31);
  expect(refusal({ toDay: '2026-12-23' })).toBeNull();
  expect(refusal({ toDay: '2026-12-24' })).toEqual(wrong('toDay'));
});

test('whatever is done to a campaign, what is over stays over, and its schema holds', () => {
  const step = fc.record({
    do: fc.constantFrom('change' as const, 'close' as const),
    hardshipOnly: fc.boolean(),
    afterMs: fc.integer({ min: 0, max: 6 * msPerDay }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let now = opened();
      for (const one of steps) {
        const nowMs = fiveAmMs + one.afterMs;
        const next =
          one.do === 'close'
            ? closeCampaign(now, nowMs)
            : changeCampaign(now, {
                details: { ...details, hardshipOnly: one.hardshipOnly },
                nowMs,
              });
        const isTooLate = one.do === 'change' && campaignEndMs(details) <= nowMs;
        expect(next.ok).toBe(now.status === 'open' && !isTooLate);
        if (!next.ok) continue;
        now = campaign.parse(next.value);
        expect(now.closedAtMs).toBe(one.do === 'close' ? nowMs : null);
      }
    }),
  );
});
