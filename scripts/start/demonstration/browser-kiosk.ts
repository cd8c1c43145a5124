import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeviceEvent } from '@hall/core/contract/shell-page';
import { paperDocument } from '@hall/core/contract/paper-schema';
import { cardTrouble } from '@hall/core/rules/card-trouble';
import { startDeviceHost, type DeviceHost } from '@hall/devices/host/device-host';
import { deviceHostConfig } from '@hall/devices/host/config';
import { systemClock, systemTimers } from '@hall/devices/host/system-time';
import { canvasRasterText } from '@hall/devices/drivers/printer/canvas-raster';
import { EventStream } from './event-stream.ts';
import { answerJson, readJson } from './http.ts';
import type { Place } from './place.ts';

/**
 * The device host of a kiosk that runs in a browser. In a real hall it lives in the Electron shell
 * beside the plugs; a demonstration lends the browser one over loopback HTTP, so that the whole
 * story, drivers and bytes included, can be seen with nothing but a browser.
 */
export class BrowserKiosk {
  readonly #host: DeviceHost;
  readonly #events = new EventStream();
  readonly #last = new Map<string, DeviceEvent>();
  readonly #place: Place;
  /** The last card that was read, while it lies there. */
  #lying: DeviceEvent | null = null;

  constructor(place: Place) {
    this.#place = place;
    this.#host = startDeviceHost({
      config: deviceHostConfig.parse({
        reader: place.reader.config,
        printer: place.printer.config,
        slipScanner: place.scanner.config,
        testCards: true,
      }),
      raster: canvasRasterText(),
      validateCard: (card, { testRegions }) =>
        cardTrouble(card, { testRegions, todayMs: systemClock.now() }),
      onEvent: (event) => {
        if (event.type === 'status') {
          this.#last.set(event.device, event);
        } else if (event.type !== 'slip') {
          this.#lying = event.type === 'card' ? event : null;
        }
        this.#events.send(event);
      },
      clock: systemClock,
      timers: systemTimers,
      random: Math.random,
    });
  }

  /** Server-sent device events; a page that opens is told how things are now, a card included. */
  listen(response: ServerResponse): void {
    // Asked of the place itself: the reader notices only at its next look that a card was lifted.
    const lies = this.#place.state().card !== null;
    const lying = lies && this.#lying !== null ? [this.#lying] : [];
    this.#events.add(response, [...this.#last.values(), ...lying]);
  }

  /** Prints the document in the body and answers with what became of the paper. */
  async print(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = paperDocument.safeParse(await readJson(request));
    if (!parsed.success) {
      answerJson(response, 400, { code: 'malformed' });
      return;
    }
    answerJson(response, 200, await this.#host.print(parsed.data));
  }

  async close(): Promise<void> {
    this.#events.close();
    await this.#host.close();
  }
}
