import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kiosk, type Kiosk } from '../testing/hand.ts';

function finding(by: 'number' | 'letters'): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'find', by });
  return at;
}

function press(at: Kiosk, keys: string): void {
  for (const key of keys) {
    at.touch(/\d/.test(key) ? { type: 'digit', digit: key } : { type: 'letter', letter: key });
  }
}

test('a posting is opened by its number with seven touches and nobody says who he is', () => {
  const at = finding('number');
  press(at, '0042');
  at.touch({ type: 'open-posting', postingId: '00000000-0000-4000-8000-000000000002' });
  expect(at.page).toBe('posting');
  expect(at.touches).toBe(7);
  expect(at.state.visit).toBeNull();
});

test('a key is taken back, all of them are, and 返回 finds what was typed', () => {
  const at = finding('number');
  press(at, '0042');
  at.touch({ type: 'delete-last' });
  expect(at.state.page).toEqual({ name: 'find', by: 'number', typed: '004', wanted: 'look' });
  at.touch({ type: 'clear-typed' });
  press(at, '1');
  at.touch({ type: 'open-posting', postingId: '00000000-0000-4000-8000-000000000002' });
  at.touch({ type: 'back' });
  expect(at.state.page).toEqual({ name: 'find', by: 'number', typed: '1', wanted: 'look' });
  at.touch({ type: 'back' });
  expect(at.page).toBe('browse');
});

test('a kind of work that was spelled leads to its postings, and 返回 to the letters', () => {
  const at = finding('letters');
  press(at, 'wg');
  at.touch({ type: 'filter', occupationId: 'mason' });
  expect(at.state.page).toEqual({ name: 'browse', occupationId: 'mason' });
  at.touch({ type: 'back' });
  expect(at.state.page).toEqual({ name: 'find', by: 'letters', typed: 'wg', wanted: 'look' });
});

test('only what fits is ever typed', () => {
  const by = fc.constantFrom('number' as const, 'letters' as const);
  const key = fc.constantFrom('0', '7', 'a', 'z', 'A', '-', '', '12', '岗');
  fc.assert(
    fc.property(by, fc.array(key, { maxLength: 20 }), (way, keys) => {
      const at = finding(way);
      for (const one of keys) {
        at.touch({ type: 'digit', digit: one });
        at.touch({ type: 'letter', letter: one });
      }
      const fits = way === 'number' ? /^\d{0,4}$/ : /^[a-z]{0,6}$/;
      expect(at.state.page).toMatchObject({ typed: expect.stringMatching(fits) as string });
    }),
  );
});

test('a search begins among the postings and nowhere else', () => {
  const at = kiosk();
  at.touch({ type: 'find', by: 'number' });
  expect(at.page).toBe('attract');
  at.touch({ type: 'letter', letter: 'a' });
  expect(at.state.visit).toBeNull();
});
