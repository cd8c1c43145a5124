import { z } from 'zod';
import { counterDetails } from '../../domain/service/counter.ts';
import { queueSettings } from '../../domain/service/queue-settings.ts';
import { serviceDetails } from '../../domain/service/service.ts';
import { define } from '../define.ts';

const serviceId = z.uuid();
const counterId = z.uuid();

/** The queue as the manager sets it up; effective with the next press. */
export const queueCommands = {
  /** `already_exists`: another service has the letter. */
  'queue.saveService': define({
    input: z.strictObject({ serviceId: serviceId.nullable(), details: serviceDetails }),
    output: z.strictObject({ serviceId }),
    allowed: ['manager'],
  }),
  /** `in_use` while somebody waits for it. */
  'queue.retireService': define({
    input: z.strictObject({ serviceId }),
    output: z.strictObject({ serviceId }),
    allowed: ['manager'],
  }),
  /** `already_exists`: another counter has the number. */
  'queue.saveCounter': define({
    input: z.strictObject({ counterId: counterId.nullable(), details: counterDetails }),
    output: z.strictObject({ counterId }),
    allowed: ['manager'],
  }),
  /** `in_use` while somebody is at it, or waits for it alone. */
  'queue.retireCounter': define({
    input: z.strictObject({ counterId }),
    output: z.strictObject({ counterId }),
    allowed: ['manager'],
  }),
  'queue.saveSettings': define({
    input: z.strictObject({ settings: queueSettings }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
} as const;
