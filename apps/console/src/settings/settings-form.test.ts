import { expect, test } from 'vitest';
import { sampleMarket } from '../testing/samples.ts';
import { settingsFormOf, toMarket } from './settings-form.ts';

test('settings that are shown and saved again are the same', () => {
  for (const market of [
    sampleMarket(),
    sampleMarket({ minHourlyWageFen: null, zones: { cleaner: '洽谈区C' } }),
  ]) {
    expect(toMarket(settingsFormOf(market))).toEqual({ ok: true, market });
  }
});

test('a market without a complaint phone cannot be saved', () => {
  const form = { ...settingsFormOf(sampleMarket()), complaintPhones: [{ label: '', phone: '' }] };
  expect(toMarket(form)).toEqual({ ok: false, fields: ['complaintPhones'] });
});

test('a wage that is no amount is told, an empty one means "not configured"', () => {
  const form = settingsFormOf(sampleMarket());
  expect(toMarket({ ...form, minHourlyWage: '十八' })).toMatchObject({
    ok: false,
    fields: ['minHourlyWageFen'],
  });
  expect(toMarket({ ...form, minHourlyWage: '' })).toMatchObject({
    ok: true,
    market: { minHourlyWageFen: null },
  });
});

test('a zone that is emptied is forgotten', () => {
  const form = { ...settingsFormOf(sampleMarket()), zones: { cleaner: ' ' } };
  expect(toMarket(form)).toMatchObject({ ok: true, market: { zones: {} } });
});
