import { expect, test } from 'vitest';
import { cards } from '../testing/fake-hub.ts';
import { checkedIn, kiosk, printed } from '../testing/hand.ts';
import { served } from '../testing/served.ts';
import { cardReminderMs, idle } from './kiosk-machine.ts';

test('a quiet visit is warned after 40 s and cleared after 60 s', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  at.wait(idle.warnAfterMs - 1);
  expect(at.state.warningSeconds).toBeNull();
  at.wait(1);
  expect(at.state.warningSeconds).toBe(20);
  at.wait(20_000);
  expect(at.page).toBe('attract');
  expect(at.effects.at(-1)).toEqual({ type: 'forget' });
});

test('more time can be asked for far more than ten times', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  for (let round = 0; round < 25; round += 1) {
    at.wait(59_000);
    expect(at.page).toBe('consent');
    at.touch({ type: 'more-time' });
    expect(at.state.warningSeconds).toBeNull();
  }
});

test('a card laid after hours of quiet is not cleared away by the next tick', () => {
  const at = kiosk();
  at.wait(7_200_000);
  at.happens({ type: 'card', card: cards.known });
  at.wait(1_000);
  expect(at.page).toBe('busy');
});

test('a language or large text left on the attract page is put back after a minute', () => {
  const at = kiosk();
  at.touch({ type: 'toggle-language' });
  at.touch({ type: 'toggle-elder' });
  at.wait(idle.clearAfterMs);
  expect(at.state).toMatchObject({ language: 'zh-CN', elder: false });
});

test('a forgotten card is mentioned every five seconds until it is taken', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  printed(at);
  const said = (): number => at.effects.filter(({ type }) => type === 'say').length;
  at.wait(cardReminderMs);
  at.wait(1_000);
  expect(said()).toBe(1);
  at.wait(cardReminderMs);
  expect(said()).toBe(2);
  at.happens({ type: 'card-removed' });
  at.wait(cardReminderMs);
  expect(said()).toBe(2);
});
