import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { expect, test } from 'vitest';
import { sampleFound } from '../testing/fake-tickets.ts';
import { kiosk, startMs, type Kiosk } from '../testing/hand.ts';
import { thanksMs } from './kiosk-machine.ts';
import type { Reply } from './state.ts';

type Found = QueryOutput<'ticket.find'>['ticket'];

function answers(at: Kiosk, reply: Reply): void {
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
}

/** Somebody types the code of his paper, and the hub finds this. */
function looking(ticket: Found): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'ticket' });
  at.touch({ type: 'have-number' });
  for (const digit of '730518') {
    at.touch({ type: 'digit', digit });
  }
  at.touch({ type: 'confirm-digits' });
  expect(at.asked().at(-1)?.question).toEqual({ name: 'ticket.find', input: { code: '730518' } });
  answers(at, { name: 'ticket.find', result: { ok: true, value: { ticket } } });
  return at;
}

const which = { with: 'code', code: '730518' } as const;

test('a code shows how it stands with its number', () => {
  const at = looking(sampleFound(startMs));
  expect(at.state.page).toEqual({ name: 'my-ticket', after: 'look' });
  expect(at.state.visit?.found).toMatchObject({ number: 'A008', ahead: 4, isOfToday: true });
});

test('a wrong code says so, and another can be typed', () => {
  const at = looking(null);
  expect(at.state.page).toMatchObject({ name: 'ticket-trouble', code: 'wrong_ticket_code' });
  at.touch({ type: 'back' });
  expect(at.state.page).toEqual({ name: 'code', to: 'ticket' });
  expect(at.state.visit?.digits).toBe('');
});

test('who missed his call comes back with one touch, and only once', () => {
  const at = looking(sampleFound(startMs, { status: 'missed', ahead: null, mayRequeue: true }));
  at.touch({ type: 'requeue' });
  at.touch({ type: 'requeue' });
  expect(at.asked().at(-1)?.question).toEqual({ name: 'ticket.requeue', input: { which } });
  const value = { ticketId: '', number: 'A008', status: 'waiting', ahead: 3 } as const;
  answers(at, { name: 'ticket.requeue', result: { ok: true, value } });
  expect(at.state.page).toEqual({ name: 'my-ticket', after: 'requeued' });
  expect(at.state.visit?.found).toMatchObject({ status: 'waiting', ahead: 3, mayRequeue: false });
  at.touch({ type: 'requeue' });
  expect(at.asked()).toHaveLength(2);
});

test('a served number is offered five answers; one touch rates, and the kiosk is free in a moment', () => {
  const at = looking(sampleFound(startMs, { status: 'completed', ahead: null, mayRate: true }));
  expect(at.page).toBe('rate');
  at.touch({ type: 'rate', score: 4 });
  at.touch({ type: 'rate', score: 1 });
  expect(at.asked().filter(({ question }) => question.name === 'ticket.rate')).toEqual([
    expect.objectContaining({ question: { name: 'ticket.rate', input: { which, score: 4 } } }),
  ]);
  answers(at, { name: 'ticket.rate', result: { ok: true, value: {} } });
  expect(at.page).toBe('rated');
  expect(at.state.visit).toBeNull();
  at.wait(thanksMs);
  expect(at.page).toBe('attract');
});

test('who does not rate has not rated', () => {
  const at = looking(sampleFound(startMs, { status: 'completed', ahead: null, mayRate: true }));
  at.wait(60_000);
  expect(at.page).toBe('attract');
  expect(at.asked().map(({ question }) => question.name)).toEqual(['ticket.find']);
});

test('a number of another day can only be looked at', () => {
  const day = dayOf(startMs - 86_400_000);
  const at = looking(sampleFound(startMs, { day, status: 'completed', mayRate: true }));
  expect(at.page).toBe('my-ticket');
  expect(at.state.visit?.found?.isOfToday).toBe(false);
});

test('a paper is printed once more where a person asks for it, and its fate is said', () => {
  const at = looking(sampleFound(startMs));
  at.touch({ type: 'reprint-ticket' });
  const document = { kind: 'ticket', blocks: [] } as const;
  const value = { ticketId: 't', number: 'A008', document: { ...document, blocks: [] } };
  answers(at, { name: 'ticket.reprint', result: { ok: true, value } });
  expect(at.page).toBe('my-ticket');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-ticket', first: false });
  at.touch({ type: 'reprint-ticket' });
  expect(at.asked()).toHaveLength(2);
  const result = { outcome: 'failed', fault: 'cover_open' } as const;
  const { visitNo } = at.state;
  at.happens({ type: 'ticket-printed', visitNo, ticketId: 't', first: false, result });
  expect(at.state.paper).toEqual({ stage: 'done', result });
  expect(at.told()).toEqual([]);
});

test('a number that expired at closing time has an apology on paper', () => {
  const at = looking(sampleFound(startMs, { status: 'expired', ahead: null }));
  at.touch({ type: 'apologise' });
  expect(at.asked().at(-1)?.question).toMatchObject({ name: 'ticket.apology' });
  const value = { document: { kind: 'notice' as const, blocks: [] } };
  answers(at, { name: 'ticket.apology', result: { ok: true, value } });
  expect(at.page).toBe('my-ticket');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-paper', document: value.document });
});

test('who shows the paper of a number nobody vouched for puts it into the queue', () => {
  const at = looking(sampleFound(startMs, { status: 'unproven', ahead: null }));
  at.touch({ type: 'keep-number' });
  const { ticketId } = sampleFound(startMs);
  const value = { ticketId, number: 'A008', status: 'waiting', ahead: 2 } as const;
  answers(at, { name: 'ticket.confirm', result: { ok: true, value } });
  expect(at.state.page).toEqual({ name: 'my-ticket', after: 'confirmed' });
  expect(at.state.visit?.found).toMatchObject({ status: 'waiting', ahead: 2 });
});
