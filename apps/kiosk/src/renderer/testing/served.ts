import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { sampleSlip } from './fake-hub.ts';

/** What the hub answers when it serves a worker. */
export const served: CommandOutput<'worker.register'> = {
  visitToken: 'token-of-a-visit-at-this-kiosk',
  greeting: {
    workerId: '00000000-0000-4000-8000-000000000001',
    registrationNo: '990001-261122-0137',
    maskedName: '张*',
    minorWorker: false,
    elderMode: false,
    wishes: {
      occupationIds: ['cleaner'],
      availability: { when: 'today', part: 'any' },
      wantedPayMinFen: null,
      wantedPayUnit: null,
      wantedSettlement: null,
      trainingWish: false,
    },
  },
  slip: sampleSlip,
  postingIds: ['00000000-0000-4000-8000-000000000002'],
  fits: [
    {
      postingId: '00000000-0000-4000-8000-000000000002',
      reasons: ['occupation', 'pay', 'today'],
    },
  ],
  recommendations: true,
};
