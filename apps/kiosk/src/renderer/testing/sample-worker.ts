import type { MyInformation, WorkerGreeting } from '@hall/core/contract/commands/worker-commands';
import { sampleId } from './sample-hall.ts';

const wishes: WorkerGreeting['wishes'] = {
  occupationIds: ['cleaner', 'loader'],
  availability: { when: 'today', part: 'any' },
  wantedPayMinFen: 15_000,
  wantedPayUnit: 'day',
  wantedSettlement: 'daily',
  trainingWish: false,
};

/** Who is at the kiosk, as a hub greets him. */
export function greetingFor(maskedName: string, minorWorker: boolean): WorkerGreeting {
  return {
    workerId: sampleId(4, 1),
    registrationNo: '990001-261122-0137',
    maskedName,
    minorWorker,
    elderMode: false,
    wishes,
  };
}

/** What a hub knows of whom it greets so. */
export function informationOf(greeting: WorkerGreeting, recommendations: boolean): MyInformation {
  return {
    greeting,
    idMasked: '**************0014',
    phoneMasked: '199****8000',
    status: 'seeking',
    verified: true,
    recommendations,
    consents: [
      { purpose: 'registration', given: true, onDay: '2026-11-20' },
      { purpose: 'keep_id_number', given: true, onDay: '2026-11-20' },
      { purpose: 'contact', given: false, onDay: '2026-11-20' },
    ],
    registeredOn: '2026-11-20',
    lastSeenDay: '2026-11-22',
  };
}
