import type { Severity } from './scanner/lexicon-schema.ts';
import { losesFastLane } from './wage-complaints.ts';

/** The fields that decide whether a posting repeats an approved one; `content` holds all others. */
export interface FastLanePosting {
  /** Every field but dates, headcount and pay, as one comparable text made by the hub. */
  readonly content: string;
  readonly payMinFen: number;
  readonly payMaxFen: number;
  readonly payUnit: string;
}

export interface FastLaneInput {
  readonly employerStatus: string;
  /** Substantiated within the last twelve months (rules/wage-complaints). */
  readonly wageComplaints: number;
  readonly severities: readonly Severity[];
  readonly posting: FastLanePosting;
  /** Approved before, of the same employer. */
  readonly earlier: readonly FastLanePosting[];
}

/** Why a posting takes the ordinary way. */
export type FastLaneObstacle =
  | 'employer_not_verified'
  | 'wage_complaint'
  | 'has_hits'
  | 'no_earlier_posting'
  | 'content_changed'
  | 'pay_changed';

export type FastLane =
  | { readonly fast: true }
  | { readonly fast: false; readonly obstacles: readonly FastLaneObstacle[] };

/** How far the pay may differ from the earlier posting. */
export const payTolerance = 0.2;
/** Review is meant to be done by then, and is overdue after it. */
export const reviewTargetMs = 10 * 60_000;
export const reviewOverdueMs = 15 * 60_000;

const holding: ReadonlySet<Severity> = new Set(['BLOCK', 'REASON', 'REVIEW']);

/** Whether a posting goes to the top of the review list with one-tap approval. */
export function fastLane({
  employerStatus,
  wageComplaints,
  severities,
  posting,
  earlier,
}: FastLaneInput): FastLane {
  const obstacles: FastLaneObstacle[] = [];
  if (employerStatus !== 'verified') obstacles.push('employer_not_verified');
  if (losesFastLane(wageComplaints)) obstacles.push('wage_complaint');
  if (severities.some((severity) => holding.has(severity))) obstacles.push('has_hits');
  const obstacle = repetitionObstacle(posting, earlier);
  if (obstacle !== null) obstacles.push(obstacle);
  return obstacles.length === 0 ? { fast: true } : { fast: false, obstacles };
}

function repetitionObstacle(
  posting: FastLanePosting,
  earlier: readonly FastLanePosting[],
): FastLaneObstacle | null {
  if (earlier.length === 0) return 'no_earlier_posting';
  const same = earlier.filter(
    (other) => other.content === posting.content && other.payUnit === posting.payUnit,
  );
  if (same.length === 0) return 'content_changed';
  const near = same.some(
    (other) =>
      within(posting.payMinFen, other.payMinFen) && within(posting.payMaxFen, other.payMaxFen),
  );
  return near ? null : 'pay_changed';
}

/** In whole fen and by multiplication, so that exactly twenty per cent is still within. */
function within(fen: number, earlierFen: number): boolean {
  return Math.abs(fen - earlierFen) * 100 <= earlierFen * (payTolerance * 100);
}
