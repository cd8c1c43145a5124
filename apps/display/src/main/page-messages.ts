import { err, ok, type Result } from '@hall/core/basics/result';
import { displayConfig, type DisplayConfig } from '@hall/core/contract/shell';
import { shellChannel, type ConfigFault } from '@hall/core/contract/shell-page';
import { answerPage } from '@hall/shell/messages';
import type { ShellConfig } from '@hall/shell/start-shell';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { DisplayFile } from './config.ts';
import type { SnapshotFile } from './snapshot-file.ts';

/** Answers the board's page. */
export function connectPage(board: {
  readonly window: BrowserWindow;
  readonly config: ShellConfig<DisplayFile>;
  readonly snapshot: SnapshotFile;
}): void {
  const { window, config, snapshot } = board;
  answerPage({
    channel: shellChannel.config,
    window,
    payload: z.undefined(),
    answer: () => pageConfig(config),
  });
  answerPage({
    channel: shellChannel.snapshotLoad,
    window,
    payload: z.undefined(),
    answer: () => snapshot.load(),
  });
  answerPage({
    channel: shellChannel.snapshotSave,
    window,
    // The ceiling is the file's own answer, not a refusal: the page is told `too_large`.
    payload: z.string(),
    answer: (payload) => snapshot.save(payload),
  });
}

/** What the page may know of the file; the exit code's hash is not for it. */
export function pageConfig(
  config: ShellConfig<DisplayFile>,
): Result<DisplayConfig, { readonly code: ConfigFault }> {
  if (!config.ok) return err({ code: config.error.code });
  const { hubUrl, deviceId, deviceToken, profile } = config.value;
  return ok(displayConfig.parse({ hubUrl, deviceId, deviceToken, profile }));
}
