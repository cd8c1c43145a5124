import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isQueryName } from '@hall/core/contract/queries';
import { isHubQuery } from '../../gateway/hub-queries.ts';
import { integrityTrouble, openForCheckpoints, openReadOnly, type Database } from '../database.ts';
import { PostingFollower } from '../search/posting-follower.ts';
import { SearchIndex } from '../search/search-index.ts';
import { Vault } from '../vault.ts';
import {
  readerRequest,
  type ReaderData,
  type ReaderReply,
  type ReaderRequest,
} from './reader-protocol.ts';
import { queryRunners } from './reader-queries.ts';

type LooseRunner = (input: unknown) => Result<unknown, HallError>;

// Whoever waits for a command goes before whoever waits for a list. Linux takes this for the calling
// thread alone; elsewhere it would slow the whole hub down.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const { path, key, headFile, searchFile } = workerData as ReaderData;
const db = openReadOnly(path);
/** Opened when there is something to copy. */
let copier: Database | null = null;
const index = SearchIndex.open(searchFile);
const follower = new PostingFollower(db, index);
const vault = new Vault(Buffer.from(key));
const runners = queryRunners(db, { vault, headFile, index, follower });

function reply(request: Exclude<ReaderRequest, { kind: 'changed' | 'close' }>): ReaderReply {
  const { id } = request;
  try {
    if (request.kind === 'integrity') {
      return { kind: 'integrity', id, trouble: integrityTrouble(db) };
    }
    if (request.kind === 'checkpoint') {
      copier ??= openForCheckpoints(path);
      copier.pragma('wal_checkpoint(PASSIVE)');
      return { kind: 'checkpoint', id };
    }
    if (!isQueryName(request.name) || isHubQuery(request.name)) {
      throw new Error(`No query ${request.name}`);
    }
    // The input was parsed with the query's own schema before it came here.
    const runner = runners[request.name] as unknown as LooseRunner;
    return { kind: 'answer', id, answer: runner(request.input) };
  } catch (cause) {
    return { kind: 'bug', id, text: cause instanceof Error ? (cause.stack ?? cause.message) : '' };
  }
}

// A new thread may have missed something.
let isFollowing = true;
let isClosed = false;
setImmediate(follow);

/** A slice at a time, so that a question never waits for more than one. */
function follow(): void {
  if (isClosed) return;
  isFollowing = follower.step();
  if (isFollowing) setImmediate(follow);
}

/** Nothing keeps the thread alive after this. */
function close(): void {
  isClosed = true;
  parentPort?.close();
  copier?.close();
  index.close();
  db.close();
}

parentPort?.on('message', (message: unknown) => {
  const request = readerRequest.parse(message);
  if (request.kind === 'changed') {
    if (!isFollowing) follow();
    return;
  }
  if (request.kind === 'close') {
    close();
    return;
  }
  parentPort?.postMessage(reply(request));
});
