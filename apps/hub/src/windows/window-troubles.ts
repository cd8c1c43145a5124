import type {
  WindowDeviceRecord,
  WindowTroubleRecord,
} from '@hall/core/contract/topics/window-records';

/** What whoever works at each window should know of its devices; a window that is well has an empty list. */
export function windowTroubles(devices: readonly WindowDeviceRecord[]): WindowTroubleRecord[] {
  const windows = [...new Set(devices.map(({ window }) => window))];
  return windows.map((window) => {
    const own = devices.filter((one) => one.window === window);
    const lastKey = own.find(({ device }) => device === 'caller')?.lastKey ?? null;
    return {
      kind: 'windowTrouble',
      id: `window:${window}`,
      window,
      troubles: own
        .filter(({ status }) => isTrouble(status))
        .map(({ device, status }) => ({ device, status })),
      lostKey: lastKey?.outcome === 'counted' ? null : lastKey,
    };
  });
}

/** A line that is noisy works; that is for the electrician. */
function isTrouble({ state }: WindowDeviceRecord['status']): boolean {
  return state === 'lost' || state === 'needs_help';
}
