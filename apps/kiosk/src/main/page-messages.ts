import { paperDocument } from '@hall/core/contract/paper-schema';
import { shellChannel } from '@hall/core/contract/shell-page';
import { answerPage, hearPage } from '@hall/shell/messages';
import type { ShellConfig } from '@hall/shell/start-shell';
import { clipboard, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { KioskFile } from './config.ts';
import type { DeviceDesk } from './device-desk.ts';
import { pageConfig } from './page-config.ts';

/** Answers the kiosk's page and tells it what its devices do. */
export function connectPage(kiosk: {
  readonly window: BrowserWindow;
  readonly config: ShellConfig<KioskFile>;
  readonly desk: DeviceDesk;
}): void {
  const { window, config, desk } = kiosk;
  const nothing = z.undefined();
  answerPage({
    channel: shellChannel.config,
    window,
    payload: nothing,
    answer: () => pageConfig(config),
  });
  answerPage({
    channel: shellChannel.deviceStatus,
    window,
    payload: nothing,
    answer: () => desk.status(),
  });
  answerPage({
    channel: shellChannel.print,
    window,
    payload: paperDocument,
    answer: (document) => desk.print(document),
  });
  hearPage({
    channel: shellChannel.forget,
    window,
    heard: () => {
      clipboard.clear();
    },
  });
  desk.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(shellChannel.deviceEvent, event);
  });
}
