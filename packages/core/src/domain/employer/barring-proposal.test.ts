import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import {
  answerProposal,
  barringProposal,
  proposeBarring,
  voidProposal,
  type BarringProposal,
} from './barring-proposal.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const nowMs = fiveAmMs;
const counted = {
  id: id(1),
  ground: 'wage_complaints',
  wageComplaints: 2,
  text: '',
  nowMs,
} as const;
const answer = { status: 'declined', by: id(2), text: '先约谈用工单位', nowMs } as const;

function open(changes: object = {}): BarringProposal {
  const proposed = proposeBarring(null, { ...counted, ...changes });
  if (!proposed.ok) throw new Error(proposed.error.code);
  return barringProposal.parse(proposed.value);
}

test('a second proposal waits until the first is answered, once', () => {
  const first = open();
  expect(proposeBarring(first, counted)).toMatchObject({ error: { code: 'already_exists' } });
  const declined = answerProposal(first, answer);
  if (!declined.ok) throw new Error(declined.error.code);
  expect(declined.value).toMatchObject({ status: 'declined', answeredBy: id(2) });
  expect(answerProposal(declined.value, answer)).toMatchObject({ error: { code: 'wrong_state' } });
  expect(proposeBarring(declined.value, counted)).toMatchObject({ value: { status: 'open' } });
});

test('only what the hall counted falls away when it counts again', () => {
  expect(voidProposal(open(), nowMs)).toMatchObject({ status: 'void' });
  expect(voidProposal(open({ ground: 'rights_officer', text: '屡教不改' }), nowMs)).toBeNull();
  const declined = answerProposal(open(), answer);
  expect(declined.ok && voidProposal(declined.value, nowMs)).toBeNull();
});
