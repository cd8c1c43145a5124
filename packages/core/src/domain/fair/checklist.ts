import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { fairPapers, type Fair, type FairDetails, type FairPaper } from './fair.ts';

/**
 * From so many people on a gathering needs the permit of the public security authority and two plans
 * (大型群众性活动安全管理条例, article 2).
 */
export const largeFairPeople = 1000;

/** Whether a fair may be announced only with its papers ticked. */
export function isLargeFair({ expectedPeople }: Pick<FairDetails, 'expectedPeople'>): boolean {
  return expectedPeople !== undefined && expectedPeople >= largeFairPeople;
}

/** Whether boards and kiosks may speak of it. */
export function isPublic({ checklist }: Pick<Fair, 'checklist'>): boolean {
  return checklist === undefined || checklist.isPublished;
}

/** What is still to be ticked. */
export function papersMissing({ checklist }: Pick<Fair, 'checklist'>): FairPaper[] {
  if (checklist === undefined) return [];
  return fairPapers.filter((paper) => !checklist.done.includes(paper));
}

/**
 * The checklist after a fair was announced or changed. A permit is given for a day, a place and a
 * size; with another one of these all is asked anew (the same regulation, article 15).
 */
export function checklistAfter(
  before: Pick<Fair, 'checklist' | 'details'> | null,
  details: FairDetails,
): Pick<Fair, 'checklist'> {
  if (!isLargeFair(details)) return {};
  const known = before?.checklist;
  if (before === null || known === undefined || isOther(before.details, details)) {
    return { checklist: { done: [], isPublished: false } };
  }
  return { checklist: known };
}

function isOther(before: FairDetails, after: FairDetails): boolean {
  const isMoved = (['day', 'from', 'to', 'place'] as const).some(
    (key) => before[key] !== after[key],
  );
  return isMoved || (after.expectedPeople ?? 0) > (before.expectedPeople ?? 0);
}

/** Ticks one paper, or takes the tick away, which takes the fair from the boards. */
export function tickPaper(
  fair: Fair,
  tick: { readonly paper: FairPaper; readonly isDone: boolean; readonly nowMs: number },
): Result<Fair, HallError> {
  const { checklist } = fair;
  if (fair.status !== 'open' || checklist === undefined) return err({ code: 'wrong_state' });
  const done = fairPapers.filter((paper) =>
    paper === tick.paper ? tick.isDone : checklist.done.includes(paper),
  );
  const isPublished = checklist.isPublished && done.length === fairPapers.length;
  return ok({ ...fair, checklist: { done, isPublished }, updatedAtMs: tick.nowMs });
}

/** Makes a large fair public. `checklist_open` names what is not ticked. */
export function publishFair(fair: Fair, nowMs: number): Result<Fair, HallError> {
  const { checklist } = fair;
  if (fair.status !== 'open' || checklist === undefined || checklist.isPublished) {
    return err({ code: 'wrong_state' });
  }
  const missing = papersMissing(fair);
  if (missing.length > 0) return err({ code: 'checklist_open', fields: missing });
  return ok({ ...fair, checklist: { ...checklist, isPublished: true }, updatedAtMs: nowMs });
}
