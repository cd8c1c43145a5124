import { expect, test } from 'vitest';
import { BoothHand } from '../testing/booth-hand.ts';

test('somebody who was disabled is at the locked page in a look, and reads why (C-14)', () => {
  const hand = new BoothHand().opened();
  const { employerId } = hand.state.session!.employer;
  hand.happens({ type: 'changed', employerId });
  hand.happens({
    type: 'looked',
    lookNo: hand.state.session?.deskLook ?? 0,
    looked: { name: 'booth.desk', result: { ok: false, error: { code: 'agent_disabled' } } },
  });
  expect(hand.state).toMatchObject({
    page: { name: 'locked' },
    session: null,
    trouble: 'agent_disabled',
  });
});

test('a code of somebody who was disabled is said to be his, and the digits are gone', () => {
  const hand = new BoothHand();
  hand.touch(...Array.from('406172', (digit) => ({ type: 'digit', digit }) as const));
  hand.hub('agent_disabled');
  expect(hand.state).toMatchObject({ session: null, trouble: 'agent_disabled', digits: '' });
});
