import { err, ok, type Result } from '@hall/core/basics/result';
import { kioskConfig, type KioskConfig } from '@hall/core/contract/shell';
import type { ConfigFault } from '@hall/core/contract/shell-page';
import type { KioskFile } from './config.ts';

/** What the page may know of the file; the exit code's hash is not for it. */
export function pageConfig(
  config: Result<KioskFile, { readonly code: ConfigFault }>,
): Result<KioskConfig, { readonly code: ConfigFault }> {
  if (!config.ok) return err({ code: config.error.code });
  const { hubUrl, deviceId, deviceToken, panel, place, mode, voice } = config.value;
  return ok(kioskConfig.parse({ hubUrl, deviceId, deviceToken, panel, place, mode, voice }));
}
