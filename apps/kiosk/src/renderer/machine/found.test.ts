import { expect, test } from 'vitest';
import { cards } from '../testing/fake-hub.ts';
import { sampleMatch, samplePapers, sampleQuestion } from '../testing/fake-meetings.ts';
import { kiosk, type Kiosk } from '../testing/hand.ts';
import { answers, copyPrinted, opened, refuses, withSlip } from '../testing/meeting-hand.ts';
import { served } from '../testing/served.ts';

const invited = sampleMatch(1);
const shows = sampleMatch(2, { status: 'negotiating', showsContact: true });
const { matchId } = invited;

/** Somebody has said who he is and sees whom he met today. */
function choosing(matches = [invited, shows]): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'found' });
  at.happens({ type: 'card', card: cards.known });
  opened(at);
  answers(at, 'meeting.mine', { matches: [...matches] });
  return at;
}

/** Up to the papers of a match that both have agreed to. */
function taken(): Kiosk {
  const at = choosing();
  at.touch({ type: 'choose-job', postingId: shows.postingId });
  at.touch({ type: 'take-job' });
  answers(at, 'meeting.found', { matchId, status: 'confirmed', papers: [...samplePapers] });
  return at;
}

test('我找到活了 asks who, which job, whether the phone, and only then tells the hub', () => {
  const at = choosing();
  expect(at.page).toBe('found');
  at.touch({ type: 'choose-job', postingId: invited.postingId });
  expect(at.page).toBe('found-check');
  at.touch({ type: 'take-job' });
  expect(at.asked().at(-1)?.question.name).toBe('meeting.question');
  answers(at, 'meeting.question', { question: sampleQuestion });
  at.touch({ type: 'answer-contact', given: false });
  expect(at.asked().at(-1)?.question).toEqual({
    name: 'meeting.found',
    input: {
      visitToken: served.visitToken,
      postingId: invited.postingId,
      language: 'zh-CN',
      contact: {
        given: false,
        textVersion: sampleQuestion.textVersion,
        textHash: sampleQuestion.textHash,
      },
    },
  });
});

test('who has given this employer his phone is not asked again', () => {
  const at = choosing();
  at.touch({ type: 'choose-job', postingId: shows.postingId });
  at.touch({ type: 'take-job' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'meeting.found',
    input: { contact: null },
  });
});

test('a job that was met about by nobody is found by its number', () => {
  const at = choosing([]);
  at.touch({ type: 'find-job' });
  for (const digit of '0042') at.touch({ type: 'digit', digit });
  expect(at.state.page).toEqual({ name: 'find', by: 'number', typed: '0042', wanted: 'found' });
  at.touch({ type: 'choose-job', postingId: invited.postingId });
  expect(at.page).toBe('found-check');
  at.touch({ type: 'back' });
  at.touch({ type: 'back' });
  expect(at.page).toBe('found');
});

test('a search that only looks chooses nothing', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'find', by: 'number' });
  at.touch({ type: 'choose-job', postingId: invited.postingId });
  expect(at.page).toBe('find');
});

test('every copy is told by itself, and the page waits for all of them', () => {
  const at = taken();
  expect(at.page).toBe('match-printing');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-match', papers: samplePapers });
  copyPrinted(at, 0, { outcome: 'confirmed' });
  expect(at.page).toBe('match-printing');
  copyPrinted(at, 1, { outcome: 'failed', fault: 'paper_out' });
  expect(at.state.page).toEqual({ name: 'matched', status: 'confirmed' });
  expect(at.state.visit?.meeting.copies.map(({ result }) => result?.outcome)).toEqual([
    'confirmed',
    'failed',
  ]);
});

test('only a person prints again, and only the copy that is not known to be out', () => {
  const at = taken();
  copyPrinted(at, 0, { outcome: 'confirmed' });
  copyPrinted(at, 1, { outcome: 'unknown', fault: 'no_answer' });
  const prints = () => at.effects.filter(({ type }) => type === 'print-match');
  at.wait(5_000);
  expect(prints()).toHaveLength(1);
  at.touch({ type: 'print-again' });
  expect(prints().at(-1)).toMatchObject({ papers: [samplePapers[1]] });
  copyPrinted(at, 1, { outcome: 'confirmed' });
  at.touch({ type: 'print-again' });
  expect(prints()).toHaveLength(2);
});

test('what the other side has not said yet is noted and prints nothing', () => {
  const at = choosing();
  at.touch({ type: 'choose-job', postingId: shows.postingId });
  at.touch({ type: 'take-job' });
  answers(at, 'meeting.found', { matchId, status: 'unilateral', papers: [] });
  expect(at.state.page).toEqual({ name: 'matched', status: 'unilateral' });
  expect(at.effects.map(({ type }) => type)).not.toContain('print-match');
});

test('a paper of an earlier visit is no paper of this one', () => {
  const at = taken();
  const { visitNo } = at.state;
  at.touch({ type: 'finish' });
  const [paper] = samplePapers;
  at.happens({
    type: 'match-printed',
    visitNo,
    paperId: paper?.paperId ?? '',
    copy: 'worker',
    result: { outcome: 'confirmed' },
  });
  expect(at.page).toBe('attract');
  expect(at.state.visit).toBeNull();
});

test('somebody whose work times overlap is told so', () => {
  const at = choosing();
  at.touch({ type: 'choose-job', postingId: shows.postingId });
  at.touch({ type: 'take-job' });
  refuses(at, 'meeting.found', 'times_overlap');
  expect(at.state.page).toEqual({ name: 'trouble', code: 'times_overlap', retry: false });
});

test('during a visit nobody is asked again who he is', () => {
  const at = withSlip();
  at.touch({ type: 'see-fits' });
  at.touch({ type: 'report-found' });
  expect(at.asked().at(-1)?.question.name).toBe('meeting.mine');
  answers(at, 'meeting.mine', { matches: [] });
  expect(at.page).toBe('found');
});

/** 我的信息, and whom he meets today. */
function meetings(): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'mine' });
  at.happens({ type: 'card', card: cards.known });
  opened(at);
  return at;
}

test('a consent for one employer is taken back with three touches from 我的信息', () => {
  const at = meetings();
  const before = at.touches;
  at.touch({ type: 'see-meetings' });
  answers(at, 'meeting.mine', { matches: [invited, shows] });
  at.touch({ type: 'end-meeting', matchId: shows.matchId, what: 'withdraw' });
  at.touch({ type: 'confirm' });
  expect(at.touches - before).toBeLessThanOrEqual(3);
  expect(at.asked().at(-1)?.question).toEqual({
    name: 'meeting.withdrawContact',
    input: { visitToken: served.visitToken, matchId: shows.matchId },
  });
  answers(at, 'meeting.withdrawContact', { matchId: shows.matchId });
  expect(at.state.page).toEqual({ name: 'meeting-done', what: 'withdraw' });
  at.touch({ type: 'back' });
  expect(at.page).toBe('meetings');
  expect(at.state.visit?.meeting.matches.map(({ showsContact }) => showsContact)).toEqual([
    false,
    false,
  ]);
});

test('who took his phone back is asked again before it is given to that employer', () => {
  const at = meetings();
  at.touch({ type: 'see-meetings' });
  answers(at, 'meeting.mine', { matches: [shows] });
  at.touch({ type: 'end-meeting', matchId: shows.matchId, what: 'withdraw' });
  at.touch({ type: 'confirm' });
  answers(at, 'meeting.withdrawContact', { matchId: shows.matchId });
  at.touch({ type: 'back' });
  at.touch({ type: 'report-found' });
  answers(at, 'meeting.mine', {
    matches: [{ ...shows, showsContact: false, contactAnswered: false }],
  });
  at.touch({ type: 'choose-job', postingId: shows.postingId });
  at.touch({ type: 'take-job' });
  expect(at.asked().at(-1)?.question.name).toBe('meeting.question');
});

test('a meeting is declined, and what cannot be taken back is not offered', () => {
  const at = meetings();
  at.touch({ type: 'see-meetings' });
  answers(at, 'meeting.mine', {
    matches: [invited, sampleMatch(3, { status: 'confirmed', matchNo: 'M-990001-261122-0001' })],
  });
  at.touch({ type: 'end-meeting', matchId: invited.matchId, what: 'withdraw' });
  at.touch({ type: 'end-meeting', matchId: sampleMatch(3).matchId, what: 'decline' });
  expect(at.page).toBe('meetings');
  at.touch({ type: 'end-meeting', matchId: invited.matchId, what: 'decline' });
  at.touch({ type: 'confirm' });
  answers(at, 'meeting.decline', { matchId: invited.matchId });
  at.touch({ type: 'back' });
  expect(at.state.visit?.meeting.matches[0]).toMatchObject({ status: 'declined' });
});
