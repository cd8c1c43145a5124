import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Server } from 'socket.io';
import { answerQuestions, tell } from './questions.ts';

// What a hub would be without snapshots: every screen that comes back asks the database itself.
const { dataDir, live } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; live: number };
mkdirSync(dataDir, { recursive: true });
const db = new SqliteDatabase(join(dataDir, 'naive.sqlite'));
db.exec(`CREATE TABLE posting (id INTEGER PRIMARY KEY, status TEXT, row_json TEXT) STRICT;
         CREATE INDEX posting_status ON posting (status, id);`);
// As long as a row of the board.
const row = JSON.stringify({ text: '仓库装卸纸箱'.repeat(30) });
const insert = db.prepare(`INSERT INTO posting (status, row_json) VALUES ('published', ?)`);
for (let n = 0; n < live; n += 1) insert.run(row);
const query = db.prepare(`SELECT row_json FROM posting WHERE status = 'published' ORDER BY id`);
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('hello', (_message: unknown, ack: (rows: unknown[]) => void) => {
    ack((query.pluck().all() as string[]).map((json) => JSON.parse(json) as unknown));
  });
});
http.listen(0, '127.0.0.1', () => {
  tell({ port: (http.address() as AddressInfo).port });
  answerQuestions();
});
