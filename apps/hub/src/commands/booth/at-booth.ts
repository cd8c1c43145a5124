import { err, ok, type Result } from '@hall/core/basics/result';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Match } from '@hall/core/domain/match/match';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Handler, Tx } from '../handler.ts';
import { boothSessionOf, type BoothRegistry } from './booth-registry.ts';

/** Commands that an employer gives at his open booth. */
export type BoothCommand = Exclude<
  Extract<CommandName, `booth.${string}`>,
  'booth.issueCode' | 'booth.open' | 'booth.openByPass'
>;

/** Who gives the command, from which terminal. */
export interface AtBooth {
  readonly employer: Employer;
  readonly actor: Actor;
}

/** A command of an employer: refused without an open booth of his. The ledger names who acted. */
export function atBooth<N extends BoothCommand>(
  booths: BoothRegistry,
  handle: (tx: Tx, input: CommandInput<N>, at: AtBooth) => Result<CommandOutput<N>, HallError>,
): Handler<N> {
  return (tx, input, actor) => {
    const { boothToken }: { readonly boothToken: string } = input;
    const { nowMs } = tx;
    const found = boothSessionOf(tx.stores, { booths, boothToken, actor, nowMs });
    if (!found.ok) return found;
    const { employer, agent } = found.value;
    tx.actFor(agent.id);
    return handle(tx, input, { employer, actor });
  };
}

/** One of the employer's own postings; those of others are not there for him. */
export function ownPosting(
  tx: Tx,
  postingId: string,
  { employer }: Pick<AtBooth, 'employer'>,
): Result<Posting, HallError> {
  const posting = tx.stores.postings.get(postingId);
  return posting?.employerId === employer.id ? ok(posting) : err({ code: 'not_found' });
}

/** One of the employer's own matches. */
export function ownMatch(
  tx: Tx,
  matchId: string,
  { employer }: Pick<AtBooth, 'employer'>,
): Result<Match, HallError> {
  const match = tx.stores.matches.get(matchId);
  return match?.employerId === employer.id ? ok(match) : err({ code: 'not_found' });
}
