import { msPerDay } from '@hall/core/basics/market-day';
import { err } from '@hall/core/basics/result';
import type { PostingTemplate } from '@hall/core/contract/commands/booth-parts';
import type { Employer } from '@hall/core/domain/employer/employer';
import { contentOfTemplate, postingTemplate } from '@hall/core/domain/posting/template';
import { findOccupation } from '@hall/core/rules/occupations';
import type { Stores } from '../../store/stores.ts';
import type { Handler } from '../handler.ts';
import { sendToReview } from '../posting/submit.ts';
import { holderOf } from '../staff-of.ts';
import { atBooth } from './at-booth.ts';
import type { BoothRegistry } from './booth-registry.ts';

/** What the market paid longer ago is not customary any more. */
const payWindowMs = 90 * msPerDay;
/** Enough to know how he usually posts; a bound on the work. */
const mostLookedAt = 50;

/** The template of a 工种 for an employer, from his own postings and the market's. */
export function templateFor(
  { postings, gangmasters }: Pick<Stores, 'postings' | 'gangmasters'>,
  of: { readonly employer: Employer; readonly occupationId: string; readonly nowMs: number },
): PostingTemplate | null {
  const { employer, occupationId, nowMs } = of;
  const payUnit = findOccupation(occupationId)?.payUnit;
  if (payUnit === undefined) return null;
  const approved = postings
    .latestOf(employer.id, mostLookedAt)
    .filter(({ publishAtMs }) => publishAtMs !== null);
  return postingTemplate(occupationId, {
    details: employer.details,
    own: approved.map(({ content }) => content),
    represents: representedBy(employer, gangmasters),
    marketPay: postings.payRange(occupationId, payUnit, nowMs - payWindowMs),
  });
}

/** Whom a gang-master recruits for, as the register has it; nobody where he is not in it (C-09). */
function representedBy(
  { id, details }: Employer,
  gangmasters: Pick<Stores['gangmasters'], 'get'>,
): readonly string[] | null {
  if (details.type !== 'gangmaster') return null;
  const line = gangmasters.get(id);
  return line === null || line.removed ? [] : line.details.represents;
}

/** A posting from a 工种: it goes the same way through scan and review as any (C-06, A-20). */
export function postAtBooth(booths: BoothRegistry): Handler<'booth.post'> {
  return atBooth(booths, (tx, input, { employer, actor }) => {
    const { occupationId, headcount, payFen, workStartMs, hoursPerDay, days } = input;
    const { workAddress, insurance, welfare, realEmployerName } = input;
    // By name: what else came with the command is no part of the posting.
    const choice = {
      ...{ headcount, payFen, workStartMs, hoursPerDay, days },
      ...{ workAddress, insurance, welfare, realEmployerName },
    };
    const { nowMs } = tx;
    const template = templateFor(tx.stores, { employer, occupationId, nowMs });
    if (template === null) return err({ code: 'invalid_fields', fields: ['occupationId'] });
    if (!template.addresses.includes(workAddress)) {
      return err({ code: 'invalid_fields', fields: ['workAddress'] });
    }
    if (!mayName(template, realEmployerName)) {
      return err({ code: 'invalid_fields', fields: ['realEmployerName'] });
    }
    return sendToReview(tx, {
      known: null,
      employerId: employer.id,
      content: contentOfTemplate(template, choice, employer.details),
      by: holderOf(actor),
    });
  });
}

/** A gang-master names one of those he recruits for; who posts for himself names nobody. */
function mayName({ realEmployers }: PostingTemplate, name: string | null): boolean {
  return realEmployers === null ? name === null : name !== null && realEmployers.includes(name);
}
