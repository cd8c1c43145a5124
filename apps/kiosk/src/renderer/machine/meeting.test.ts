import { expect, test } from 'vitest';
import { cards } from '../testing/fake-hub.ts';
import { sampleMatch, sampleQuestion } from '../testing/fake-meetings.ts';
import { kiosk, printed, registered, shown, wish } from '../testing/hand.ts';
import { answers, asked, fittingId, opened, refuses, withSlip } from '../testing/meeting-hand.ts';
import { greetingFor, informationOf } from '../testing/sample-worker.ts';
import { served } from '../testing/served.ts';
import { initialState } from './state.ts';

const { textVersion, textHash } = sampleQuestion;
const met = { matchId: sampleMatch(9).matchId, zone: 'B区3号' };

test.each([true, false])('yes and no to giving the phone lead to the same place (%s)', (given) => {
  const at = asked();
  expect(at.page).toBe('ask-contact');
  at.touch({ type: 'answer-contact', given });
  expect(at.asked().at(-1)?.question).toEqual({
    name: 'meeting.ask',
    input: {
      visitToken: served.visitToken,
      postingId: fittingId,
      contact: { given, textVersion, textHash },
    },
  });
  answers(at, 'meeting.ask', met);
  expect(at.state.page).toEqual({ name: 'where', postingId: fittingId, zone: 'B区3号' });
  expect(at.state.visit?.meeting).toMatchObject({ intent: null, question: null });
});

test('nobody meets an employer without having been asked', () => {
  const at = withSlip();
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'answer-contact', given: true });
  at.touch({ type: 'want-to-meet' });
  at.touch({ type: 'answer-contact', given: true });
  expect(at.asked().map(({ question }) => question.name)).not.toContain('meeting.ask');
  expect(at.page).toBe('busy');
});

test('two touches in a row ask once', () => {
  const at = asked();
  const before = at.asked().length;
  at.touch({ type: 'answer-contact', given: false });
  at.touch({ type: 'answer-contact', given: true });
  expect(at.asked()).toHaveLength(before + 1);
});

test('the question about one employer is asked once in a visit', () => {
  const at = asked();
  at.touch({ type: 'answer-contact', given: false });
  answers(at, 'meeting.ask', met);
  at.touch({ type: 'back' });
  expect(at.page).toBe('posting');
  at.touch({ type: 'want-to-meet' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'meeting.ask',
    input: { contact: null },
  });
});

test('in another language the question is asked anew, in that language', () => {
  const at = asked();
  at.touch({ type: 'toggle-language' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'meeting.question',
    input: { language: 'en' },
  });
  answers(at, 'meeting.question', { question: { ...sampleQuestion, textHash: 'd'.repeat(64) } });
  at.touch({ type: 'answer-contact', given: true });
  expect(at.asked().at(-1)?.question.input).toMatchObject({
    contact: { textHash: 'd'.repeat(64) },
  });
});

test('while somebody browses, 我想见面 first asks who he is and then goes on there', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'want-to-meet' });
  expect(at.state.page).toEqual({ name: 'identify', to: 'meet' });
  at.happens({ type: 'card', card: cards.known });
  opened(at);
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'meeting.question',
    input: { postingId: fittingId },
  });
  answers(at, 'meeting.question', { question: sampleQuestion });
  at.touch({ type: 'back' });
  expect(at.page).toBe('posting');
});

test('without a card the code of the slip and the end of the phone do as well', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'want-to-meet' });
  at.touch({ type: 'use-code' });
  for (const digit of '406172') at.touch({ type: 'digit', digit });
  at.touch({ type: 'confirm-digits' });
  for (const digit of '8000') at.touch({ type: 'digit', digit });
  at.touch({ type: 'confirm-digits' });
  opened(at);
  expect(at.asked().at(-1)?.question.name).toBe('meeting.question');
});

test('who is not registered yet is asked for that, gets his slip and goes on to the meeting', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'want-to-meet' });
  at.happens({ type: 'card', card: cards.unknown });
  refuses(at, 'worker.open', 'not_found');
  expect(at.page).toBe('consent');
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'extras-done', shown: [] });
  at.touch({ type: 'no-phone' });
  wish(at);
  registered(at);
  printed(at);
  expect(at.page).toBe('slip');
  at.touch({ type: 'go-on' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'meeting.question',
    input: { postingId: fittingId },
  });
});

test('who turns round before saying who he is comes to 我的信息 and not to a meeting', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'mine' });
  at.touch({ type: 'start', with: 'found' });
  at.touch({ type: 'back' });
  expect(at.page).toBe('mine-enter');
  at.happens({ type: 'card', card: cards.known });
  opened(at);
  expect(at.page).toBe('mine');
});

test('a job that was filled a moment ago is told, and the visit goes on', () => {
  const at = asked();
  at.touch({ type: 'answer-contact', given: true });
  refuses(at, 'meeting.ask', 'no_places');
  expect(at.state.page).toEqual({ name: 'trouble', code: 'no_places', retry: false });
  expect(at.state.visit?.pending).toBeNull();
  at.touch({ type: 'back' });
  expect(at.page).toBe('posting');
  expect(at.state.visit?.token).toBe(served.visitToken);
});

test('an answer nobody got can be asked for again, and is the same one', () => {
  const at = asked();
  at.touch({ type: 'answer-contact', given: true });
  refuses(at, 'meeting.ask', 'unreachable');
  at.touch({ type: 'retry' });
  const [first, second] = at.asked().slice(-2);
  expect(second?.again).toBe(true);
  expect(second?.question).toBe(first?.question);
});

test('an answer for somebody who has left changes nothing', () => {
  const at = asked();
  at.touch({ type: 'answer-contact', given: true });
  at.touch({ type: 'finish' });
  answers(at, 'meeting.ask', met);
  expect(at.page).toBe('attract');
  expect(at.state.visit).toBeNull();
});

test('nothing is asked while the hub is away', () => {
  const at = kiosk({ ...initialState(0), connection: 'lost' });
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'want-to-meet' });
  expect(at.state.page).toMatchObject({ name: 'trouble', code: 'unreachable' });
  expect(at.asked()).toEqual([]);
});

test('recommendations are switched off with one touch, and on again', () => {
  const at = withSlip();
  at.touch({ type: 'see-fits' });
  at.touch({ type: 'set-recommendations', on: false });
  at.touch({ type: 'set-recommendations', on: false });
  const names = at.asked().map(({ question }) => question.name);
  expect(names.filter((name) => name === 'worker.setRecommendations')).toHaveLength(1);
  const information = informationOf(greetingFor('张*', false), false);
  const latest = [{ postingId: fittingId, reasons: [] }];
  answers(at, 'worker.setRecommendations', {
    information,
    postingIds: [fittingId],
    fits: latest,
  });
  expect(at.page).toBe('fits');
  expect(at.state.visit?.meeting).toMatchObject({ recommends: false, fits: latest });
  at.touch({ type: 'set-recommendations', on: true });
  expect(at.asked().at(-1)?.question.input).toMatchObject({ on: true });
  at.touch({ type: 'back' });
  expect(at.page).toBe('fits');
  at.touch({ type: 'back' });
  expect(at.page).toBe('slip');
});
