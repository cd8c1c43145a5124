import type { Database } from 'better-sqlite3';
import { addDays, dayStartMs, endOfDay, parseDay } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import {
  recordWindowDays,
  type EmployerRecord,
} from '@hall/core/contract/queries/complaint-queries';
import { complaintStatus } from '@hall/core/domain/complaint/complaint';
import { barringProposal } from '@hall/core/domain/employer/barring-proposal';
import { wageComplaintsSinceMs } from '@hall/core/rules/wage-complaints';
import { z } from 'zod';
import type { QueryRunner } from './reader-queries.ts';

const postingRow = z.strictObject({
  published: z.number(),
  recent: z.number(),
  ended: z.number(),
  offered: z.number(),
  filled: z.number(),
  reports: z.number(),
});
const matchRow = z.strictObject({
  confirmed: z.number(),
  arrived: z.number(),
  absent: z.number(),
  untold: z.number(),
  cancelled: z.number(),
});
const complaintRow = z.strictObject({
  kind: z.string(),
  status: complaintStatus,
  outcome: z.string().nullable(),
  n: z.number(),
  withinYear: z.number(),
});
const stateRow = z.object({ state_json: z.string() });
type ComplaintGroup = z.infer<typeof complaintRow>;

function prepareAll(db: Database) {
  return {
    // Each of these is answered from its index alone, however long the states are.
    postings: db.prepare(
      `SELECT count(*) AS published, coalesce(sum(first_published_at_ms >= @fromMs), 0) AS recent,
         coalesce(sum(over), 0) AS ended, coalesce(sum(over * headcount), 0) AS offered,
         coalesce(sum(over * min(taken, headcount)), 0) AS filled,
         coalesce(sum(reports), 0) AS reports
       FROM (SELECT first_published_at_ms, headcount, taken, reports,
               first_published_at_ms >= @fromMs
                 AND status IN ('filled', 'expired', 'withdrawn', 'archived') AS over
             FROM posting INDEXED BY posting_record
             WHERE employer_id = @employerId AND first_published_at_ms IS NOT NULL)`,
    ),
    matches: db.prepare(
      `SELECT coalesce(sum(status = 'confirmed'), 0) AS confirmed,
         coalesce(sum(status = 'confirmed' AND arrived = 1), 0) AS arrived,
         coalesce(sum(status = 'confirmed' AND arrived = 0), 0) AS absent,
         coalesce(sum(status = 'confirmed' AND arrived IS NULL), 0) AS untold,
         coalesce(sum(status = 'cancelled'), 0) AS cancelled
       FROM match INDEXED BY match_record WHERE employer_id = @employerId AND day >= @fromDay`,
    ),
    complaints: db.prepare(
      `SELECT kind, status, outcome, count(*) AS n, sum(coalesce(ended_at_ms, 0) >= @yearMs)
         AS withinYear
       FROM complaint WHERE employer_id = @employerId GROUP BY kind, status, outcome`,
    ),
    proposal: db.prepare('SELECT state_json FROM barring WHERE id = ?'),
  };
}

/**
 * `employer.record` (C-08). The fill rate counts postings that came on the boards within the window
 * and are over: one that is open may still be filled. Places taken stand beside places asked for.
 */
export function employerRecord(db: Database): QueryRunner<'employer.record'> {
  const sql = prepareAll(db);
  return ({ employerId, today }) => {
    const day = parseDay(today);
    if (day === null) return err({ code: 'invalid_fields', fields: ['today'] });
    const fromDay = addDays(day, 1 - recordWindowDays);
    const fromMs = dayStartMs(fromDay);
    const { reports, ...postings } = postingRow.parse(sql.postings.get({ employerId, fromMs }));
    const yearMs = wageComplaintsSinceMs(endOfDay(dayStartMs(day)) - 1);
    const groups = sql.complaints
      .all({ employerId, yearMs })
      .map((group) => complaintRow.parse(group));
    const proposal = sql.proposal.get(employerId);
    return ok({
      fromDay,
      postings,
      matches: matchRow.parse(sql.matches.get({ employerId, fromDay })),
      complaints: complaintsOf(groups),
      reports,
      proposal:
        proposal === undefined
          ? null
          : barringProposal.parse(JSON.parse(stateRow.parse(proposal).state_json)),
    });
  };
}

function complaintsOf(groups: readonly ComplaintGroup[]): EmployerRecord['complaints'] {
  const isFound = ({ kind, outcome }: ComplaintGroup): boolean =>
    kind === 'wage' && outcome === 'substantiated';
  return {
    wage: counts(groups.filter(({ kind }) => kind === 'wage')),
    noShow: counts(groups.filter(({ kind }) => kind === 'no_show')),
    other: counts(groups.filter(({ kind }) => kind !== 'wage' && kind !== 'no_show')),
    wageWithinYear: groups.filter(isFound).reduce((sum, one) => sum + one.withinYear, 0),
  };
}

function counts(groups: readonly ComplaintGroup[]): EmployerRecord['complaints']['wage'] {
  const sum = (wanted: (group: ComplaintGroup) => boolean): number =>
    groups.filter(wanted).reduce((total, { n }) => total + n, 0);
  return {
    waiting: sum(({ status }) => ['draft', 'submitted', 'accepted'].includes(status)),
    referred: sum(({ status }) => status === 'referred'),
    substantiated: sum(({ outcome }) => outcome === 'substantiated'),
    unsubstantiated: sum(({ outcome }) => outcome === 'unsubstantiated'),
    dropped: sum(({ status }) => status === 'dropped'),
  };
}
