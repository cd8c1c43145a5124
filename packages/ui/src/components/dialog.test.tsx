// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

afterEach(cleanup);

function Page({ mustAnswer = false }: { readonly mustAnswer?: boolean }) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        打开
      </Button>
      {open ? (
        <Dialog
          title="还在吗？"
          role="alertdialog"
          {...(mustAnswer ? {} : { onClose: close })}
          actions={
            <>
              <Button onClick={close}>不用了</Button>
              <Button onClick={close}>再给我时间</Button>
            </>
          }
        >
          <p>20 秒后清除</p>
        </Dialog>
      ) : null}
    </>
  );
}

function openIt(mustAnswer = false): { opener: HTMLElement; dialog: HTMLElement } {
  render(<Page mustAnswer={mustAnswer} />);
  const opener = screen.getByRole('button', { name: '打开' });
  opener.focus();
  fireEvent.click(opener);
  return { opener, dialog: screen.getByRole('alertdialog', { name: '还在吗？' }) };
}

test('a dialog is named by its title, modal, and has the focus', () => {
  const { dialog } = openIt();
  expect(dialog.getAttribute('aria-modal')).toBe('true');
  expect(document.activeElement).toBe(dialog);
});

test('answered, it gives the focus back to where it was', () => {
  const { opener } = openIt();
  fireEvent.click(screen.getByRole('button', { name: '再给我时间' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('Tab goes round inside and never falls behind the dialog', () => {
  const { dialog } = openIt();
  const last = screen.getByRole('button', { name: '再给我时间' });
  fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(last, { key: 'Tab' });
  // Its text comes first, so that long words can be scrolled from a keyboard.
  expect(document.activeElement).toBe(screen.getByRole('group', { name: '还在吗？' }));
});

test('Escape closes what may be left unanswered, and nothing else', () => {
  const { dialog } = openIt();
  fireEvent.keyDown(dialog, { key: 'Escape' });
  expect(screen.queryByRole('alertdialog')).toBeNull();
  cleanup();
  const asked = openIt(true);
  fireEvent.keyDown(asked.dialog, { key: 'Escape' });
  expect(screen.getByRole('alertdialog')).toBe(asked.dialog);
});
