// What a page and its shell know of each other. No zod here: a preload has this bundled in, and it
// runs before every page.
import type { Result } from '../basics/result.ts';
import type { PaperDocument } from '../documents/paper.ts';
import type { IdCard } from '../domain/worker/id-card.ts';
import type { CardTrouble, DeviceClass, DeviceStatus, PrintOutcome } from './device.ts';
import type { DisplayConfig, KioskConfig } from './shell.ts';

/** Why a screen has no configuration; words are in i18n. */
export type ConfigFault = 'config_missing' | 'config_unreadable' | 'config_invalid';

/** The largest snapshot a board keeps over its own restart, in UTF-16 units. */
export const SNAPSHOT_MAX_LENGTH = 4_000_000;

/** How the devices of a kiosk are. */
export type DeviceStates = Readonly<Record<DeviceClass, DeviceStatus>>;

/** What the devices of a kiosk tell its page. */
export type DeviceEvent =
  | { readonly type: 'status'; readonly device: DeviceClass; readonly status: DeviceStatus }
  | { readonly type: 'card'; readonly card: IdCard }
  | { readonly type: 'card-removed' }
  | { readonly type: 'card-trouble'; readonly trouble: CardTrouble }
  /** A barcode was scanned: 1 to 64 printable ASCII characters, of whatever paper (`parseSlipQr`). */
  | { readonly type: 'slip'; readonly text: string };

interface ScreenShell<Config> {
  /** This screen's own configuration, or why there is none. */
  readonly getConfig: () => Promise<Result<Config, { readonly code: ConfigFault }>>;
  /** To be called at once and every second; a page that falls silent is taken for hung. */
  readonly reportRendererAlive: () => void;
}

/** `window.hall` of a kiosk. */
export interface KioskShell extends ScreenShell<KioskConfig> {
  readonly kind: 'kiosk';
  /** Calls back for every device event until the returned function is called. */
  readonly onDeviceEvent: (listener: (event: DeviceEvent) => void) => () => void;
  readonly print: (document: PaperDocument) => Promise<PrintOutcome>;
  readonly deviceStatus: () => Promise<DeviceStates>;
  /** A visit is over: empties the clipboard, which a page may not touch by itself. */
  readonly forget: () => void;
}

/** `window.hall` of a board. */
export interface DisplayShell extends ScreenShell<DisplayConfig> {
  readonly kind: 'display';
  /** What `saveSnapshot` kept last, also before this board was restarted; null when nothing. */
  readonly loadSnapshot: () => Promise<string | null>;
  readonly saveSnapshot: (
    payload: string,
  ) => Promise<Result<null, { readonly code: SnapshotFault }>>;
}

/** Why a snapshot was not kept. */
export type SnapshotFault = 'too_large' | 'write_failed';

/** The shell round a page, or null in a plain browser; pass `window`. */
export function shellOf(scope: object): KioskShell | DisplayShell | null {
  const hall = (scope as { hall?: KioskShell | DisplayShell }).hall;
  return hall ?? null;
}

/** Every message between page and shell; both sides name them from here. */
export const shellChannel = {
  config: 'hall:config',
  alive: 'hall:alive',
  print: 'hall:print',
  deviceStatus: 'hall:device-status',
  deviceEvent: 'hall:device-event',
  forget: 'hall:forget',
  snapshotLoad: 'hall:snapshot-load',
  snapshotSave: 'hall:snapshot-save',
} as const;
