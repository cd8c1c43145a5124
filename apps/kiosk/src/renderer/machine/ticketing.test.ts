import { expect, test } from 'vitest';
import { kiosk, reserved, startMs, ticketPrinted } from '../testing/hand.ts';
import { sampleId } from '../testing/sample-hall.ts';
import type { Kiosk } from '../testing/hand.ts';
import { idle } from './kiosk-machine.ts';

const serviceId = sampleId(7, 0);
const paperOut = { outcome: 'failed', fault: 'paper_out' } as const;
const noAnswer = { outcome: 'unknown', fault: 'no_answer' } as const;

function atServices(): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'ticket' });
  return at;
}

/** A number is drawn, and the printer has said what it says. */
function drawn(result: Parameters<typeof ticketPrinted>[1]): Kiosk {
  const at = atServices();
  at.touch({ type: 'take-number', serviceId });
  reserved(at);
  ticketPrinted(at, result);
  return at;
}

function answer(at: Kiosk, name: 'ticket.reserve' | 'ticket.confirm', code: 'unreachable'): void {
  const result = { ok: false, error: { code } } as const;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply: { name, result } });
}

function confirmed(at: Kiosk): void {
  const value = { ticketId: sampleId(9, 1), number: 'A008', status: 'waiting', ahead: 5 } as const;
  const reply = { name: 'ticket.confirm', result: { ok: true, value } } as const;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
}

test('two touches draw a number and send its paper to the printer', () => {
  const at = atServices();
  at.touch({ type: 'take-number', serviceId });
  expect(at.touches).toBe(2);
  expect(at.asked().map(({ question }) => question)).toEqual([
    {
      name: 'ticket.reserve',
      input: { serviceId, priority: null, slipCode: null, language: 'zh-CN' },
    },
  ]);
  const { document, ticketId } = reserved(at);
  expect(at.page).toBe('ticket-printing');
  expect(at.effects.at(-1)).toMatchObject({
    type: 'print-ticket',
    ticketId,
    first: true,
    document,
  });
});

test('a hand that shakes draws one number', () => {
  const at = atServices();
  at.touch({ type: 'take-number', serviceId });
  at.touch({ type: 'take-number', serviceId });
  at.touch({ type: 'take-number', serviceId: sampleId(7, 1) });
  expect(at.asked()).toHaveLength(1);
  reserved(at);
  at.touch({ type: 'take-number', serviceId });
  expect(at.asked()).toHaveLength(1);
});

test('a claim is one tap, another tap takes it back, and only the last one counts', () => {
  const at = atServices();
  at.touch({ type: 'claim', priority: 'older' });
  at.touch({ type: 'claim', priority: 'older' });
  expect(at.state.visit?.claim).toBeNull();
  at.touch({ type: 'claim', priority: 'older' });
  at.touch({ type: 'claim', priority: 'with_child' });
  at.touch({ type: 'take-number', serviceId });
  expect(at.asked()[0]?.question.input).toMatchObject({ priority: 'with_child' });
});

test('paper that came out is a number, and nobody has to confirm it', () => {
  const at = drawn({ outcome: 'confirmed' });
  expect(at.state.page).toEqual({ name: 'ticket', has: 'paper' });
  expect(at.state.visit?.ticket).toMatchObject({ number: 'A008', ahead: 7, isTaken: true });
  at.wait(idle.clearAfterMs);
  expect(at.told()).toEqual([]);
});

test('without paper the number is shown and becomes one only when the person says so', () => {
  const at = drawn(paperOut);
  expect(at.state.page).toMatchObject({ name: 'ticket-ask', about: 'no-paper', secondsLeft: 115 });
  at.touch({ type: 'keep-number' });
  at.touch({ type: 'keep-number' });
  expect(at.asked().filter(({ question }) => question.name === 'ticket.confirm')).toHaveLength(1);
  expect(at.page).toBe('busy');
  confirmed(at);
  expect(at.state.page).toEqual({ name: 'ticket', has: 'memory' });
  expect(at.state.visit?.ticket?.ahead).toBe(5);
  at.touch({ type: 'finish' });
  expect(at.told()).toEqual([]);
});

test('who does not want the number gives it back at once', () => {
  const at = drawn(paperOut);
  at.touch({ type: 'give-back' });
  at.touch({ type: 'give-back' });
  expect(at.page).toBe('ticket-back');
  expect(at.told()).toEqual([
    { name: 'ticket.void', input: { ticketId: sampleId(9, 1), reason: 'changed_mind' } },
  ]);
  at.touch({ type: 'finish' });
  expect(at.told()).toHaveLength(1);
});

test.each(['finish', 'back'] as const)('%s before confirming gives the number back', (type) => {
  const at = drawn(paperOut);
  at.touch({ type });
  expect(at.page).toBe('attract');
  expect(at.told()).toEqual([
    { name: 'ticket.void', input: { ticketId: sampleId(9, 1), reason: 'left' } },
  ]);
});

test('who walks away from an unconfirmed number leaves nothing, and it goes back', () => {
  const at = drawn(paperOut);
  at.wait(idle.clearAfterMs);
  expect(at.page).toBe('attract');
  expect(at.told()).toHaveLength(1);
  expect(JSON.stringify(at.state)).not.toMatch(/A008|730518/);
});

test('the time to confirm is counted down by the clock of the hub and ends before the hub gives up', () => {
  const at = atServices();
  at.happens({ type: 'hub-clock', aheadMs: 3_600_000 });
  at.touch({ type: 'take-number', serviceId });
  reserved(at, startMs + 3_600_000);
  ticketPrinted(at, paperOut);
  at.wait(30_000);
  expect(at.state.page).toMatchObject({ secondsLeft: 85 });
  for (let second = 0; second < 84; second += 28) {
    at.touch({ type: 'more-time' });
    at.wait(28_000);
  }
  expect(at.state.page).toMatchObject({ name: 'ticket-ask', secondsLeft: 1 });
  at.touch({ type: 'more-time' });
  at.wait(1_000);
  expect(at.state.page).toMatchObject({ name: 'ticket-trouble', code: 'expired', retry: false });
  expect(at.told()).toEqual([
    { name: 'ticket.void', input: { ticketId: sampleId(9, 1), reason: 'no_paper' } },
  ]);
  at.touch({ type: 'keep-number' });
  expect(at.asked()).toHaveLength(1);
});

test('a printer that does not know asks the person; paper in the hand is a number', () => {
  const at = drawn(noAnswer);
  expect(at.state.page).toMatchObject({ name: 'ticket-ask', about: 'unsure' });
  at.touch({ type: 'paper-came', came: true });
  confirmed(at);
  expect(at.state.page).toEqual({ name: 'ticket', has: 'paper' });
});

test('a printer that does not know and a person without paper: the number is shown', () => {
  const at = drawn(noAnswer);
  at.touch({ type: 'keep-number' });
  expect(at.asked()).toHaveLength(1);
  at.touch({ type: 'paper-came', came: false });
  expect(at.state.page).toMatchObject({ name: 'ticket-ask', about: 'no-paper' });
  at.touch({ type: 'keep-number' });
  confirmed(at);
  expect(at.state.page).toEqual({ name: 'ticket', has: 'memory' });
});

test('a paper nobody looked for is left to whoever finds it: the number is not given away', () => {
  const at = drawn(noAnswer);
  at.wait(idle.clearAfterMs);
  expect(at.page).toBe('attract');
  expect(at.told()).toEqual([]);
});

test('who left while it printed has the paper or nothing, and nothing is given back', () => {
  for (const [result, told] of [
    [{ outcome: 'confirmed' }, 0],
    [noAnswer, 0],
    [paperOut, 1],
  ] as const) {
    const at = atServices();
    at.touch({ type: 'take-number', serviceId });
    const { ticketId } = reserved(at);
    const { visitNo } = at.state;
    at.touch({ type: 'finish' });
    at.happens({ type: 'ticket-printed', visitNo, ticketId, first: true, result });
    expect(at.page).toBe('attract');
    expect(at.told()).toHaveLength(told);
  }
});

test('a number for somebody who did not wait is never printed and goes to the next', () => {
  const at = atServices();
  at.touch({ type: 'take-number', serviceId });
  const { askNo } = at.state;
  at.touch({ type: 'finish' });
  at.touch({ type: 'start', with: 'ticket' });
  const value = { ...reservedLate(at, askNo) };
  expect(at.page).toBe('services');
  expect(at.effects.some(({ type }) => type === 'print-ticket')).toBe(false);
  expect(at.told()).toEqual([
    {
      name: 'ticket.printed',
      input: { ticketId: value.ticketId, result: { outcome: 'failed', fault: 'not_found' } },
    },
    { name: 'ticket.void', input: { ticketId: value.ticketId, reason: 'left' } },
  ]);
});

function reservedLate(at: Kiosk, askNo: number): ReturnType<typeof reserved> {
  const other = atServices();
  other.touch({ type: 'take-number', serviceId });
  const value = reserved(other);
  const reply = { name: 'ticket.reserve', result: { ok: true, value } } as const;
  at.happens({ type: 'answered', askNo, reply });
  return value;
}

test('without the hub there are no numbers, and nothing is asked', () => {
  const at = kiosk();
  at.happens({ type: 'connection', connection: 'lost' });
  at.touch({ type: 'start', with: 'ticket' });
  expect(at.state.page).toEqual({ name: 'ticket-trouble', code: 'unreachable', retry: false });
  const late = atServices();
  late.happens({ type: 'connection', connection: 'lost' });
  late.touch({ type: 'take-number', serviceId });
  expect(late.page).toBe('ticket-trouble');
  expect([...at.asked(), ...late.asked()]).toEqual([]);
});

test('a hub that did not answer is asked the very same again', () => {
  const at = atServices();
  at.touch({ type: 'take-number', serviceId });
  answer(at, 'ticket.reserve', 'unreachable');
  expect(at.state.page).toEqual({ name: 'ticket-trouble', code: 'unreachable', retry: true });
  at.touch({ type: 'retry' });
  expect(at.asked().map(({ again }) => again)).toEqual([false, true]);
  reserved(at);
  ticketPrinted(at, paperOut);
  at.touch({ type: 'keep-number' });
  answer(at, 'ticket.confirm', 'unreachable');
  at.touch({ type: 'retry' });
  confirmed(at);
  expect(at.page).toBe('ticket');
});

test('a number is drawn from the plan as well, for the service somebody is led to', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'plan' });
  at.touch({ type: 'show-way', goal: { kind: 'service', serviceId } });
  at.touch({ type: 'take-number', serviceId });
  reserved(at);
  ticketPrinted(at, { outcome: 'confirmed' });
  at.touch({ type: 'show-way', goal: { kind: 'service', serviceId } });
  expect(at.page).toBe('plan');
  at.touch({ type: 'back' });
  expect(at.state.page).toEqual({ name: 'ticket', has: 'paper' });
});
