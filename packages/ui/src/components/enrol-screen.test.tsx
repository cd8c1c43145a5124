// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { PairAnswer } from '@hall/core/contract/wire';
import { keptToken, pairTerminal } from '../hall/enrolment.ts';
import { EnrolScreen } from './enrol-screen.tsx';

// The only way to the hub; everything else of enrolling is real.
vi.mock('../hall/enrolment.ts', { spy: true });

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

const token = 'token-of-a-newly-paired-kiosk';
const terminalId = '00000000-0000-4000-8000-000000000001';

function paired(kind: 'kiosk' | 'board'): PairAnswer {
  return { ok: true, value: { terminalId, token, kind } };
}

function refused(code: 'wrong_pairing_code' | 'unreachable' | 'internal'): PairAnswer {
  return { ok: false, error: { code } };
}

/** A kiosk's screen before a hub that answers like this. */
function enrolling(answer: PairAnswer): { tokens: string[]; asked: () => string[] } {
  const tokens: string[] = [];
  const pair = vi.mocked(pairTerminal).mockReset().mockResolvedValue(answer);
  render(
    <EnrolScreen
      hubUrl="http://192.168.1.10:8090"
      kind="kiosk"
      language="zh-CN"
      onEnrolled={(given) => tokens.push(given)}
    />,
  );
  return { tokens, asked: () => pair.mock.calls.map(([, code]) => code) };
}

function press(names: string): void {
  for (const name of names) {
    fireEvent.click(screen.getByRole('button', { name }));
  }
}

async function pair(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '配对' }));
    await Promise.resolve();
  });
}

test('eight digits by touch pair the screen, and its token is kept', async () => {
  const { tokens, asked } = enrolling(paired('kiosk'));
  press('1234567');
  expect(screen.getByRole('button', { name: '配对' })).toHaveProperty('disabled', true);
  press('8');
  await pair();
  expect(asked()).toEqual(['12345678']);
  expect(tokens).toEqual([token]);
  expect(keptToken('kiosk')).toBe(token);
});

test('digits may be typed and pasted as well; more than eight and letters are left out', () => {
  enrolling(paired('kiosk'));
  const code = screen.getByLabelText('配对码');
  fireEvent.change(code, { target: { value: '12 34-56a789012' } });
  expect(code).toHaveProperty('value', '12345678');
  fireEvent.click(screen.getByRole('button', { name: '删除一位' }));
  expect(code).toHaveProperty('value', '1234567');
  fireEvent.click(screen.getByRole('button', { name: '清空' }));
  expect(code).toHaveProperty('value', '');
});

test.each([
  [refused('wrong_pairing_code'), '配对码不对或已过期，请重新输入'],
  [refused('unreachable'), '连不上大厅主机，请检查网络后再试'],
  [refused('internal'), '配对没有成功，请稍后再试'],
  [paired('board'), '这个配对码不是给这种设备用的'],
])('a refusal is said, the code is cleared, and nothing is kept (%#)', async (answer, said) => {
  const { tokens } = enrolling(answer);
  press('12345678');
  await pair();
  expect(screen.getByText(said)).toBeDefined();
  expect(screen.getByLabelText('配对码')).toHaveProperty('value', '');
  expect(tokens).toEqual([]);
  expect(keptToken('kiosk')).toBeNull();
  press('1');
  expect(screen.queryByText(said)).toBeNull();
});
