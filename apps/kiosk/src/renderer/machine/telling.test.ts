import { receiptQr } from '@hall/core/documents/complaint-receipt';
import { expect, test } from 'vitest';
import { earlierPosting, sampleProgress, sampleReceipt } from '../testing/fake-complaints.ts';
import { cards } from '../testing/fake-hub.ts';
import { kiosk, startMs, type Kiosk } from '../testing/hand.ts';
import { idle } from './kiosk-machine.ts';
import { initialState, type Reply } from './state.ts';
import type { TellReply } from './tell-answers.ts';

const paperOut = { outcome: 'failed', fault: 'paper_out' } as const;

function begun(): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'tell' });
  return at;
}

function type(at: Kiosk, digits: string): void {
  for (const digit of digits) at.touch({ type: 'digit', digit });
}

function answered(at: Kiosk, reply: TellReply): void {
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
}

function refused(at: Kiosk, name: TellReply['name'], code: 'unreachable' | 'not_found'): void {
  const result = { ok: false, error: { code } } as const;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply: { name, result } as Reply });
}

/** Three days of wages, as somebody in gloves tells it. */
function wages(at: Kiosk): void {
  at.touch({ type: 'tell-kind', kind: 'wage' });
  at.touch({ type: 'tell-about', about: null });
  at.touch({ type: 'tell-when', when: 'this_week' });
  type(at, '480');
  at.touch({ type: 'confirm-digits' });
  at.touch({ type: 'tell-days', days: '3' });
  at.touch({ type: 'tell-on' });
  at.touch({ type: 'tell-contact', by: 'anonymous' });
}

function sent(): Kiosk {
  const at = begun();
  wages(at);
  at.touch({ type: 'tell-submit' });
  answered(at, { name: 'complaint.tell', result: { ok: true, value: sampleReceipt } });
  return at;
}

test('three days of wages are told in twelve touches, and the receipt goes to the printer', () => {
  const at = begun();
  wages(at);
  expect(at.page).toBe('tell-confirm');
  at.touch({ type: 'tell-submit' });
  expect(at.touches).toBe(12);
  expect(at.asked().map(({ question }) => question)).toEqual([
    {
      name: 'complaint.tell',
      input: {
        kind: 'wage',
        postingId: null,
        told: { when: 'this_week', amountFen: 48_000, days: '3', facts: [] },
        reporter: { by: 'anonymous' },
        language: 'zh-CN',
      },
    },
  ]);
  answered(at, { name: 'complaint.tell', result: { ok: true, value: sampleReceipt } });
  expect(at.page).toBe('tell-printing');
  const { complaintId, document } = sampleReceipt;
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-receipt', complaintId, document });
});

test('a hand that shakes sends one complaint', () => {
  const at = begun();
  wages(at);
  at.touch({ type: 'tell-submit' });
  at.touch({ type: 'tell-submit' });
  expect(at.asked()).toHaveLength(1);
});

test('what was told is gone from the kiosk as soon as the hub has it', () => {
  const at = begun();
  at.touch({ type: 'tell-kind', kind: 'other' });
  at.touch({ type: 'tell-about', about: null });
  at.touch({ type: 'tell-when', when: 'today' });
  at.touch({ type: 'tell-on' });
  at.touch({ type: 'tell-contact', by: 'phone' });
  type(at, '19900008000');
  at.touch({ type: 'confirm-digits' });
  at.touch({ type: 'tell-submit' });
  answered(at, { name: 'complaint.tell', result: { ok: true, value: sampleReceipt } });
  expect(JSON.stringify(at.state)).not.toContain('19900008000');
  expect(at.state.trail).toEqual([]);
});

test('who may be in danger is shown whom to ring up, and nobody else is held up', () => {
  const at = begun();
  at.touch({ type: 'tell-kind', kind: 'injury' });
  expect(at.page).toBe('tell-urgent');
  at.touch({ type: 'tell-on' });
  expect(at.page).toBe('tell-about');
  const other = begun();
  other.touch({ type: 'tell-kind', kind: 'discrimination' });
  expect(other.page).toBe('tell-about');
});

test('who began at a posting is not asked which, and the complaint names it', () => {
  const { postingId } = earlierPosting;
  const at = kiosk({
    ...initialState(startMs),
    connection: 'live',
    page: { name: 'reported', postingId },
  });
  at.touch({ type: 'tell-of', about: earlierPosting });
  at.touch({ type: 'tell-kind', kind: 'false_posting' });
  expect(at.page).toBe('tell-when');
  at.touch({ type: 'tell-when', when: 'today' });
  at.touch({ type: 'tell-on' });
  at.touch({ type: 'tell-contact', by: 'anonymous' });
  at.touch({ type: 'tell-submit' });
  expect(at.asked()[0]?.question.input).toMatchObject({ postingId });
});

test('a posting of an earlier day is found by its number; an unknown number is typed again', () => {
  const at = begun();
  at.touch({ type: 'tell-kind', kind: 'wage' });
  at.touch({ type: 'tell-by', by: 'number' });
  type(at, '2611190036');
  at.touch({ type: 'confirm-digits' });
  answered(at, { name: 'complaint.posting', result: { ok: true, value: { posting: null } } });
  expect(at.state.page).toEqual({ name: 'tell-number', isUnknown: true });
  expect(at.state.visit?.digits).toBe('2611190036');
  at.touch({ type: 'back' });
  expect(at.page).toBe('tell-about');
  at.touch({ type: 'tell-by', by: 'number' });
  type(at, '2611190036');
  at.touch({ type: 'confirm-digits' });
  const value = { posting: earlierPosting };
  answered(at, { name: 'complaint.posting', result: { ok: true, value } });
  expect(at.page).toBe('tell-when');
  expect(at.state.visit?.telling.about).toEqual(earlierPosting);
});

test('going back shows what was typed; another kind forgets what only the first was asked', () => {
  const at = begun();
  wages(at);
  for (const page of ['tell-contact', 'tell-facts', 'tell-days', 'tell-amount']) {
    at.touch({ type: 'back' });
    expect(at.page).toBe(page);
  }
  expect(at.state.visit?.digits).toBe('480');
  for (const page of ['tell-when', 'tell-about', 'tell-kind']) {
    at.touch({ type: 'back' });
    expect(at.page).toBe(page);
  }
  at.touch({ type: 'tell-kind', kind: 'service' });
  expect(at.page).toBe('tell-when');
  expect(at.state.visit?.telling).toMatchObject({ amountFen: null, days: null, about: null });
});

test('a card counts on the page that asks for it and nowhere else, and asks the hub nothing', () => {
  const at = begun();
  at.happens({ type: 'card', card: cards.known });
  expect(JSON.stringify(at.state)).not.toContain(cards.known.idNumber);
  at.touch({ type: 'tell-kind', kind: 'other' });
  at.touch({ type: 'tell-about', about: null });
  at.touch({ type: 'tell-when', when: 'today' });
  at.touch({ type: 'tell-on' });
  at.happens({ type: 'card', card: cards.known });
  expect(at.page).toBe('tell-confirm');
  expect(at.asked()).toEqual([]);
  at.touch({ type: 'tell-submit' });
  const reporter = { by: 'card', card: cards.known };
  expect(at.asked()[0]?.question.input).toMatchObject({ reporter });
});

test('without the hub it is said before anything is told, and what was told is sent again as it was', () => {
  const off = kiosk({ ...initialState(startMs), connection: 'lost' });
  off.touch({ type: 'start', with: 'tell' });
  expect(off.state.page).toMatchObject({ name: 'tell-trouble', code: 'unreachable', retry: false });
  const at = begun();
  wages(at);
  at.touch({ type: 'tell-submit' });
  refused(at, 'complaint.tell', 'unreachable');
  expect(at.state.page).toMatchObject({ name: 'tell-trouble', retry: true });
  at.touch({ type: 'retry' });
  const [first, second] = at.asked();
  expect(second?.question).toBe(first?.question);
  expect(second?.again).toBe(true);
});

test('without paper the numbers stay on the screen, and only a person prints again', () => {
  const at = sent();
  at.happens({ type: 'printed', visitNo: at.state.visitNo, result: paperOut });
  expect(at.state.page).toEqual({ name: 'told', result: paperOut });
  expect(at.state.visit?.telling.receipt).toEqual(sampleReceipt);
  const prints = () => at.effects.filter((effect) => effect.type === 'print-receipt');
  expect(prints()).toHaveLength(1);
  at.touch({ type: 'print-again' });
  expect(prints()).toHaveLength(2);
  expect(at.page).toBe('tell-printing');
});

test('an answer that comes after everything was cleared shows nothing to the next person', () => {
  const at = begun();
  wages(at);
  at.touch({ type: 'tell-submit' });
  at.wait(idle.clearAfterMs);
  expect(at.page).toBe('attract');
  answered(at, { name: 'complaint.tell', result: { ok: true, value: sampleReceipt } });
  expect(at.page).toBe('attract');
  expect(JSON.stringify(at.state)).not.toContain(sampleReceipt.code);
});

test('number and code ask how it stands; the receipt can be printed once more', () => {
  const at = begun();
  at.touch({ type: 'see-progress' });
  type(at, '2611220007');
  at.touch({ type: 'confirm-digits' });
  type(at, '583904');
  at.touch({ type: 'confirm-digits' });
  const key = { market: null, digits: '2611220007', code: '583904' };
  expect(at.asked().at(-1)?.question).toEqual({ name: 'complaint.progress', input: key });
  const value = { progress: sampleProgress };
  answered(at, { name: 'complaint.progress', result: { ok: true, value } });
  expect(at.page).toBe('progress');
  at.touch({ type: 'reprint-receipt' });
  const { complaintId, document } = sampleReceipt;
  const again = {
    name: 'complaint.reprintReceipt',
    result: { ok: true, value: { complaintId, document } },
  } as const;
  answered(at, again);
  expect(at.page).toBe('progress');
  expect(at.state.paper).toEqual({ stage: 'printing' });
  at.happens({ type: 'printed', visitNo: at.state.visitNo, result: paperOut });
  expect(at.state.paper).toEqual({ stage: 'done', result: paperOut });
});

test('a receipt before the scanner asks by itself; any other paper changes nothing', () => {
  const at = kiosk();
  at.happens({ type: 'slip', text: 'HALL:990001:406172' });
  expect(at.page).toBe('attract');
  at.happens({ type: 'slip', text: receiptQr(sampleReceipt.complaintNo, sampleReceipt.code) });
  const key = { market: '990001', digits: '2611220007', code: '583904' };
  expect(at.asked().at(-1)?.question).toEqual({ name: 'complaint.progress', input: key });
});

test('a wrong number or code says so, and the pad begins anew', () => {
  const at = begun();
  at.touch({ type: 'see-progress' });
  type(at, '2611229999');
  at.touch({ type: 'confirm-digits' });
  type(at, '000000');
  at.touch({ type: 'confirm-digits' });
  answered(at, { name: 'complaint.progress', result: { ok: true, value: { progress: null } } });
  expect(at.state.page).toEqual({ name: 'tell-trouble', code: 'not_found', retry: false });
  at.touch({ type: 'see-progress' });
  expect(at.page).toBe('progress-no');
  expect(at.state.visit?.digits).toBe('');
});
