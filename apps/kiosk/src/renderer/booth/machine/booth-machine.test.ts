import { dayOf, formatTime, minuteOfDay } from '@hall/core/basics/market-day';
import { expect, test } from 'vitest';
import { BoothHand, beginMs } from '../testing/booth-hand.ts';
import { openingPass } from '../testing/fake-booth-hub.ts';
import { sampleToken } from '../testing/sample-answers.ts';
import { askingDesk, sampleDesk, sampleTaking } from '../testing/sample-desk.ts';
import { usualStarts } from './again-form.ts';
import type { Page, TakePage } from './state.ts';

const postings = sampleDesk(beginMs).postings;
const earlier = sampleDesk(beginMs).earlier;
const postingId = postings[0]?.id ?? '';
const matchId = sampleDesk(beginMs).matches[0]?.matchId ?? '';

const page = <N extends Page['name']>(hand: BoothHand, name: N): Extract<Page, { name: N }> => {
  expect(hand.state.page.name).toBe(name);
  return hand.state.page as Extract<Page, { name: N }>;
};
const stages = ({ rows }: TakePage): string[] => rows.map(({ stage }) => stage);

/** A table with these slips looked up. */
function table(...slipCodes: readonly string[]): BoothHand {
  const hand = new BoothHand().opened().touch({ type: 'hire', postingId });
  for (const slipCode of slipCodes) hand.happens({ type: 'slip', slipCode }).hub();
  return hand;
}

function answered(hand: BoothHand, ...slipCodes: readonly string[]): BoothHand {
  for (const slipCode of slipCodes) hand.touch({ type: 'answer-contact', slipCode, given: false });
  return hand;
}

test('the sixth digit opens the booth, and the desk is asked for at once', () => {
  const hand = new BoothHand().opened();
  expect(hand.touches).toBe(6);
  expect(page(hand, 'desk').name).toBe('desk');
  expect(hand.state.session?.desk?.postings).toHaveLength(4);
  expect(hand.state.digits).toBe('');
});

test('a wrong code empties the places and says why', () => {
  const hand = new BoothHand();
  hand.touch(...Array.from('000000', (digit) => ({ type: 'digit', digit }) as const));
  hand.hub('wrong_booth_code');
  expect(hand.state).toMatchObject({ digits: '', trouble: 'wrong_booth_code', session: null });
});

test('without the hub a code is not sent, and nobody waits for it', () => {
  const hand = new BoothHand().happens({ type: 'connection', connection: 'lost' });
  hand.touch(...Array.from('406172', (digit) => ({ type: 'digit', digit }) as const));
  expect(hand.asked).toEqual([]);
  expect(hand.state).toMatchObject({ digits: '', trouble: 'unreachable' });
});

test('the newest job again is two touches, another one three, and with the code eight (C-06, A-20)', () => {
  const hand = new BoothHand().opened();
  hand.touch({ type: 'post-again' }, { type: 'submit-again' });
  hand.hub();
  expect(page(hand, 'again-done').postingNo).toBe('990001-261122-0037');
  expect(hand.touches).toBe(8);
  const other = new BoothHand().opened();
  const postingIds = earlier.map(({ id }) => id);
  other.touch({ type: 'post-again' });
  expect(page(other, 'again-form').form.fromPostingId).toBe(postingIds[0]);
  other.touch({ type: 'choose-earlier', postingId: postingIds[1] ?? '' }, { type: 'submit-again' });
  expect(other.asked.at(-1)?.question).toMatchObject({
    input: { fromPostingId: postingIds[1], headcount: 2 },
  });
  expect(other.touches).toBe(9);
});

test('with another number of people, another day, time and pay it is five touches at the desk', () => {
  const hand = new BoothHand().opened();
  const before = hand.touches;
  hand.touch({ type: 'post-again' });
  const later = usualStarts(
    minuteOfDay(page(hand, 'again-form').form.content.workStartMs),
    beginMs,
  ).at(-1);
  hand.touch(
    { type: 'set-headcount', headcount: 10 },
    { type: 'set-start', day: 'tomorrow', minute: later?.minute ?? 0 },
    { type: 'step', what: 'pay-min', by: 1 },
    { type: 'submit-again' },
  );
  expect(hand.touches - before).toBe(5);
  const asked = hand.asked.at(-1)?.question;
  expect(asked).toMatchObject({
    name: 'booth.repost',
    input: { headcount: 10, payMinFen: 17_000, payMaxFen: 17_000 },
  });
  const startMs = asked?.name === 'booth.repost' ? asked.input.workStartMs : 0;
  expect([dayOf(startMs), formatTime(startMs)]).toEqual(['2026-11-23', '07:12']);
});

test('who has posted nothing yet picks a kind of work at once', () => {
  const hand = new BoothHand();
  hand.desk = { ...sampleDesk(beginMs), earlier: [] };
  hand.opened().touch({ type: 'post-again' });
  expect(hand.state.page.name).toBe('kinds');
});

test('还招人吗: a yes is one touch, a no is asked about once more', () => {
  const hand = new BoothHand().opened().touch({ type: 'keep', postingId });
  expect(hand.asked.at(-1)?.question).toMatchObject({ name: 'booth.keep', input: { postingId } });
  hand.hub().touch({ type: 'no-more', postingId });
  expect(page(hand, 'posting').asked).toBe('withdraw');
  hand.touch({ type: 'withdraw', text: '不招了' });
  expect(hand.asked.at(-1)?.question.name).toBe('booth.withdraw');
});

test('more places are always more than there are, and the page goes back to the posting', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-more', postingId });
  expect(page(hand, 'more').headcount).toBe(7);
  hand.touch({ type: 'set-more', headcount: 2 });
  expect(page(hand, 'more').headcount).toBe(7);
  hand.touch({ type: 'set-more', headcount: 9 }, { type: 'submit-more' });
  expect(hand.asked.at(-1)?.question).toMatchObject({
    name: 'booth.more',
    input: { headcount: 9 },
  });
  hand.hub();
  expect(page(hand, 'posting').postingId).toBe(postingId);
});

test('a posting that is not on the boards gets no more places, it is posted again', () => {
  const hand = new BoothHand().opened();
  const full = postings.find(({ status }) => status === 'filled')?.id ?? '';
  hand.touch({ type: 'open-more', postingId: full });
  expect(hand.state.page.name).toBe('desk');
  hand.touch({ type: 'choose-earlier', postingId: full });
  expect(page(hand, 'again-form').form.fromPostingId).toBe(full);
});

test('without a slip he agrees by four figures, and sees how it stands', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-agree', postingId });
  hand.touch(...Array.from('010', (digit) => ({ type: 'digit', digit }) as const));
  hand.touch({ type: 'submit-agree' });
  expect(hand.asked.some(({ question }) => question.name === 'booth.agree')).toBe(false);
  hand.touch({ type: 'digit', digit: '1' }, { type: 'submit-agree' });
  expect(hand.asked.at(-1)?.question).toMatchObject({
    name: 'booth.agree',
    input: { with: { by: 'number', postingId, number: '0101' } },
  });
  hand.hub();
  expect(page(hand, 'match').matchId).toBe(matchId);
});

test('a number that two people have leaves room for the rest of it', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-agree', postingId });
  hand.touch(...Array.from('0101', (digit) => ({ type: 'digit', digit }) as const));
  hand.touch({ type: 'submit-agree' }).hub('ambiguous_number');
  expect(hand.state.trouble).toBe('ambiguous_number');
  hand.touch(...Array.from('22333344', (digit) => ({ type: 'digit', digit }) as const));
  expect(page(hand, 'agree').digits).toHaveLength(10);
});

test('who worked on earlier days is told of by one touch each', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-arrivals' });
  hand.touch({ type: 'arrival', matchId, arrived: true });
  expect(hand.asked.at(-1)?.question).toMatchObject({
    name: 'booth.arrival',
    input: { matchId, arrived: true },
  });
  expect(hand.state.page.name).toBe('arrivals');
});

test('papers that wait when he leaves come out all the same, and nothing of them is left in sight', () => {
  const hand = answered(table('100001', '100002'), '100001', '100002')
    .touch({ type: 'take' })
    .hub();
  expect(hand.prints).toHaveLength(1);
  hand.touch({ type: 'lock' });
  expect(hand.prints.map(({ paper }) => paper.copy)).toEqual(['worker', 'worker', 'employer']);
  expect(hand.state).toMatchObject({ session: null, page: { name: 'locked' } });
  expect(JSON.stringify(hand.state)).not.toContain('用工对接单');
  // What the printer says of them is of no session that is open.
  expect(hand.printer().state.session).toBeNull();
});

test('papers of a taking whose answer came after he had left come out as well', () => {
  const hand = answered(table('100001'), '100001').touch({ type: 'take' });
  const asking = hand.asked.at(-1);
  hand.touch({ type: 'lock' });
  if (asking?.question.name !== 'booth.take') throw new Error('nobody was taken');
  hand.happens({
    type: 'answered',
    askNo: asking.askNo,
    reply: { name: 'booth.take', result: { ok: true, value: sampleTaking(['100001']) } },
  });
  expect(hand.prints.map(({ paper }) => paper.copy)).toEqual(['worker', 'employer']);
  expect(hand.state.session).toBeNull();
});

test('several slips in a row become rows, each asked on his own, and are taken at once', () => {
  const hand = table('100001', '100002');
  expect(stages(page(hand, 'take'))).toEqual(['asking', 'asking']);
  hand.touch({ type: 'take' });
  expect(hand.asked.some(({ question }) => question.name === 'booth.take')).toBe(false);
  answered(hand, '100001', '100002').touch({ type: 'take' });
  expect(hand.asked.at(-1)?.question).toMatchObject({
    name: 'booth.take',
    input: { workers: [{ slipCode: '100001', contact: { given: false } }, { slipCode: '100002' }] },
  });
  hand.hub();
  expect(page(hand, 'taken').result.workers).toHaveLength(2);
  expect(hand.prints).toHaveLength(1);
  hand.printer().printer().printer();
  expect(hand.prints.map(({ paper }) => paper.copy)).toEqual(['worker', 'worker', 'employer']);
});

test('slips that are laid quickly wait for each other and none is lost', () => {
  const hand = table();
  for (const slipCode of ['100001', '100002', '100003']) hand.happens({ type: 'slip', slipCode });
  expect(stages(page(hand, 'take'))).toEqual(['waiting', 'waiting', 'waiting']);
  expect(hand.asked.filter(({ question }) => question.name === 'booth.scan')).toHaveLength(1);
  hand.hub().hub().hub();
  expect(stages(page(hand, 'take'))).toEqual(['asking', 'asking', 'asking']);
});

test('a slip that lies there already is said kindly and asked about once', () => {
  const hand = table('100001');
  const asked = hand.asked.length;
  hand.happens({ type: 'slip', slipCode: '100001' });
  expect(hand.asked).toHaveLength(asked);
  expect(page(hand, 'take').hint).toEqual({ kind: 'twice', slipCode: '100001' });
});

test('a slip with a problem is looked at anew when it is laid again, and can be taken away', () => {
  const hand = table().happens({ type: 'slip', slipCode: '100001' }).hub('times_overlap');
  expect(page(hand, 'take').rows).toMatchObject([{ stage: 'problem', code: 'times_overlap' }]);
  hand.happens({ type: 'slip', slipCode: '100001' }).hub();
  expect(stages(page(hand, 'take'))).toEqual(['asking']);
  hand.touch({ type: 'drop-row', slipCode: '100001' });
  expect(page(hand, 'take').rows).toEqual([]);
});

test('a worker who was asked can be asked again, and his last answer counts', () => {
  const hand = answered(table('100001'), '100001');
  hand.touch({ type: 'ask-contact', slipCode: '100001' });
  expect(stages(page(hand, 'take'))).toEqual(['asking']);
  hand.touch({ type: 'answer-contact', slipCode: '100001', given: true }, { type: 'take' });
  expect(hand.asked.at(-1)?.question).toMatchObject({
    input: { workers: [{ contact: { given: true } }] },
  });
});

test('a code typed by hand is a slip like any other', () => {
  const hand = table().touch({ type: 'type-code', open: true });
  hand.touch(...Array.from('100001', (digit) => ({ type: 'digit', digit }) as const)).hub();
  expect(page(hand, 'take')).toMatchObject({ typed: null, rows: [{ stage: 'asking' }] });
});

test('what is no slip of this market is said, and nothing is asked', () => {
  const hand = table().happens({ type: 'slip', slipCode: null });
  expect(page(hand, 'take').hint).toEqual({ kind: 'unreadable' });
});

test('a slip laid on the page of a posting begins its table', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-posting', postingId }).hub();
  hand.happens({ type: 'slip', slipCode: '100001' });
  expect(page(hand, 'take')).toMatchObject({ postingId, rows: [{ slipCode: '100001' }] });
});

test('a paper that failed is printed again in its place, marked by the hub', () => {
  const hand = answered(table('100001'), '100001').touch({ type: 'take' }).hub();
  hand.printer({ outcome: 'failed', fault: 'paper_out' }).printer();
  const failed = hand.state.session?.papers[0];
  expect(failed?.state).toEqual({ outcome: 'failed', fault: 'paper_out' });
  hand.touch({ type: 'reprint', matchId: failed?.matchId ?? '', copy: 'worker' }).hub();
  expect(hand.state.session?.papers).toHaveLength(2);
  expect(hand.state.session?.papers[0]).toMatchObject({ copy: 'worker', state: 'printing' });
});

test('after an answer that never came the same press is the same wish', () => {
  const hand = answered(table('100001'), '100001').touch({ type: 'take' }).hub('unreachable');
  hand.touch({ type: 'take' });
  const wishes = hand.asked.filter(({ question }) => question.name === 'booth.take');
  expect(wishes).toHaveLength(2);
  expect(new Set(wishes.map(({ wishNo }) => wishNo)).size).toBe(1);
});

test('a slip looked at between two tries of a wish does not make it another wish', () => {
  const hand = answered(table('100001'), '100001').touch({ type: 'take' }).hub('unreachable');
  hand.happens({ type: 'slip', slipCode: '100009' }).hub('wrong_slip_code');
  hand.touch({ type: 'take' });
  const wishes = hand.asked.filter(({ question }) => question.name === 'booth.take');
  expect(new Set(wishes.map(({ wishNo }) => wishNo)).size).toBe(1);
});

test('a posting goes only after a second question', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-posting', postingId }).hub();
  hand.touch({ type: 'withdraw', text: '不招了' });
  expect(hand.asked.some(({ question }) => question.name === 'booth.withdraw')).toBe(false);
  hand.touch({ type: 'ask', about: 'withdraw' }, { type: 'withdraw', text: '不招了' }).hub();
  expect(hand.state.page.name).toBe('desk');
});

test('a match is cancelled with a reason only, and the question closes', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-match', matchId });
  hand.touch({ type: 'cancel', reason: 'no_show' });
  expect(hand.asked.some(({ question }) => question.name === 'booth.cancel')).toBe(false);
  hand.touch({ type: 'ask', about: 'cancel' }, { type: 'cancel', reason: 'no_show' });
  expect(page(hand, 'match').asked).toBeNull();
  expect(hand.asked.at(-1)?.question).toMatchObject({ input: { matchId, reason: 'no_show' } });
});

test('what changes for this employer is asked for, what changes for another is not', () => {
  const hand = new BoothHand().opened();
  const before = hand.looks.length;
  hand.happens({ type: 'changed', employerId: '00000000-0000-4000-8000-000000000099' });
  expect(hand.looks).toHaveLength(before);
  hand.happens({ type: 'changed', employerId: hand.state.session?.employer.employerId ?? '' });
  // A second change while the look is under way is asked for when that is back.
  hand.happens({ type: 'changed', employerId: hand.state.session?.employer.employerId ?? '' });
  expect(hand.looks).toHaveLength(before + 1);
  hand.hub();
  expect(hand.looks).toHaveLength(before + 2);
});

test('a desk the hub did not show is asked for again by itself', () => {
  const hand = new BoothHand();
  hand.touch(...Array.from('406172', (digit) => ({ type: 'digit', digit }) as const));
  const askNo = hand.state.running?.askNo ?? 0;
  hand.happens({
    type: 'answered',
    askNo,
    reply: {
      name: 'booth.open',
      result: {
        ok: true,
        value: { boothToken: sampleToken, employer: sampleDesk(beginMs).employer },
      },
    },
  });
  const lookNo = hand.looks.at(-1)?.lookNo ?? 0;
  hand.happens({
    type: 'looked',
    lookNo,
    looked: { name: 'booth.desk', result: { ok: false, error: { code: 'unreachable' } } },
  });
  hand.wait(1_000).hub();
  expect(hand.state.session?.desk).not.toBeNull();
});

test('it counts the last twenty seconds and then locks; a touch begins anew', () => {
  const hand = new BoothHand().opened().wait(99_000);
  expect(hand.state.warningSeconds).toBeNull();
  hand.wait(2_000);
  expect(hand.state.warningSeconds).toBe(19);
  hand.touch({ type: 'more-time' });
  expect(hand.state.warningSeconds).toBeNull();
  hand.wait(120_000);
  expect(hand.state).toMatchObject({ page: { name: 'locked' }, session: null });
  expect(hand.effects.filter(({ type }) => type === 'close')).toEqual([
    { type: 'close', boothToken: sampleToken },
  ]);
});

test('a booth whose session the hub has forgotten locks and says so', () => {
  const hand = new BoothHand().opened().touch({ type: 'open-match', matchId });
  hand.touch({ type: 'arrival', matchId, arrived: true }).hub('booth_closed');
  expect(hand.state).toMatchObject({ session: null, trouble: 'booth_closed' });
});

test('a session that opens after its employer has left is closed again', () => {
  const hand = new BoothHand();
  hand.touch(...Array.from('406172', (digit) => ({ type: 'digit', digit }) as const));
  const askNo = hand.state.running?.askNo ?? 0;
  hand.wait(40_000);
  const value = { boothToken: sampleToken, employer: sampleDesk(beginMs).employer };
  hand.happens({
    type: 'answered',
    askNo,
    reply: { name: 'booth.open', result: { ok: true, value } },
  });
  expect(hand.state.session).toBeNull();
  expect(hand.effects.at(-1)).toEqual({ type: 'close', boothToken: sampleToken });
});

test('where the vehicle stands is two touches, and that it is gone is one (G-08)', () => {
  const bayId = '00000000-0000-4000-8000-00000000ba01';
  const hand = new BoothHand().opened();
  const before = hand.touches;
  hand.touch({ type: 'open-bays' }, { type: 'bay-arrive', bayId });
  expect(hand.touches - before).toBe(2);
  // The work on the boards comes along without being asked for.
  const live = hand.state.session?.desk?.postings.find(({ status }) => status === 'published');
  expect(hand.asked.at(-1)).toMatchObject({
    question: { name: 'bay.arrive', input: { bayId, postingId: live?.id, plateEnd: null } },
  });
  hand.hub();
  hand.touch({ type: 'bay-leave', bayId }).hub();
  expect(hand.asked.at(-1)).toMatchObject({ question: { name: 'bay.leave', input: { bayId } } });
  expect(hand.state.page.name).toBe('desk');
});

test('the end of a plate goes along when it is whole, and is forgotten once it is told', () => {
  const bayId = '00000000-0000-4000-8000-00000000ba01';
  const plateOf = (...written: string[]): unknown => {
    const hand = new BoothHand().opened();
    hand.touch({ type: 'open-bays' });
    for (const plate of written) hand.touch({ type: 'bay-plate', plate });
    hand.touch({ type: 'bay-arrive', bayId });
    const asked = hand.asked.at(-1)?.question;
    hand.hub();
    expect(JSON.stringify(hand.state).includes('K7Z')).toBe(false);
    return asked?.name === 'bay.arrive' ? asked.input.plateEnd : 'not asked';
  };
  expect(plateOf('K', 'K7', 'K7Z')).toBe('K7Z');
  expect(plateOf('K7Z', '')).toBe(null);
  expect(plateOf('K', 'K7')).toBe(null);
  // Letters no plate has, and more than three of them, are not taken.
  expect(plateOf('K7', 'K7O', 'K7ZZ', '京K7')).toBe(null);
});

test('a bay that somebody else has just taken leaves him where he is, with the reason', () => {
  const bayId = '00000000-0000-4000-8000-00000000ba01';
  const hand = new BoothHand().opened();
  hand.touch({ type: 'open-bays' }, { type: 'bay-arrive', bayId }).hub('bay_taken');
  expect(hand.state).toMatchObject({ page: { name: 'bays' }, trouble: 'bay_taken' });
});

test('the slip of the day opens the booth without a touch, also over half a typed code', () => {
  const hand = new BoothHand().touch({ type: 'digit', digit: '4' });
  hand.happens({ type: 'pass', pass: openingPass });
  expect(hand.asked.at(-1)?.question).toEqual({
    name: 'booth.openByPass',
    input: { pass: openingPass },
  });
  hand.hub();
  expect(hand.state).toMatchObject({ page: { name: 'desk' }, digits: '' });
  expect(hand.touches).toBe(1);
});

test('a slip that opens nothing is said: forged, of another day, no slip at all, or one of a worker', () => {
  const hand = new BoothHand().happens({ type: 'pass', pass: openingPass }).hub('wrong_booth_code');
  expect(hand.state).toMatchObject({ session: null, trouble: 'wrong_booth_code' });
  const other = new BoothHand().happens({ type: 'slip', slipCode: null });
  expect(other.state).toMatchObject({ session: null, trouble: 'wrong_booth_code' });
  other.happens({ type: 'slip', slipCode: '100001' });
  expect(other.state).toMatchObject({ session: null, trouble: null, said: 'open-first' });
  other.happens({ type: 'match-slip', matchId });
  expect(other.state).toMatchObject({ session: null, said: 'open-first' });
  expect(other.asked).toEqual([]);
  other.happens({ type: 'pass', pass: openingPass });
  expect(other.state).toMatchObject({ trouble: null, said: null });
});

test('the slip of the day lies twice on the scanner and opens once; at an open booth it is no slip', () => {
  const hand = new BoothHand();
  hand.happens({ type: 'pass', pass: openingPass }).happens({ type: 'pass', pass: openingPass });
  expect(hand.asked).toHaveLength(1);
  hand.hub().touch({ type: 'hire', postingId });
  hand.happens({ type: 'pass', pass: openingPass });
  expect(page(hand, 'take')).toMatchObject({ rows: [], hint: { kind: 'unreadable' } });
});

test('all of a posting came in one touch, and one touch takes it back while the page is open (D-11)', () => {
  const hand = new BoothHand();
  hand.desk = askingDesk(beginMs);
  hand.opened();
  const matchIds = hand.desk.unmarked.map(({ matchId }) => matchId);
  hand.touch({ type: 'open-arrivals' });
  const before = hand.touches;
  hand.touch({ type: 'all-came', matchIds });
  expect(hand.asked.at(-1)?.question).toEqual({
    name: 'booth.arrivals',
    input: { boothToken: sampleToken, matchIds, arrived: true },
  });
  hand.hub();
  expect(hand.touches - before).toBe(1);
  expect(page(hand, 'arrivals').came).toEqual(matchIds);
  hand.touch({ type: 'undo-came' });
  expect(hand.asked.at(-1)?.question).toMatchObject({ input: { matchIds, arrived: null } });
  hand.hub();
  expect(page(hand, 'arrivals').came).toEqual([]);
  const asked = hand.asked.length;
  hand.touch({ type: 'undo-came' }, { type: 'all-came', matchIds: [matchId] });
  expect(hand.asked).toHaveLength(asked);
});
