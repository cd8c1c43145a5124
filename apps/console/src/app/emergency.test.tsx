// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import { sampleNowMs } from '../testing/samples.ts';
import { EmergencyButton, EmergencyNow } from './emergency.tsx';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
});
afterEach(cleanup);

const fire = {
  kind: 'emergency',
  id: 'emergency',
  danger: 'fire',
  sinceMs: sampleNowMs,
} as const;

test('a clerk tells the hall of a fire with two presses', async () => {
  const desk = renderDesk(<EmergencyButton />, { roles: ['staff'], records: [] });
  fireEvent.click(screen.getByRole('button', { name: '紧急通知' }));
  fireEvent.click(screen.getByRole('button', { name: /发生火情/ }));
  expect(desk.sent).toMatchObject([{ name: 'emergency.raise', input: { danger: 'fire' } }]);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('somebody who may not is not offered it', () => {
  renderDesk(<EmergencyButton />, { roles: ['auditor'], records: [] });
  expect(screen.queryByRole('button')).toBeNull();
});

test('everybody sees what the hall is told; the manager gives the all-clear', () => {
  const hub = { records: [], topics: { emergency: [fire] } };
  renderDesk(<EmergencyNow />, { roles: ['staff'], ...hub });
  expect(screen.getByRole('alert').textContent).toContain('全场正在显示“发生火情”');
  expect(screen.queryByRole('button', { name: '解除紧急通知' })).toBeNull();
  cleanup();
  const desk = renderDesk(<EmergencyNow />, { roles: ['manager'], ...hub });
  fireEvent.click(screen.getByRole('button', { name: '解除紧急通知' }));
  expect(desk.sent).toMatchObject([{ name: 'emergency.clear', input: {} }]);
});
