import { dayOf } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { MyInformation, WorkerGreeting } from '@hall/core/contract/commands/worker-commands';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Worker } from '@hall/core/domain/worker/worker';
import { maskIdNumber, maskName, maskPhone } from '@hall/core/rules/masking';
import type { Person } from '../../store/stores.ts';
import type { Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import type { VisitRegistry } from './visits.ts';

/** A worker together with his person. */
export interface Known {
  readonly worker: Worker;
  readonly person: Person;
}

/** What a screen may say to a worker standing before it. */
export function greetingOf({ worker, person }: Known): WorkerGreeting {
  return {
    workerId: worker.id,
    registrationNo: worker.registrationNo,
    maskedName: person.name === null ? '' : maskName(person.name),
    minorWorker: worker.minorWorker,
    elderMode: worker.elderMode,
    wishes: worker.wishes,
  };
}

/** 我的信息, masked (B-09). */
export function informationOf(known: Known): MyInformation {
  const { worker, person } = known;
  return {
    greeting: greetingOf(known),
    idMasked: person.idNumber === null ? null : maskIdNumber(person.idNumber),
    phoneMasked: person.phone === null ? null : maskPhone(person.phone),
    status: worker.status,
    verified: worker.verified,
    recommendations: worker.recommendations,
    consents: worker.consents.map(({ purpose, given, atMs }) => ({
      purpose,
      given,
      onDay: dayOf(atMs),
    })),
    registeredOn: dayOf(worker.createdAtMs),
    lastSeenDay: worker.lastSeenDay,
  };
}

/** A worker whose person has not been deleted. */
export function knownWorker(tx: Tx, workerId: string): Known | null {
  const worker = tx.stores.workers.get(workerId);
  const person = worker === null ? null : tx.stores.people.get(workerId);
  return worker === null || person === null ? null : { worker, person };
}

interface Shown {
  readonly visits: VisitRegistry;
  readonly visitToken: string;
  readonly actor: Actor;
}

/** The worker a visit token stands for, while the visit lasts. */
export function visitor(tx: Tx, shown: Shown): Result<Known, HallError> {
  const { visits, visitToken: token, actor } = shown;
  const workerId = visits.find({ token, holder: holderOf(actor), nowMs: tx.nowMs });
  const known = workerId === null ? null : knownWorker(tx, workerId);
  return known === null ? err({ code: 'visit_expired' }) : ok(known);
}
