import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import {
  packDelta,
  type ClientEvents,
  type HubEvents,
  type WireHelloAnswer,
} from '@hall/core/contract/wire';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { numberedId } from '@hall/core/testing/board-records';
import { Server } from 'socket.io';

const pageDir = join(import.meta.dirname, '../../apps/display/dist/renderer');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A hub of one topic, with a clock that can be set: what a board's tests need of a hall. */
export class BoardHub {
  readonly #records = new Map<string, BoardRecord>();
  #profile: BoardProfile;
  readonly #http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://hub').pathname;
    if (path === '/demo/token') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ token: 'board-token-for-the-test' }));
      return;
    }
    const name = path.replace(/^\/board\/?/, '') || 'index.html';
    const file = join(pageDir, normalize(`/${name}`));
    if (!existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  readonly #io = new Server<ClientEvents, HubEvents>(this.#http, { transports: ['websocket'] });
  #seq = 1;
  /** Takes connections but answers no hello, as a hub that hangs. */
  mute = false;
  #offsetMs = 0;

  constructor(profile: BoardProfile, records: readonly BoardRecord[]) {
    this.#profile = profile;
    for (const record of records) {
      this.#records.set(record.id, record);
    }
    this.#io.on('connection', (socket) => {
      socket.on('hello', (_message, ack) => {
        if (!this.mute) {
          ack(this.#welcome());
        }
      });
    });
  }

  /** The hub's clock. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Sets the hub's clock; boards learn it with the next delta or hello. */
  setClock(atMs: number): void {
    this.#offsetMs = atMs - Date.now();
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** Changes the topic and tells every board at once. */
  send(change: { puts?: readonly BoardRecord[]; removes?: readonly string[] }): void {
    const { puts = [], removes = [] } = change;
    for (const record of puts) {
      this.#records.set(record.id, record);
    }
    for (const id of removes) {
      this.#records.delete(id);
    }
    this.#seq += 1;
    const delta = {
      topic: 'board',
      epoch: 'test',
      from: this.#seq - 1,
      to: this.#seq,
      puts: [...puts],
      removes: [...removes],
      hubNowMs: this.now(),
    };
    this.#io.emit('delta', packDelta(delta));
  }

  /** Another profile, as a manager sets it: every board has to come again. */
  reprofile(profile: BoardProfile): void {
    this.#profile = profile;
    this.#io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  #welcome(): WireHelloAnswer {
    return {
      welcome: true,
      you: {
        as: 'terminal',
        terminalId: numberedId(1),
        kind: 'board',
        name: '大屏',
        board: this.#profile,
      },
      hubNowMs: this.now(),
      topics: {
        board: {
          start: 'snapshot',
          epoch: 'test',
          seq: this.#seq,
          gzip: gzipSync(JSON.stringify([...this.#records.values()])),
          deltas: [],
        },
      },
    };
  }
}
