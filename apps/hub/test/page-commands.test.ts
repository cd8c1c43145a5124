import { marketOf, pageOf } from '@hall/core/testing/hall-builders';
import { contentOf, fiveAmMs } from '@hall/core/testing/posting-builders';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.hall.close());

const page = { contentId: null, details: pageOf() };

test('a page is shown after somebody else has released it and goes when it is withdrawn', async () => {
  const { manager, reviewer } = bench.people;
  const { contentId } = await bench.does(manager, 'content.save', page);
  expect(await bench.refused(manager, 'content.approve', { contentId })).toBe('four_eyes');
  await bench.does(reviewer, 'content.approve', { contentId });
  expect(bench.watched.board().get(contentId)).toMatchObject({ title: '身份证不离手' });
  const changed = { contentId, details: pageOf({ title: '找活不交钱' }) };
  await bench.does(bench.people.rights, 'content.save', changed);
  expect(bench.watched.board().get(contentId)).toBeUndefined();
  await bench.does(reviewer, 'content.approve', { contentId });
  await bench.does(reviewer, 'content.withdraw', { contentId });
  expect(bench.watched.kiosk().get(contentId)).toBeUndefined();
});

test('the scanner stands before pages and notices as it does before postings', async () => {
  const { staff, reviewer, manager } = bench.people;
  const details = pageOf({ lines: ['招男工5名'] });
  const { contentId } = await bench.does(staff, 'content.save', { contentId: null, details });
  expect(await bench.refused(reviewer, 'content.approve', { contentId })).toBe('hits_open');
  const notice = { text: '招男工5名', level: 'info' as const, untilMs: fiveAmMs + 60_000 };
  expect(await bench.refused(manager, 'notice.show', { notice })).toBe('hits_open');
});

test('a notice is over every board until it is cleared or its time has passed', async () => {
  const { manager } = bench.people;
  const notice = { text: '今日大风', level: 'info' as const, untilMs: fiveAmMs + 60_000 };
  await bench.does(manager, 'notice.show', { notice });
  expect(bench.watched.board().get('notice')).toMatchObject({ notice });
  expect(bench.watched.staff().get('notice')).toMatchObject({ notice });
  await bench.does(manager, 'notice.clear', {});
  await bench.does(manager, 'notice.clear', {});
  expect(bench.watched.board().get('notice')).toBeUndefined();
  const late = { notice: { ...notice, untilMs: fiveAmMs } };
  expect(await bench.refused(manager, 'notice.show', late)).toBe('expired');
});

test('changed settings reach every screen, and a hall that closes before it opens is refused', async () => {
  const { manager } = bench.people;
  const market = marketOf({ hotline: '12333' });
  await bench.does(manager, 'market.update', { market });
  expect(bench.watched.board().get('market')).toMatchObject({ market: { hotline: '12333' } });
  expect(bench.watched.kiosk().get('contact:en')).toMatchObject({
    full: expect.stringContaining('12333') as string,
  });
  const wrong = marketOf({ opensAt: '18:00', closesAt: '06:00' });
  expect(await bench.refused(manager, 'market.update', { market: wrong })).toBe('invalid_fields');
});

test('another programme reaches the boards at once, and one that hides core information is refused', async () => {
  const { manager } = bench.people;
  const { rest } = usualPlaylists;
  const playlists = { slots: [], rest: { ...rest, postingShare: 50 } };
  await bench.does(manager, 'market.update', { market: marketOf({ playlists }) });
  expect(bench.watched.board().get('market')).toMatchObject({ market: { playlists } });
  for (const every of [
    { ...rest.every, service: null },
    { ...rest.every, contact: 6 },
    { ...rest.every, rights: null },
    { ...rest.every, policy: null },
  ]) {
    const hidden = marketOf({ playlists: { slots: [], rest: { ...rest, every } } });
    expect(await bench.refused(manager, 'market.update', { market: hidden })).toBe(
      'invalid_fields',
    );
  }
  expect(bench.watched.board().get('market')).toMatchObject({ market: { playlists } });
});

test('calling twice is one call, and it can be answered once', async () => {
  const first = await bench.does(bench.kiosk, 'help.call', { page: 'attract' });
  expect(await bench.does(bench.kiosk, 'help.call', { page: 'tiles' })).toEqual(first);
  await bench.does(bench.people.rights, 'help.answer', first);
  expect(await bench.refused(bench.people.staff, 'help.answer', first)).toBe('wrong_state');
  const next = await bench.does(bench.kiosk, 'help.call', { page: 'tiles' });
  expect(next.helpId).not.toBe(first.helpId);
});

test('a person alone on site reviews his own work, and it is marked', async () => {
  const station = await openBench({ siteKind: 'station', singleStaff: true });
  try {
    const { manager } = station.people;
    const { contentId } = await station.does(manager, 'content.save', page);
    expect(await station.refused(manager, 'content.approve', { contentId })).toBeNull();
    const employerId = await station.employer();
    const sent = await station.does(manager, 'posting.submit', {
      postingId: null,
      employerId,
      content: contentOf(),
    });
    const { postingId, version } = sent;
    const approval = { postingId, version, decisions: [], fastLane: false };
    const approved = await station.does(manager, 'posting.approve', approval);
    expect(approved.selfReviewed).toBe(true);
    expect(station.stores.postings.get(postingId)?.selfReviewed).toBe(true);
  } finally {
    await station.hall.close();
  }
});
