import { shellOf, type ConfigFault } from '@hall/core/contract/shell-page';
import { demonstrationToken, keepToken, keptToken } from '@hall/ui/hall/enrolment';

/** What a board starts with: a hub and a token, a hub to be paired with, or a broken configuration. */
export type Access =
  | { readonly state: 'ready'; readonly hubUrl: string; readonly token: string }
  | { readonly state: 'unpaired'; readonly hubUrl: string }
  | { readonly state: 'fault'; readonly fault: ConfigFault };

/** In the shell everything stands in the configuration; in a browser the hub served the page. */
export async function findAccess(scope: Window): Promise<Access> {
  const shell = shellOf(scope);
  if (shell?.kind === 'display') {
    const config = await shell.getConfig();
    return config.ok
      ? { state: 'ready', hubUrl: config.value.hubUrl, token: config.value.deviceToken }
      : { state: 'fault', fault: config.error.code };
  }
  const hubUrl = scope.location.origin;
  const token =
    keptToken('board') ??
    (await demonstrationToken(hubUrl, 'board', scope.location.search.slice(1)));
  return token === null ? { state: 'unpaired', hubUrl } : { state: 'ready', hubUrl, token };
}

/** After the hub no longer knows this browser: it may be paired again. The shell keeps its file. */
export function forgetAccess(scope: Window): void {
  if (shellOf(scope) === null) {
    keepToken('board', null);
  }
}
