// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { renderDesk } from '../testing/desk.tsx';
import { samplePosting } from '../testing/samples.ts';
import { Sidebar } from './sidebar.tsx';

beforeEach(() => {
  window.localStorage.clear();
  // jsdom neither draws dialogs nor scrolls.
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

function show(...roles: StaffRole[]) {
  const posting = samplePosting();
  const records = [{ kind: 'posting', id: posting.id, posting } as const];
  return renderDesk(<Sidebar />, { roles, records });
}

test('a folded section hides its pages, says what waits in it, and is remembered', () => {
  show('manager');
  expect(screen.getByRole('link', { name: /^审核/ }).textContent).toContain('1');
  fireEvent.click(screen.getByRole('button', { name: '招聘用工' }));
  expect(screen.queryByRole('link', { name: /^审核/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^招聘用工/ }).textContent).toContain('1');
  cleanup();
  show('manager');
  expect(screen.queryByRole('link', { name: /^审核/ })).toBeNull();
});

test('the page somebody is on is marked, and an auditor reads no headings', () => {
  show('auditor');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('岗位');
  expect(screen.queryAllByRole('heading')).toEqual([]);
});

test('Ctrl+K, some initials and Enter lead to a page; the arrows choose another', () => {
  const { navigator } = show('manager');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: 'pd' } });
  const options = within(screen.getByRole('listbox')).getAllByRole('option');
  expect(options.map((option) => option.firstChild?.textContent)).toEqual(['排队报表', '现场排队']);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(navigator.current?.page).toBe('queue');
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('what is typed by an input method is not taken for a choice', () => {
  const { navigator } = show('manager');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter', isComposing: true });
  expect(navigator.current?.page).toBe('postings');
});
