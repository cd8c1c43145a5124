import type { Worker, WorkerWishes } from '@hall/core/domain/worker/worker';
import { occupations } from '@hall/core/rules/occupations';
import type { LedgerTx } from '../../src/ledger/transaction.ts';
import type { SlipRecord } from '../../src/store/stores.ts';

/** What worker `n` wants to do: two kinds of work, spread over all there are. */
export function benchWishes(n: number): WorkerWishes {
  const first = occupations[n % occupations.length]?.id ?? '';
  const second = occupations[(n * 7 + 3) % occupations.length]?.id ?? '';
  return {
    occupationIds: first === second ? [first] : [first, second],
    availability: { when: 'any', part: n % 3 === 0 ? 'day' : 'any' },
    wantedPayMinFen: n % 4 === 0 ? 18_000 : null,
    wantedPayUnit: n % 4 === 0 ? 'day' : null,
    wantedSettlement: null,
    trainingWish: false,
  };
}

function worker(n: number, tx: LedgerTx): Worker {
  const { nowMs } = tx;
  return {
    id: tx.newId(),
    registrationNo: `990001-270101-${String(n).padStart(5, '0')}`,
    idType: 'none',
    verified: false,
    ageBand: '40-49',
    minorWorker: false,
    gender: 'unknown',
    residenceRegion: null,
    wishes: benchWishes(n),
    consents: [],
    elderMode: false,
    recommendations: true,
    status: 'seeking',
    lastSeenDay: tx.day,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

/** Workers who came in today and have their slips. */
export function seedPeople(tx: LedgerTx, people: number): void {
  for (let n = 0; n < people; n += 1) {
    const state = worker(n, tx);
    const detail = { by: 'phone', again: false } as const;
    tx.record({ type: 'worker.registered', entityId: state.id, state, detail });
    tx.stores.people.put(state.id, { name: null, idNumber: null, phone: null, birthDate: null });
    const slip: SlipRecord = {
      id: tx.newId(),
      code: String(n).padStart(6, '0'),
      day: tx.day,
      workerId: state.id,
      postingIds: [],
      recommended: true,
      reprints: 0,
      issuedAtMs: tx.nowMs - n,
    };
    tx.record({ type: 'slip.issued', entityId: slip.id, state: slip, detail: {} });
  }
}
