import { expect, test } from 'vitest';
import { BoothHand, beginMs } from '../testing/booth-hand.ts';
import { askingDesk, sampleDesk, samplePosting } from '../testing/sample-desk.ts';
import type { Desk, Page } from './state.ts';

const desk = sampleDesk(beginMs);
const postingId = desk.postings[0]?.id ?? '';
const matchId = desk.matches[0]?.matchId ?? '';
const slipCode = '100001';

/** An employer at his desk, with so many postings on the boards. */
function atDesk(live: number): BoothHand {
  const hand = new BoothHand();
  const postings = Array.from({ length: live }, (_, index) => samplePosting(index, beginMs));
  hand.desk = { ...desk, postings } satisfies Desk;
  return hand.opened();
}

function page<N extends Page['name']>(hand: BoothHand, name: N): Extract<Page, { name: N }> {
  const shown = hand.state.page;
  if (shown.name !== name) throw new Error(`It is ${shown.name}`);
  return shown as Extract<Page, { name: N }>;
}

const layWorker = (hand: BoothHand): BoothHand => hand.happens({ type: 'slip', slipCode });
const layMatch = (hand: BoothHand, id = matchId): BoothHand =>
  hand.happens({ type: 'match-slip', matchId: id }).hub();

test('a worker’s slip on the first page begins the table of the one posting that takes people', () => {
  const hand = layWorker(atDesk(1));
  expect(page(hand, 'take')).toMatchObject({ postingId, rows: [{ slipCode, stage: 'waiting' }] });
  hand.hub();
  expect(page(hand, 'take').rows[0]?.stage).toBe('asking');
});

test('with several postings the employer says which one in one touch, and the slip is not laid again', () => {
  const hand = layWorker(atDesk(3));
  expect(page(hand, 'which').slipCode).toBe(slipCode);
  const second = hand.desk?.postings[1]?.id ?? '';
  hand.touch({ type: 'slip-is-for', postingId: second }).hub();
  expect(page(hand, 'take')).toMatchObject({ postingId: second, rows: [{ slipCode }] });
});

test('where nothing takes people it is said what to do first', () => {
  const hand = layWorker(atDesk(0));
  expect(hand.state).toMatchObject({ page: { name: 'desk' }, said: 'no-posting' });
  hand.touch({ type: 'post-again' });
  expect(hand.state.said).toBeNull();
});

test('a form that is not sent yet is not lost to a paper on the scanner', () => {
  const hand = new BoothHand().opened().touch({ type: 'post-again' });
  const before = page(hand, 'again-form');
  layWorker(hand);
  expect(hand.state).toMatchObject({ page: before, said: 'finish-first' });
  layMatch(hand);
  expect(hand.state).toMatchObject({ page: before, said: 'finish-first' });
  const asks = new BoothHand().opened().touch({ type: 'open-match', matchId });
  layWorker(asks.touch({ type: 'ask', about: 'cancel' }));
  expect(asks.state).toMatchObject({ page: { asked: 'cancel' }, said: 'finish-first' });
});

test('a match slip opens its match, where one touch says that he came (D-11)', () => {
  const hand = layMatch(atDesk(1));
  expect(page(hand, 'match')).toMatchObject({ matchId, asked: null });
  hand.touch({ type: 'arrival', matchId, arrived: true });
  expect(hand.asked.at(-1)?.question).toMatchObject({ name: 'booth.arrival' });
});

test('a match of an earlier day stays on the screen once it is marked and on no list any more', () => {
  const hand = new BoothHand();
  hand.desk = askingDesk(beginMs);
  hand.opened();
  const [unmarked] = hand.desk.unmarked;
  if (unmarked === undefined) throw new Error('Nobody to ask after');
  layMatch(hand, unmarked.matchId);
  hand.touch({ type: 'arrival', matchId: unmarked.matchId, arrived: true });
  const looks = hand.looks.length;
  hand.hub();
  expect(hand.looks.slice(looks).map(({ look }) => look.name)).toContain('booth.match');
  expect(hand.state.session?.laid?.view?.matchId).toBe(unmarked.matchId);
});

test('somebody else’s match slip is said to be none of his, and changes nothing', () => {
  const hand = layMatch(atDesk(1), '00000000-0000-4000-8000-00000000dead');
  expect(hand.state).toMatchObject({ page: { name: 'desk' }, said: 'match-unknown' });
  expect(hand.state.session?.laid).toBeNull();
});

test('the employer’s copy of several lets him choose among them, and leads back to them', () => {
  const hand = layMatch(atDesk(1), desk.matches[1]?.matchId);
  const [other] = hand.state.session?.laid?.view?.together ?? [];
  if (other === undefined) throw new Error('Nobody else is named');
  expect(page(hand, 'named')).toMatchObject({ matchId: desk.matches[1]?.matchId });
  hand.touch({ type: 'open-match', matchId: other.matchId });
  expect(page(hand, 'match').matchId).toBe(other.matchId);
  const looks = hand.looks.length;
  hand.touch({ type: 'arrival', matchId: other.matchId, arrived: true }).hub();
  expect(hand.looks.slice(looks).map(({ look }) => look.name)).toContain('booth.match');
  hand.touch({ type: 'back' });
  expect(page(hand, 'named').matchId).toBe(desk.matches[1]?.matchId);
  hand.touch({ type: 'back' });
  expect(hand.state.page.name).toBe('desk');
});

test('a match that was opened on the desk leads back to the desk, whatever paper was laid before', () => {
  const hand = layMatch(atDesk(1), desk.matches[1]?.matchId);
  const [other] = hand.state.session?.laid?.view?.together ?? [];
  hand.touch({ type: 'back' }, { type: 'open-match', matchId: other?.matchId ?? '' });
  hand.touch({ type: 'back' });
  expect(hand.state.page.name).toBe('desk');
});

test('a match slip among the slips to be hired takes nobody from the table', () => {
  const hand = layWorker(atDesk(1)).hub();
  layMatch(hand);
  expect(page(hand, 'take')).toMatchObject({ rows: [{ slipCode }], hint: { kind: 'match' } });
});

test('paper that is nothing of this market, and the booth’s own code, are said wherever he is', () => {
  const hand = atDesk(1).happens({ type: 'slip', slipCode: null });
  expect(hand.state.said).toBe('unreadable');
  hand.happens({ type: 'swallowed' });
  expect(hand.state.said).toBe('swallowed');
  hand.happens({ type: 'pass', pass: 'any' });
  expect(hand.state).toMatchObject({ said: 'booth-slip', page: { name: 'desk' } });
  hand.touch({ type: 'lock' });
  expect(hand.state.said).toBeNull();
});

test('the answer to a match slip finds nobody once he has begun something else', () => {
  const hand = atDesk(1).happens({ type: 'match-slip', matchId });
  hand.touch({ type: 'hire', postingId }).hub();
  expect(hand.state.page.name).toBe('take');
});
