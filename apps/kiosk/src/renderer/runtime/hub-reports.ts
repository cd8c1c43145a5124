import type { IdSource } from '@hall/core/basics/ports';
import type { HallClient } from '@hall/core/client/hall-client';
import type { Report } from '../machine/report.ts';

/** What became of papers while the hub was away; more would mean a day without it. */
const reportCeiling = 50;

/**
 * What the hub has to hear sooner or later, oldest first: nobody waits for an answer. Each report has
 * one id for good, so that one which arrived without an answer is not done twice.
 */
export class HubReports {
  readonly #client: Pick<HallClient, 'command'>;
  readonly #ids: IdSource;
  readonly #waiting: { readonly commandId: string; readonly report: Report }[] = [];
  #isSending = false;

  constructor(ports: { readonly client: Pick<HallClient, 'command'>; readonly ids: IdSource }) {
    this.#client = ports.client;
    this.#ids = ports.ids;
  }

  /** Puts a report behind the others and sends what can be sent. */
  add(report: Report): void {
    this.#waiting.push({ commandId: this.#ids.next(), report });
    this.#waiting.splice(0, Math.max(0, this.#waiting.length - reportCeiling));
    void this.send();
  }

  /** Sends what waits; what the hub does not take now waits until it is back. */
  async send(): Promise<void> {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const { commandId, report } = next;
      const told = await this.#client.command(report.name, report.input, commandId);
      if (!told.ok && told.error.code === 'unreachable') {
        break;
      }
      // The ceiling may have dropped it meanwhile.
      if (this.#waiting[0] === next) {
        this.#waiting.shift();
      }
    }
    this.#isSending = false;
  }
}
