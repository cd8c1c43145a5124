import { endOfDay } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { boothSlip } from '@hall/core/documents/booth-slip';
import { isActiveAgent } from '@hall/core/domain/employer/agent';
import { statusAt } from '@hall/core/domain/employer/verification';
import { agentAtWindow } from '../employer/agents.ts';
import type { Handler, Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { arriveByCode } from '../stand/bookings.ts';
import { atBooth } from './at-booth.ts';
import {
  boothAgentView,
  boothEmployerView,
  type BoothRegistry,
  type BoothSession,
} from './booth-registry.ts';

/** What issuing a code needs beside the transaction. */
export interface CodeDeps {
  /** An integer from 0 up to, but not including, `max`; from a secure source. */
  readonly randomInt: (max: number) => number;
}

/** A window gives who acts for a verified employer the code for today's booths (C-05, C-14). */
export function issueBoothCode({ randomInt }: CodeDeps): Handler<'booth.issueCode'> {
  return (tx, { employerId, agentId }) => {
    const employer = tx.stores.employers.get(employerId);
    if (employer === null) return err({ code: 'not_found' });
    if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
    const who = agentAtWindow(tx, { employerId, agentId });
    if (!who.ok) return who;
    const untilMs = endOfDay(tx.nowMs);
    const code = unusedCode(tx, randomInt);
    tx.stores.boothCodes.put(who.value, code, untilMs);
    const agent = boothAgentView(tx.stores, who.value);
    const detail = { agentId: agent.agentId };
    tx.record({ type: 'booth.code_issued', entityId: employerId, state: null, detail });
    const slip = boothSlip({
      market: tx.stores.market.get(),
      employer: employer.details.displayName,
      agent: agent.called,
      code,
      pass: tx.stores.boothCodes.passOf(agent.agentId, code),
      day: tx.day,
    });
    return ok({ agent, code, untilMs, slip });
  };
}

const codes = 1_000_000;
/** With a thousand employers a second try is needed once in a thousand; twenty never. */
const mostTries = 20;

function unusedCode(tx: Tx, randomInt: CodeDeps['randomInt']): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = String(randomInt(codes)).padStart(6, '0');
    if (tx.stores.boothCodes.agentOf(code, tx.nowMs) === null) return code;
  }
  throw new Error('No unused booth code found');
}

/** Somebody types his code at a booth. Who was barred since it was given stays outside. */
export function openBooth(booths: BoothRegistry): Handler<'booth.open'> {
  return (tx, { code }, actor) => {
    const holder = holderOf(actor);
    const { nowMs } = tx;
    if (booths.isGuessing(holder, nowMs)) return err({ code: 'locked_out' });
    const session = sessionOf(tx, tx.stores.boothCodes.agentOf(code, nowMs));
    if (session === null) {
      booths.guessedWrong(holder, nowMs);
      return err({ code: 'wrong_booth_code' });
    }
    return openFor(tx, { booths, session, holder });
  };
}

/** He lays his slip on the scanner: no guess, whatever it says. */
export function openBoothByPass(booths: BoothRegistry): Handler<'booth.openByPass'> {
  return (tx, { pass }, actor) => {
    const session = sessionOf(tx, tx.stores.boothCodes.agentOfPass(pass, tx.nowMs));
    if (session === null) return err({ code: 'wrong_booth_code' });
    return openFor(tx, { booths, session, holder: holderOf(actor) });
  };
}

function sessionOf({ stores }: Tx, agentId: string | null): BoothSession | null {
  const agent = agentId === null ? null : stores.agents.get(agentId);
  const employer = agent === null ? null : stores.employers.get(agent.employerId);
  return agent === null || employer === null ? null : { agent, employer };
}

/** The booth is his, if he may act and his employer may hire today. */
function openFor(
  tx: Tx,
  at: { readonly booths: BoothRegistry; readonly session: BoothSession; readonly holder: string },
): Result<CommandOutput<'booth.open'>, HallError> {
  const { booths, session, holder } = at;
  const { employer, agent } = session;
  const { nowMs } = tx;
  if (!isActiveAgent(agent)) return err({ code: 'agent_disabled' });
  if (statusAt(employer, nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  tx.actFor(agent.id);
  tx.record({ type: 'booth.opened', entityId: employer.id, state: null, detail: {} });
  arriveByCode(tx, employer.id);
  const boothToken = booths.open({ holder, agentId: agent.id, nowMs });
  return ok({ boothToken, employer: boothEmployerView(tx.stores, session) });
}

/** Whoever is at the booth leaves it. */
export function closeBooth(booths: BoothRegistry): Handler<'booth.close'> {
  return atBooth(booths, (tx, _input, { employer, actor }) => {
    booths.close(holderOf(actor));
    tx.record({ type: 'booth.closed', entityId: employer.id, state: null, detail: {} });
    return ok({});
  });
}
