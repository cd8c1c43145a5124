import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isQueryName } from '@hall/core/contract/queries';
import { integrityTrouble, openReadOnly } from '../database.ts';
import { Vault } from '../vault.ts';
import { readerRequest, type ReaderData, type ReaderReply } from './reader-protocol.ts';
import { queryRunners } from './reader-queries.ts';

type LooseRunner = (input: unknown) => Result<unknown, HallError>;

const { path, key, headFile } = workerData as ReaderData;
const db = openReadOnly(path);
const runners = queryRunners(db, { vault: new Vault(Buffer.from(key)), headFile });

function reply(message: unknown): ReaderReply {
  const request = readerRequest.parse(message);
  const { id } = request;
  try {
    if (request.kind === 'integrity') {
      return { kind: 'integrity', id, trouble: integrityTrouble(db) };
    }
    if (!isQueryName(request.name)) {
      throw new Error(`No query ${request.name}`);
    }
    // The input was parsed with the query's own schema before it came here.
    const runner = runners[request.name] as unknown as LooseRunner;
    return { kind: 'answer', id, answer: runner(request.input) };
  } catch (cause) {
    return { kind: 'bug', id, text: cause instanceof Error ? (cause.stack ?? cause.message) : '' };
  }
}

parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(reply(message));
});
