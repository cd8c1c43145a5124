import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isQueryName } from '@hall/core/contract/queries';
import { isHubQuery } from '../../gateway/hub-queries.ts';
import { integrityTrouble, openForCheckpoints, openReadOnly, type Database } from '../database.ts';
import { EventReader } from '../event-store.ts';
import { LedgerFollower } from '../ledger-index/ledger-follower.ts';
import { LedgerIndex } from '../ledger-index/ledger-index.ts';
import { ThingHistory } from '../ledger-index/thing-history.ts';
import { PostingFollower } from '../search/posting-follower.ts';
import { SearchIndex } from '../search/search-index.ts';
import { Vault } from '../vault.ts';
import type { ReaderFiles, ReaderQuestion, ReaderReply } from './reader-protocol.ts';
import { queryRunners, type QueryRunners } from './reader-queries.ts';

type LooseRunner = (input: unknown) => Result<unknown, HallError>;

/** Long reads, the indexes beside the database and the copying of the log, on connections of its own. */
export class Reader {
  readonly #path: string;
  readonly #db: Database;
  readonly #index: SearchIndex;
  readonly #things: LedgerIndex;
  readonly #followers: readonly [PostingFollower, LedgerFollower];
  readonly #runners: QueryRunners;
  /** Opened when there is something to copy. */
  #copier: Database | null = null;
  #isFollowing = false;
  #isClosed = false;

  constructor({ path, key, headFile, searchFile, ledgerIndexFile }: ReaderFiles) {
    this.#path = path;
    this.#db = openReadOnly(path);
    this.#index = SearchIndex.open(searchFile);
    this.#things = LedgerIndex.open(ledgerIndexFile);
    const follower = new PostingFollower(this.#db, this.#index);
    const ledgerFollower = new LedgerFollower(this.#db, this.#things);
    this.#followers = [follower, ledgerFollower];
    const vault = new Vault(Buffer.from(key));
    const history = new ThingHistory(new EventReader(this.#db), this.#things, ledgerFollower);
    const search = { index: this.#index, follower };
    this.#runners = queryRunners(this.#db, { vault, headFile, history, ...search });
  }

  /** Takes what was written into the indexes: a slice now, the others when nobody asks. */
  follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    setImmediate(this.#step);
  }

  /** What a question comes to; a bug in the work is an answer too. */
  reply(question: ReaderQuestion): ReaderReply {
    const { id } = question;
    try {
      switch (question.kind) {
        case 'integrity':
          return { kind: 'integrity', id, trouble: integrityTrouble(this.#db) };
        case 'checkpoint':
          this.#copier ??= openForCheckpoints(this.#path);
          this.#copier.pragma('wal_checkpoint(PASSIVE)');
          this.follow();
          return { kind: 'checkpoint', id };
        case 'query':
          return { kind: 'answer', id, answer: this.#run(question.name, question.input) };
      }
    } catch (cause) {
      return { kind: 'bug', id, text: textOf(cause) };
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#copier?.close();
    this.#index.close();
    this.#things.close();
    this.#db.close();
  }

  #run(name: string, input: unknown): Result<unknown, HallError> {
    if (!isQueryName(name) || isHubQuery(name)) throw new Error(`No query ${name}`);
    // The input was parsed with the query's own schema before it came here.
    const runner = this.#runners[name] as unknown as LooseRunner;
    return runner(input);
  }

  /** A slice at a time, so that a question never waits for more than one. */
  readonly #step = (): void => {
    if (this.#isClosed) return;
    this.#isFollowing = this.#followers.map((follower) => follower.step()).includes(true);
    if (this.#isFollowing) setImmediate(this.#step);
  };
}

/** What the log says of something that was thrown. */
export function textOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : 'unknown';
}
