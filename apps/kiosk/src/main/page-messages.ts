import { err, ok, type Result } from '@hall/core/basics/result';
import { paperDocument } from '@hall/core/contract/paper-schema';
import { kioskConfig, type KioskConfig } from '@hall/core/contract/shell';
import { shellChannel, type ConfigFault } from '@hall/core/contract/shell-page';
import { answerPage } from '@hall/shell/messages';
import type { ShellConfig } from '@hall/shell/start-shell';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { KioskFile } from './config.ts';
import type { DeviceDesk } from './device-desk.ts';

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
  desk.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(shellChannel.deviceEvent, event);
  });
}

/** What the page may know of the file; the exit code's hash is not for it. */
export function pageConfig(
  config: ShellConfig<KioskFile>,
): Result<KioskConfig, { readonly code: ConfigFault }> {
  if (!config.ok) return err({ code: config.error.code });
  const { hubUrl, deviceId, deviceToken } = config.value;
  return ok(kioskConfig.parse({ hubUrl, deviceId, deviceToken }));
}
