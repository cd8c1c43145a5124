// @vitest-environment jsdom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { shown } from '../testing/hand.ts';
import { open } from '../testing/open-kiosk.tsx';

afterEach(cleanup);

/** Somebody without a card who is asked for his name. */
async function asked(): Promise<Awaited<ReturnType<typeof open>>> {
  const kiosk = await open();
  act(() => {
    const { runtime } = kiosk;
    runtime.dispatch({ type: 'start', with: 'phone' });
    runtime.dispatch({ type: 'agree', shown });
    runtime.dispatch({ type: 'extras-done', shown: [] });
    for (const digit of '19900008000') runtime.dispatch({ type: 'digit', digit });
    runtime.dispatch({ type: 'confirm-digits' });
    runtime.dispatch({ type: 'choose-age', band: '50-59' });
  });
  return kiosk;
}

const keys = (): Map<string, HTMLButtonElement> =>
  new Map(
    [...document.querySelectorAll('button')].map((key) => [
      key.getAttribute('aria-label') ?? key.textContent,
      key,
    ]),
  );

function press(name: string): void {
  const key = keys().get(name);
  expect([name, key?.disabled]).toEqual([name, false]);
  fireEvent.click(key as HTMLButtonElement);
}

test('surnames are offered before a letter is typed, and others behind a key on each side', async () => {
  await asked();
  expect(keys().get('前面的字')?.disabled).toBe(true);
  expect(keys().has('黄')).toBe(false);
  press('后面的字');
  press('黄');
  press('A');
  press('爱');
  expect(document.body.textContent).toContain('黄爱');
  press('名字对，下一步');
  expect(document.querySelector('main')?.dataset['page']).toBe('occupations');
});

test('keys that lead nowhere are off, ü is beside V, and one key takes back', async () => {
  await asked();
  press('L');
  expect(keys().get('Vü')?.disabled).toBe(false);
  expect(keys().get('B')?.disabled).toBe(true);
  press('U');
  expect(document.body.textContent).toContain('“吕、女”的 ü 请按 V');
  press('删除一个');
  press('Vü');
  press('吕');
  press('删除一个');
  expect(keys().get('名字对，下一步')?.disabled).toBe(true);
  expect(keys().has('王')).toBe(true);
});
