import type { Posting } from '@hall/core/domain/posting/posting';
import type { VisitRegistry } from './visits.ts';

/** The postings on the boards at this moment, held in memory by the projection of the kiosks. */
export interface LivePostingsView {
  all(): Iterable<Posting>;
  /** Those of some occupations or of their families; nothing else can fit who wishes these. */
  near(occupationIds: readonly string[]): Iterable<Posting>;
  get(postingId: string): Posting | null;
}

/** What serving a worker needs beside the transaction. */
export interface WorkerDeps {
  readonly visits: VisitRegistry;
  readonly live: LivePostingsView;
  /** An integer from 0 up to, but not including, `max`; from a secure source. */
  readonly randomInt: (max: number) => number;
}
