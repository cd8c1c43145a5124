import type { Clock, Timers } from '@hall/core/basics/ports';
import type {
  CardTrouble,
  DeviceClass,
  DeviceStatus,
  PrintOutcome,
} from '@hall/core/contract/device';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { CardEvent } from '../drivers/id-reader/session.ts';
import { composeDocument } from '../drivers/printer/composer.ts';
import type { LivePrinter } from '../drivers/printer/device.ts';
import { paperFormat } from '../drivers/printer/layout.ts';
import type { RasterText } from '../drivers/printer/raster-text.ts';
import type { DeviceHostConfig } from './config.ts';
import type { LiveDevice } from './live-device.ts';
import { printerPlan, readerPlan } from './open-devices.ts';
import { superviseScanner, type SupervisedScanner } from './slip-scanner.ts';
import { supervise, type Supervisor, type SupervisorPorts } from './supervise.ts';

/** What happens at the devices of one place. */
export type DeviceEvent =
  | { readonly type: 'status'; readonly device: DeviceClass; readonly status: DeviceStatus }
  | { readonly type: 'card'; readonly card: IdCard }
  | { readonly type: 'card-removed' }
  | { readonly type: 'card-trouble'; readonly trouble: CardTrouble }
  | { readonly type: 'slip'; readonly text: string };

/** The devices of a kiosk or a counter, in the words of the hall. */
export interface DeviceHost {
  status(): Record<DeviceClass, DeviceStatus>;
  /** Prints now or not at all; see `PrintOutcome`. One document at a time. */
  print(document: PaperDocument): Promise<PrintOutcome>;
  /** Resolves when all ports are free. */
  close(): Promise<void>;
}

/** What the host needs from its surroundings. */
export interface DeviceHostParts {
  readonly config: DeviceHostConfig;
  /** Draws what the printer's character set lacks. */
  readonly raster: RasterText;
  /** Refuses cards whose number cannot be right; the rule lives in core. */
  readonly validateCard: (
    card: IdCard,
    options: { readonly testRegions: boolean },
  ) => CardTrouble | null;
  readonly onEvent: (event: DeviceEvent) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
}

/** Starts the configured devices; whatever they do, this neither throws nor gives up. */
export function startDeviceHost(parts: DeviceHostParts): DeviceHost {
  const { config, onEvent } = parts;
  const reader = superviseReader(parts);
  const printer = supervisePrinter(parts);
  const scanner = superviseSlipScanner(parts);
  if (!reader) onEvent({ type: 'status', device: 'id-reader', status: { state: 'absent' } });
  if (!printer) onEvent({ type: 'status', device: 'printer', status: { state: 'absent' } });
  if (!scanner) onEvent({ type: 'status', device: 'slip-scanner', status: { state: 'absent' } });
  if (printer) loadFonts(parts.raster);
  const format = paperFormat(config.paperWidthMm);
  return {
    status: () => ({
      'id-reader': reader?.status() ?? { state: 'absent' },
      printer: printer?.status() ?? { state: 'absent' },
      'slip-scanner': scanner?.status() ?? { state: 'absent' },
    }),
    print: async (document) => {
      const refusal = refusalOf(printer);
      if (refusal) return refusal;
      const bytes = await composeDocument({ document, format, raster: parts.raster });
      // Asked for again: the printer may have gone while the lines were drawn.
      const device = printer?.device();
      return device ? device.print(bytes) : { outcome: 'failed', fault: 'no_answer' };
    },
    close: async () => {
      await Promise.all([reader?.close(), printer?.close(), scanner?.close()]);
    },
  };
}

/** Fonts are loaded with the first line that is drawn; better now than while somebody waits. */
function loadFonts(raster: RasterText): void {
  const glyphs = [{ text: '䶮', xDots: 0, widthDots: 24 }];
  raster
    .draw({ glyphs, widthDots: 24, heightDots: 24, textDots: 24, bold: false })
    // What is wrong with the fonts shows with the first slip, where somebody can act on it.
    .catch(() => undefined);
}

function superviseReader(parts: DeviceHostParts): Supervisor<LiveDevice> | null {
  const { config, onEvent } = parts;
  if (!config.reader) return null;
  // A card whose number cannot be right was not let in, so its leaving is not told either.
  let isCardIn = false;
  const onCard = (event: CardEvent): void => {
    if (event.type === 'card') {
      const trouble = parts.validateCard(event.card, { testRegions: config.testCards });
      isCardIn = trouble === null;
      onEvent(trouble === null ? event : { type: 'card-trouble', trouble });
    } else if (event.type !== 'card-removed' || isCardIn) {
      onEvent(event);
    }
  };
  const plan = readerPlan(config.reader, { ports: portsOf(parts), onEvent: onCard });
  const onStatus = (status: DeviceStatus): void => {
    onEvent({ type: 'status', device: 'id-reader', status });
  };
  return supervise({ ...plan, onStatus }, portsOf(parts));
}

function supervisePrinter(parts: DeviceHostParts): Supervisor<LivePrinter> | null {
  const { config, onEvent } = parts;
  if (!config.printer) return null;
  const onStatus = (status: DeviceStatus): void => {
    onEvent({ type: 'status', device: 'printer', status });
  };
  return supervise({ ...printerPlan(config.printer, portsOf(parts)), onStatus }, portsOf(parts));
}

function superviseSlipScanner(parts: DeviceHostParts): SupervisedScanner | null {
  const { config, onEvent } = parts;
  if (!config.slipScanner) return null;
  return superviseScanner({
    config: config.slipScanner,
    ports: portsOf(parts),
    onText: (text) => {
      onEvent({ type: 'slip', text });
    },
    onStatus: (status) => {
      onEvent({ type: 'status', device: 'slip-scanner', status });
    },
  });
}

function portsOf({ clock, timers, random }: DeviceHostParts): SupervisorPorts {
  return { clock, timers, random };
}

/** Commands are taken by a printer that is ready, and refused otherwise: never kept for later. */
function refusalOf(printer: Supervisor<LivePrinter> | null): PrintOutcome | null {
  const status = printer?.status() ?? { state: 'absent' };
  switch (status.state) {
    case 'ready':
    case 'warning':
      return null;
    case 'needs_help':
    case 'lost':
      return { outcome: 'failed', fault: status.fault };
    case 'connecting':
      return { outcome: 'failed', fault: 'no_answer' };
    case 'absent':
      return { outcome: 'failed', fault: 'not_found' };
  }
}
