import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { APP_ORIGIN } from './app-scheme.ts';
import { logLine } from './log.ts';

/** A message is taken only from the top frame of our own window, showing our own page. */
export function isFromOwnPage(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow,
): boolean {
  const frame = event.senderFrame;
  if (window.isDestroyed() || frame === null || event.sender !== window.webContents) return false;
  return frame === window.webContents.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
}

/** Answers a page's question; a foreign sender or a payload that does not parse gets an error. */
export function answerPage<Schema extends z.ZodType, Answer>(question: {
  readonly channel: string;
  readonly window: BrowserWindow;
  readonly payload: Schema;
  readonly answer: (payload: z.infer<Schema>) => Answer | Promise<Answer>;
}): void {
  const { channel, window, payload, answer } = question;
  ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
    const parsed = payload.safeParse(raw[0]);
    if (!isFromOwnPage(event, window) || raw.length > 1 || !parsed.success) {
      logLine('message_refused', { channel });
      throw new Error('refused');
    }
    return answer(parsed.data);
  });
}

/** Hears a page's one-way notice that carries nothing; from anybody else it is dropped. */
export function hearPage(notice: {
  readonly channel: string;
  readonly window: BrowserWindow;
  readonly heard: () => void;
}): void {
  ipcMain.on(notice.channel, (event, ...raw: unknown[]) => {
    if (isFromOwnPage(event, notice.window) && raw.length === 0) notice.heard();
    else logLine('message_refused', { channel: notice.channel });
  });
}
