import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Server } from 'socket.io';
import { databasePath } from '../../src/store/storage.ts';
import { answerQuestions, tell } from './questions.ts';
import { seedFolder } from './seed.ts';

// What a hub would be without snapshots: every screen that comes back asks the database itself.
const { dataDir, live } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; live: number };
seedFolder({ dataDir, keyFile: join(dataDir, 'hall.key'), live, ended: 0 });
const db = new SqliteDatabase(databasePath(dataDir));
const query = db.prepare(
  `SELECT state_json FROM posting WHERE status = 'published' ORDER BY updated_at_ms`,
);
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
