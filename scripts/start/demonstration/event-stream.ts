import type { ServerResponse } from 'node:http';

/** Pages that listen; a page more than this is refused, it is a demonstration for one visitor. */
const listenersAtMost = 40;
/** Proxies and laptops that slept are noticed by it. */
const heartbeatMs = 15_000;

/** Server-sent events to every page that listens. */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => {
      this.#write(': still here\n\n');
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  /** Keeps `response` open and tells it `first` before anything else. */
  add(response: ServerResponse, first: readonly unknown[]): void {
    if (this.#listeners.size >= listenersAtMost) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    for (const event of first) {
      response.write(asEvent(event));
    }
    this.#listeners.add(response);
    response.on('close', () => {
      this.#listeners.delete(response);
    });
  }

  send(event: unknown): void {
    this.#write(asEvent(event));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#listeners) {
      response.end();
    }
    this.#listeners.clear();
  }

  #write(text: string): void {
    for (const response of this.#listeners) {
      response.write(text);
    }
  }
}

function asEvent(event: unknown): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
