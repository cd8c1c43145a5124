import { z } from 'zod';
import { fairDetails, fairPapers, stallName } from '../../domain/fair/fair.ts';
import { define } from '../define.ts';

const fairId = z.uuid();
const changed = z.strictObject({ fairId });
const postingIds = z.array(z.uuid()).min(1).max(100);

/** Job fairs (招聘会, 专场): postings that are shown as a set and end together. */
export const fairCommands = {
  /** Without an id a new one. `expired`: it would be over already. */
  'fair.save': define({
    input: z.strictObject({ fairId: fairId.nullable(), details: fairDetails }),
    output: changed,
    allowed: ['staff', 'manager'],
  }),
  /**
   * Brings postings to a fair, or gives them another table. `at_another_fair`: one of them is at a
   * fair that is still to come; `wrong_state`: one of them, or the fair, is over.
   */
  'fair.place': define({
    input: z.strictObject({ fairId, postingIds, stall: stallName.nullable() }),
    output: changed,
    allowed: ['staff', 'manager'],
  }),
  'fair.remove': define({
    input: z.strictObject({ fairId, postingIds }),
    output: changed,
    allowed: ['staff', 'manager'],
  }),
  /** A paper of a large fair lies there, or does not any more; then the fair leaves the boards (G-11). */
  'fair.tick': define({
    input: z.strictObject({ fairId, paper: z.enum(fairPapers), isDone: z.boolean() }),
    output: changed,
    allowed: ['manager'],
  }),
  /** Makes a large fair public. `checklist_open`: not every paper is ticked. */
  'fair.publish': define({
    input: z.strictObject({ fairId }),
    output: changed,
    allowed: ['manager'],
  }),
  /** Ends a fair before its time, with all its postings. */
  'fair.close': define({
    input: z.strictObject({ fairId }),
    output: z.strictObject({ fairId, ended: z.number().int() }),
    allowed: ['staff', 'manager'],
  }),
  'fair.callOff': define({
    input: z.strictObject({ fairId }),
    output: changed,
    allowed: ['staff', 'manager'],
  }),
  /** Its time has come. */
  'fair.end': define({
    input: z.strictObject({ fairId }),
    output: z.strictObject({ fairId, ended: z.number().int() }),
    allowed: ['system'],
  }),
} as const;
