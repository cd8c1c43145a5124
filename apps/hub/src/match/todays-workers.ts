import { dayOf } from '@hall/core/basics/market-day';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import type { Match } from '@hall/core/domain/match/match';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { CandidateView } from '@hall/core/contract/commands/match-parts';
import type { Worker, WorkerWishes } from '@hall/core/domain/worker/worker';
import { topCandidates, type Candidate, type CandidateReason } from '@hall/core/rules/candidates';
import type { SlipRecord, Stores } from '../store/stores.ts';
import type { CommittedEvent } from '../gateway/projection.ts';
import { candidateViewOf } from './candidate-view.ts';
import { PeopleIndex } from './people-index.ts';

/** More than the largest market sees in a day. */
const mostToday = 50_000;

/** Somebody who has come in today; of himself only what a search for people may know (D-04). */
interface Visitor {
  /** The first slip of the day: who goes out and comes back keeps his place (D-17). */
  readonly checkedInAtMs: number;
  /** Employers he has come to work for, when they had agreed. */
  readonly knownTo: Set<string>;
}

interface SeekingWorker {
  readonly workerId: string;
  readonly wishes: WorkerWishes;
  /** All that a ranking reads of him, as a stranger to the employer. */
  readonly candidate: Candidate;
  /** He lets the market put him first; nobody else is told why (C-10, B-12). */
  readonly preferred: boolean;
  readonly visitor: Visitor;
  /** What a booth is told of him; no ranking reads it. */
  readonly view: CandidateView;
}

/** Somebody who fits, as the market ranks him. */
export interface Suggested {
  readonly worker: CandidateView;
  readonly reasons: readonly CandidateReason[];
  readonly preferred: boolean;
}

/** Somebody who waits, and since when he is here today. */
export interface Waiting {
  readonly workerId: string;
  readonly sinceMs: number;
}

/** What is looked for, for whom, and who is not wanted in the answer. */
export interface Search {
  readonly content: PostingContent;
  readonly employerId: string;
  readonly without: ReadonlySet<string>;
  readonly nowMs: number;
  readonly limit: number;
}

/**
 * The people who came in today and look for work, in memory, by what they want to do. A check-in
 * touches the few lists of that worker's own wishes, a search only those of its occupation and
 * family. Applying an event twice changes nothing.
 */
export class TodaysWorkers {
  #day = '';
  readonly #visitors = new Map<string, Visitor>();
  readonly #seeking = new Map<string, SeekingWorker>();
  readonly #preferred = new PeopleIndex<SeekingWorker>();
  readonly #others = new PeopleIndex<SeekingWorker>();

  /** Reads who is here; forgets what was known before. */
  load(stores: Stores, nowMs: number): void {
    this.#day = dayOf(nowMs);
    for (const part of [this.#visitors, this.#seeking, this.#preferred, this.#others]) {
      part.clear();
    }
    for (const slip of stores.slips.ofDay(this.#day, mostToday)) this.#arrived(slip, stores);
  }

  apply(event: CommittedEvent, stores: Stores): void {
    this.#turnTo(event.atMs, stores);
    if (event.state === null) return;
    switch (event.entity) {
      case 'slip':
        this.#arrived(event.state as SlipRecord, stores);
        break;
      case 'worker':
        this.#place(event.state as Worker);
        break;
      case 'match':
        this.#remember(event.state as Match);
        break;
      default:
        break;
    }
  }

  /** How many look for work at this moment. */
  get count(): number {
    return this.#seeking.size;
  }

  /** Who lets the market put him first and still looks for work, longest here first (D-05). */
  waitingFirst(stores: Stores, nowMs: number): Waiting[] {
    this.#turnTo(nowMs, stores);
    return [...this.#seeking.values()]
      .filter(({ preferred }) => preferred)
      .map(({ workerId, visitor }) => ({ workerId, sinceMs: visitor.checkedInAtMs }))
      .sort((a, b) => a.sinceMs - b.sinceMs || (a.workerId < b.workerId ? -1 : 1));
  }

  /** Who looks for work and has a registration number that ends like this; two at most. */
  numbered(
    ending: string,
    { nowMs, stores }: { readonly nowMs: number; readonly stores: Stores },
  ): string[] {
    this.#turnTo(nowMs, stores);
    const found: string[] = [];
    for (const { workerId, view } of this.#seeking.values()) {
      if (view.registrationNo.replaceAll('-', '').endsWith(ending)) found.push(workerId);
      if (found.length === 2) break;
    }
    return found;
  }

  /** Who fits, best first, with those first whom the market prefers. */
  search(search: Search, stores: Stores): Suggested[] {
    this.#turnTo(search.nowMs, stores);
    const first = this.#best(search, this.#preferred);
    const rest = search.limit - first.length;
    return rest === 0 ? first : [...first, ...this.#best({ ...search, limit: rest }, this.#others)];
  }

  #best(search: Search, among: PeopleIndex<SeekingWorker>): Suggested[] {
    const people = among.near(search.content.occupationId);
    return topCandidates(search.content, candidates(search, people), search).flatMap(
      ({ candidate, reasons }) => {
        const found = this.#seeking.get(candidate.workerId);
        if (found === undefined) return [];
        return [{ worker: found.view, reasons, preferred: found.preferred }];
      },
    );
  }

  /** A new day begins with nobody; a clock that was set back finds who was there. */
  #turnTo(nowMs: number, stores: Stores): void {
    if (this.#day !== dayOf(nowMs)) this.load(stores, nowMs);
  }

  #arrived(slip: SlipRecord, stores: Stores): void {
    if (slip.day !== this.#day) return;
    const worker = stores.workers.get(slip.workerId);
    if (worker === null) return;
    if (!this.#visitors.has(worker.id)) {
      const knownTo = new Set<string>();
      for (const match of stores.matches.openOrConfirmedOf(worker.id)) {
        if (cameToWork(match)) knownTo.add(match.employerId);
      }
      this.#visitors.set(worker.id, { checkedInAtMs: slip.issuedAtMs, knownTo });
    }
    this.#place(worker);
  }

  #remember(match: Match): void {
    if (cameToWork(match)) this.#visitors.get(match.workerId)?.knownTo.add(match.employerId);
  }

  /** Puts a worker where he belongs now: in the lists of his wishes, or in none. */
  #place(worker: Worker): void {
    const before = this.#seeking.get(worker.id);
    if (before !== undefined) {
      this.#seeking.delete(worker.id);
      this.#indexOf(before).remove(before);
    }
    const visitor = this.#visitors.get(worker.id);
    if (visitor === undefined || worker.status !== 'seeking') return;
    const person = seekingWorker(worker, visitor);
    this.#seeking.set(worker.id, person);
    this.#indexOf(person).add(person);
  }

  #indexOf({ preferred }: SeekingWorker): PeopleIndex<SeekingWorker> {
    return preferred ? this.#preferred : this.#others;
  }
}

function* candidates(search: Search, people: Iterable<SeekingWorker>): Iterable<Candidate> {
  for (const { workerId, candidate, visitor } of people) {
    if (search.without.has(workerId)) continue;
    const isKnown = visitor.knownTo.has(search.employerId);
    yield isKnown ? { ...candidate, knownToEmployer: true } : candidate;
  }
}

/** Field by field, so that who somebody is never comes near a ranking. */
function seekingWorker(worker: Worker, visitor: Visitor): SeekingWorker {
  const { id: workerId, wishes, minorWorker, consents } = worker;
  const preferred = letsHelp(consents);
  const view = candidateViewOf(worker);
  const { checkedInAtMs } = visitor;
  const candidate = { workerId, wishes, minorWorker, checkedInAtMs, knownToEmployer: false };
  return { workerId, wishes, preferred, visitor, view, candidate };
}

function cameToWork({ status, arrival }: Match): boolean {
  return status === 'confirmed' && arrival?.arrived === true;
}
