import { z } from 'zod';
import { agentPerson, agentReason } from '../../domain/employer/agent.ts';
import { define } from '../define.ts';

const agentId = z.uuid();
const done = z.strictObject({ agentId });

/** 经办人: the people who may act for an employer (C-14). */
export const agentCommands = {
  /** Somebody who is in the list already, or was, is refused (`already_exists`). */
  'agent.add': define({
    input: z.strictObject({ employerId: z.uuid(), person: agentPerson }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  'agent.correct': define({
    input: z.strictObject({ agentId, person: agentPerson }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  /** Ends his booths at once; his code of the day opens nothing any more. */
  'agent.disable': define({
    input: z.strictObject({ agentId, reason: agentReason }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  /** He needs a new code. */
  'agent.enable': define({
    input: z.strictObject({ agentId }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  /** The contact of an employer who has no agents yet becomes the first one. */
  'agent.fromContact': define({
    input: z.strictObject({ employerId: z.uuid() }),
    output: done,
    allowed: ['system'],
  }),
  /** Erases name and phone of somebody who has long been disabled (K-06). */
  'agent.lapse': define({
    input: z.strictObject({ agentId }),
    output: done,
    allowed: ['system'],
  }),
} as const;
