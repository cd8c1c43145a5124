import type { KeyOutcome } from '@hall/core/contract/device-window';
import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import { isTextKey, type Say } from '../app/language.tsx';

/** What hangs at one window. */
export interface WindowRow {
  readonly window: string;
  readonly hasCounter: boolean;
  readonly led: WindowDeviceRecord | null;
  readonly caller: WindowDeviceRecord | null;
  readonly evaluator: WindowDeviceRecord | null;
}

/** The devices by window, in the order people count: 2 before 10. */
export function windowRows(devices: readonly WindowDeviceRecord[]): WindowRow[] {
  const windows = [...new Set(devices.map(({ window }) => window))];
  windows.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return windows.map((window) => {
    const own = devices.filter((one) => one.window === window);
    const of = (device: WindowDeviceRecord['device']): WindowDeviceRecord | null =>
      own.find((one) => one.device === device) ?? null;
    return {
      window,
      hasCounter: own.some(({ hasCounter }) => hasCounter),
      led: of('led'),
      caller: of('caller'),
      evaluator: of('evaluator'),
    };
  });
}

/** What became of a key, in words; those of the queue are the same as on its own screens. */
export function outcomeWords(outcome: KeyOutcome, say: Say): string {
  const candidates = [`key.outcome.${outcome}`, `press.fault.${outcome}`, `error.${outcome}`];
  const key = candidates.find(isTextKey);
  return key === undefined ? outcome : say(key, { fields: '', ref: '' });
}

/** What is wrong in the file of settings: a rule by its name, a field by what was expected there. */
export function problemWords(what: string, say: Say): string {
  const key = `windows.problem.${what}`;
  return isTextKey(key) ? say(key) : what;
}

/** The end of a long path says which plug it is. */
export function shortPort(port: string): string {
  const most = 34;
  return port.length <= most ? port : `…${port.slice(1 - most)}`;
}
