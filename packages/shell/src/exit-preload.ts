import { ipcRenderer } from 'electron';
import { EXIT_CODE_MAX, exitChannel } from './exit-page.ts';

/** Brings the exit dialog to life. The typed code lives in this closure only, never in the page. */
function wirePad(): void {
  let typed = '';
  const message = document.getElementById('message');
  const dots = document.getElementById('dots');
  const show = (): void => {
    if (dots !== null) dots.textContent = '●'.repeat(typed.length);
  };
  const add = (digit: string): void => {
    if (typed.length < EXIT_CODE_MAX) typed += digit;
    show();
  };
  const erase = (): void => {
    typed = typed.slice(0, -1);
    show();
  };
  const attempt = async (): Promise<void> => {
    const code = typed;
    typed = '';
    show();
    if (code === '') return;
    const answer = (await ipcRenderer.invoke(exitChannel.attempt, code)) as string;
    if (message === null) return;
    message.textContent = answer;
    message.className = 'alarm';
  };
  const cancel = (): void => {
    ipcRenderer.send(exitChannel.cancel);
  };

  for (const key of document.querySelectorAll<HTMLElement>('[data-digit]'))
    key.addEventListener('click', () => {
      add(key.dataset['digit'] ?? '');
    });
  document.getElementById('erase')?.addEventListener('click', erase);
  document.getElementById('cancel')?.addEventListener('click', cancel);
  document.getElementById('leave')?.addEventListener('click', () => {
    void attempt();
  });
  document.addEventListener('keydown', (event) => {
    if (/^\d$/.test(event.key)) add(event.key);
    else if (event.key === 'Backspace') erase();
    else if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter') void attempt();
    else return;
    // A focused key would be pressed by Enter as well.
    event.preventDefault();
  });
}

window.addEventListener('DOMContentLoaded', wirePad);
