import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { answerQuestions, tell } from './questions.ts';

/** What the bare server is started with. */
export interface BareOptions {
  readonly dataDir: string;
  /** Sent to everybody after each commit: the bytes of the hub's own delta. Empty sends nothing. */
  readonly frame: string;
}

// The parts without the product: one durable commit per request, the same bytes to every socket.
const { dataDir, frame } = JSON.parse(process.argv[2] ?? '{}') as BareOptions;
mkdirSync(dataDir, { recursive: true });
const db = new SqliteDatabase(join(dataDir, 'bare.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE posting (id INTEGER PRIMARY KEY, status TEXT, json TEXT) STRICT;
         CREATE INDEX posting_status ON posting (status, id);
         CREATE TABLE outbox (seq INTEGER PRIMARY KEY, json TEXT) STRICT;`);
const posting = db.prepare('INSERT INTO posting (status, json) VALUES (?, ?)');
const outbox = db.prepare('INSERT INTO outbox (json) VALUES (?)');
const commit = db.transaction((text: string) => {
  posting.run('published', text);
  outbox.run(text);
});

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });

function take(socket: WebSocket, data: RawData): void {
  const text = Buffer.isBuffer(data) ? data.toString() : '';
  const match = /^43(\d+)/.exec(text);
  if (match === null) return;
  commit(text);
  socket.send(`43${match[1] ?? ''}[{"ok":true}]`);
  if (frame !== '') {
    for (const client of server.clients) client.send(frame);
  }
}

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    take(socket, data);
  });
});
http.listen(0, '127.0.0.1', () => {
  tell({ port: (http.address() as AddressInfo).port });
  answerQuestions();
});
