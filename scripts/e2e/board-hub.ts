import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { HallDayRecord } from '@hall/core/contract/topics/hall-day-topic';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import {
  packDelta,
  type ClientEvents,
  type Delta,
  type HubEvents,
  type WireHelloAnswer,
} from '@hall/core/contract/wire';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { numberedId } from '@hall/core/testing/board-records';
import { ownPort } from '@hall/devices/testing/own-port';
import { Server } from 'socket.io';

const pageDir = join(import.meta.dirname, '../../apps/display/dist/renderer');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A hub of postings, calls and hours, with a clock that can be set: what a board's tests need of a hall. */
export class BoardHub {
  readonly #topics = {
    board: { seq: 1, records: new Map<string, BoardRecord>() },
    queue: { seq: 1, records: new Map<string, QueueRecord>() },
    /** Empty until a test says what the hall is for: then it is an open hall. */
    hallDay: { seq: 1, records: new Map<string, HallDayRecord>() },
  };
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
  /** Takes connections but answers no hello, as a hub that hangs. */
  mute = false;
  #offsetMs = 0;

  constructor(
    profile: BoardProfile,
    records: readonly BoardRecord[],
    queue: readonly QueueRecord[] = [],
  ) {
    this.#profile = profile;
    for (const record of records) this.#topics.board.records.set(record.id, record);
    for (const record of queue) this.#topics.queue.records.set(record.id, record);
    this.#io.on('connection', (socket) => {
      socket.on('hello', ({ topics }, ack) => {
        if (!this.mute) {
          ack(this.#welcome(Object.keys(topics)));
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

  /** On the port of a hub before it, or on one that stays free while it is away. */
  async listen(before?: number): Promise<string> {
    const port = before ?? (await ownPort());
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** Changes the postings and tells every board at once. */
  send(change: { puts?: readonly BoardRecord[]; removes?: readonly string[] }): void {
    const { puts = [], removes = [] } = change;
    const { records } = this.#topics.board;
    for (const record of puts) records.set(record.id, record);
    for (const id of removes) records.delete(id);
    this.#tell('board', { puts: [...puts], removes: [...removes] });
  }

  /** Changes the queue and tells every board at once. */
  call(...puts: readonly QueueRecord[]): void {
    for (const record of puts) this.#topics.queue.records.set(record.id, record);
    this.#tell('queue', { puts: [...puts], removes: [] });
  }

  /** Says what the hall is for. */
  day(record: HallDayRecord): void {
    this.#topics.hallDay.records.set(record.id, record);
    this.#tell('hallDay', { puts: [record], removes: [] });
  }

  #tell(name: 'board' | 'queue' | 'hallDay', change: Pick<Delta, 'puts' | 'removes'>): void {
    const topic = this.#topics[name];
    topic.seq += 1;
    const delta = { topic: name, epoch: 'test', from: topic.seq - 1, to: topic.seq, ...change };
    this.#io.emit('delta', packDelta({ ...delta, hubNowMs: this.now() }));
  }

  /** Another profile, as a manager sets it: every board has to come again. */
  reprofile(profile: BoardProfile): void {
    this.#profile = profile;
    this.#io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    const closed = this.#io.close();
    // Chromium keeps a connection in reserve over which it has said nothing: the server would wait for it.
    this.#http.closeAllConnections();
    await closed;
  }

  /** What the board asked for: postings, calls and hours as they are, every other topic without a record. */
  #welcome(asked: readonly string[]): WireHelloAnswer {
    const held = new Map<string, { seq: number; records: ReadonlyMap<string, unknown> }>(
      Object.entries(this.#topics),
    );
    return {
      welcome: true,
      you: {
        as: 'terminal',
        terminalId: numberedId(1),
        kind: 'board',
        name: '大屏',
        board: this.#profile,
        counterId: null,
        zone: null,
      },
      hubNowMs: this.now(),
      topics: Object.fromEntries(
        asked.map((name) => {
          const { seq, records } = held.get(name) ?? { seq: 1, records: new Map<string, never>() };
          const gzip = gzipSync(JSON.stringify([...records.values()]));
          return [name, { start: 'snapshot' as const, epoch: 'test', seq, gzip, deltas: [] }];
        }),
      ),
    };
  }
}
