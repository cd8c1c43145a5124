import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { agentReason } from '../../domain/employer/agent.ts';
import { define } from '../define.ts';
import { ledgerEvent } from './ledger-event.ts';

/** Somebody who may act for an employer, or might once. */
const listedAgent = z.strictObject({
  agentId: z.uuid(),
  /** Null once both were erased. */
  person: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  sinceMs: instantMs,
  /** Null while he may act. */
  disabled: z.strictObject({ reason: agentReason, by: z.uuid(), atMs: instantMs }).nullable(),
});
export type ListedAgent = z.infer<typeof listedAgent>;

/** The people who act for an employer, for those who keep the list (C-14). */
export const agentQueries = {
  /** Who may act first, then who was disabled last. */
  'agent.list': define({
    input: z.strictObject({ employerId: z.uuid() }),
    output: z.strictObject({ agents: z.array(listedAgent).max(60) }),
    allowed: ['staff', 'manager'],
  }),
  /** What the agents of an employer did at booths, from the ledger, newest first. */
  'agent.deeds': define({
    input: z.strictObject({ employerId: z.uuid() }),
    output: z.strictObject({
      deeds: z.array(ledgerEvent.extend({ agentId: z.uuid() })).max(50),
    }),
    allowed: ['staff', 'manager'],
  }),
} as const;
