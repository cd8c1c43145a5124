import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';

/** Who had the idea: the hall counted complaints, or the rights window wrote its reason. */
export const proposalGround = z.enum(['wage_complaints', 'rights_officer']);
/** `void` is a proposal whose ground fell away before anybody answered it. */
export const proposalStatus = z.enum(['open', 'followed', 'declined', 'void']);

/**
 * The last proposal to bar an employer, under the employer's own id. Nothing follows from one by itself:
 * the manager alone bars (C-08, domain notes L).
 */
export const barringProposal = z.strictObject({
  /** The employer's. */
  id: z.uuid(),
  ground: proposalGround,
  /** Substantiated wage complaints within a year when it was made. */
  wageComplaints: z.number().int().min(0),
  /** What the rights window wrote; empty where the hall counted. */
  text: z.string().max(200),
  status: proposalStatus,
  openedAtMs: instantMs,
  answeredBy: z.uuid().nullable(),
  answerText: z.string().max(200),
  answeredAtMs: instantMs.nullable(),
});
export type BarringProposal = z.infer<typeof barringProposal>;

interface Opening extends Pick<BarringProposal, 'id' | 'ground' | 'wageComplaints' | 'text'> {
  readonly nowMs: number;
}

/** A proposal nobody has answered. One that is open already is not replaced. */
export function proposeBarring(
  earlier: BarringProposal | null,
  { nowMs, ...given }: Opening,
): Result<BarringProposal, HallError> {
  if (earlier?.status === 'open') return err({ code: 'already_exists' });
  return ok({
    ...given,
    status: 'open',
    openedAtMs: nowMs,
    answeredBy: null,
    answerText: '',
    answeredAtMs: null,
  });
}

/** The manager follows a proposal or declines it, with his reason. */
export function answerProposal(
  proposal: BarringProposal,
  answer: {
    readonly status: 'followed' | 'declined';
    readonly by: string;
    readonly text: string;
    readonly nowMs: number;
  },
): Result<BarringProposal, HallError> {
  if (proposal.status !== 'open') return err({ code: 'wrong_state' });
  const { status, by, text, nowMs } = answer;
  return ok({ ...proposal, status, answeredBy: by, answerText: text, answeredAtMs: nowMs });
}

/** A complaint it rested on was taken up again; what the rights window wrote stands all the same. */
export function voidProposal(proposal: BarringProposal, nowMs: number): BarringProposal | null {
  const rests = proposal.status === 'open' && proposal.ground === 'wage_complaints';
  return rests ? { ...proposal, status: 'void', answeredAtMs: nowMs } : null;
}
