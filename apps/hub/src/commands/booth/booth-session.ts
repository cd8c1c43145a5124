import { endOfDay } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { boothSlip } from '@hall/core/documents/booth-slip';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Handler, Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { arriveByCode } from '../stand/bookings.ts';
import { atBooth } from './at-booth.ts';
import { boothEmployerView, type BoothRegistry } from './booth-registry.ts';

/** What issuing a code needs beside the transaction. */
export interface CodeDeps {
  /** An integer from 0 up to, but not including, `max`; from a secure source. */
  readonly randomInt: (max: number) => number;
}

/** A window gives a verified employer the code for today's booths; an earlier code ends (C-05). */
export function issueBoothCode({ randomInt }: CodeDeps): Handler<'booth.issueCode'> {
  return (tx, { employerId }) => {
    const employer = tx.stores.employers.get(employerId);
    if (employer === null) return err({ code: 'not_found' });
    if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
    const untilMs = endOfDay(tx.nowMs);
    const code = unusedCode(tx, randomInt);
    tx.stores.boothCodes.put(employerId, code, untilMs);
    tx.record({ type: 'booth.code_issued', entityId: employerId, state: null, detail: {} });
    const slip = boothSlip({
      market: tx.stores.market.get(),
      employer: employer.details.displayName,
      code,
      pass: tx.stores.boothCodes.passOf(employerId, code),
      day: tx.day,
    });
    return ok({ code, untilMs, slip });
  };
}

const codes = 1_000_000;
/** With a thousand employers a second try is needed once in a thousand; twenty never. */
const mostTries = 20;

function unusedCode(tx: Tx, randomInt: CodeDeps['randomInt']): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = String(randomInt(codes)).padStart(6, '0');
    if (tx.stores.boothCodes.employerOf(code, tx.nowMs) === null) return code;
  }
  throw new Error('No unused booth code found');
}

/** An employer types his code at a booth. Who was barred since it was given stays outside. */
export function openBooth(booths: BoothRegistry): Handler<'booth.open'> {
  return (tx, { code }, actor) => {
    const holder = holderOf(actor);
    const { nowMs } = tx;
    if (booths.isGuessing(holder, nowMs)) return err({ code: 'locked_out' });
    const employerId = tx.stores.boothCodes.employerOf(code, nowMs);
    const employer = employerId === null ? null : tx.stores.employers.get(employerId);
    if (employer === null) {
      booths.guessedWrong(holder, nowMs);
      return err({ code: 'wrong_booth_code' });
    }
    return openFor(tx, { booths, employer, holder });
  };
}

/** He lays his slip on the scanner: no guess, whatever it says. */
export function openBoothByPass(booths: BoothRegistry): Handler<'booth.openByPass'> {
  return (tx, { pass }, actor) => {
    const employerId = tx.stores.boothCodes.employerOfPass(pass, tx.nowMs);
    const employer = employerId === null ? null : tx.stores.employers.get(employerId);
    if (employer === null) return err({ code: 'wrong_booth_code' });
    return openFor(tx, { booths, employer, holder: holderOf(actor) });
  };
}

/** The booth is his, if he may hire today. */
function openFor(
  tx: Tx,
  at: { readonly booths: BoothRegistry; readonly employer: Employer; readonly holder: string },
): Result<CommandOutput<'booth.open'>, HallError> {
  const { booths, employer, holder } = at;
  const { nowMs } = tx;
  if (statusAt(employer, nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  tx.record({ type: 'booth.opened', entityId: employer.id, state: null, detail: {} });
  arriveByCode(tx, employer.id);
  const boothToken = booths.open({ holder, employerId: employer.id, nowMs });
  return ok({ boothToken, employer: boothEmployerView(tx.stores, employer) });
}

/** The employer leaves his booth. */
export function closeBooth(booths: BoothRegistry): Handler<'booth.close'> {
  return atBooth(booths, (tx, _input, { employer, actor }) => {
    booths.close(holderOf(actor));
    tx.record({ type: 'booth.closed', entityId: employer.id, state: null, detail: {} });
    return ok({});
  });
}
