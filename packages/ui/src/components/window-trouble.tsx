import type { KeyOutcome } from '@hall/core/contract/device-window';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { WindowTroubleRecord } from '@hall/core/contract/topics/window-records';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enErrors } from '@hall/core/i18n/en/errors';
import { translate, type Language } from '@hall/core/i18n/translate';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhErrors } from '@hall/core/i18n/zh-cn/errors';
import { useTopic } from '../hall/use-hall.ts';
import { Icon } from './icon.tsx';
import styles from './window-trouble.module.css';

export interface WindowTroubleProps {
  /** The number of the window, as it hangs over it. */
  readonly window: string;
  readonly language: Language;
  readonly nowMs: number;
}

/** Somebody who pressed a key looks at the screen at once, or not at all. */
const keyShownMs = 10_000;

const chinese = { ...zhDevices, ...zhErrors };
const english: Record<keyof typeof chinese, string> = { ...enDevices, ...enErrors };

/**
 * What is wrong with the LED, the caller or the rating keys of a window, for whoever works there;
 * nothing while all is well. The page's client has asked for the topic `counter`.
 */
export function WindowTrouble({ window, language, nowMs }: WindowTroubleProps) {
  const { records } = useTopic('counter');
  const record = records.get(`window:${window}`);
  if (record?.kind !== 'windowTrouble') return null;
  const lines = linesOf(record, language, nowMs);
  if (lines.length === 0) return null;
  return (
    <ul className={styles['troubles']} role="status">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="circle-alert" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function linesOf(
  { troubles, lostKey }: WindowTroubleRecord,
  language: Language,
  nowMs: number,
): string[] {
  const catalogue = language === 'en' ? english : chinese;
  const lines = troubles.map(({ device, status }) =>
    translate(catalogue, 'window.trouble.device', {
      device: catalogue[`device.${device}`],
      state: catalogue[`device.state.${status.state}`],
      what: faultOf(status, catalogue),
    }),
  );
  const isFresh = lostKey !== null && Math.abs(nowMs - lostKey.atMs) < keyShownMs;
  if (!isFresh) return lines;
  const key = catalogue[`key.${lostKey.key}`];
  const why = whyOf(lostKey.outcome, catalogue);
  return [...lines, translate(catalogue, 'window.trouble.key', { key, why })];
}

function faultOf(status: DeviceStatus, catalogue: typeof english): string {
  const known = status.state === 'lost' || status.state === 'needs_help';
  return known ? catalogue[`device.fault.${status.fault}`] : '';
}

/** The same words as for a press on the screen, where there are some. */
function whyOf(outcome: KeyOutcome, catalogue: typeof english): string {
  const all: Readonly<Record<string, string>> = catalogue;
  const words =
    all[`key.outcome.${outcome}`] ?? all[`press.fault.${outcome}`] ?? all[`error.${outcome}`];
  return (words ?? outcome).replaceAll(/\{\w+\}/g, '');
}
