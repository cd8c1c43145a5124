import type { Database, Statement } from 'better-sqlite3';
import { dayOf } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { QueryOutput } from '@hall/core/contract/queries';
import { isFor, letsCall } from '@hall/core/domain/campaign/calling';
import {
  callOutcome,
  campaign,
  campaignCall,
  type Campaign,
} from '@hall/core/domain/campaign/campaign';
import { market } from '@hall/core/domain/market/market';
import type { ConsentsInForce } from '@hall/core/domain/worker/registration';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { consentsInForce } from '../../commands/worker/consents-in-force.ts';
import { formatCursor, parseCursor, type PagePosition } from './cursor.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
/** So many of those who want such work are looked at for one page, and for the figures. */
const mostForPage = 2_000;
const mostForFigures = 5_000;
/** Read from the key at a time. */
const stepRows = 200;

const newest: PagePosition = { key: '9999-99-99', id: 'g' };
const stateRow = z.object({ state_json: z.string() });
const placeRow = z.object({ last_seen_day: z.string(), worker_id: z.string() });
const phoneRow = z.object({ has_phone: z.literal([0, 1]) });
const callRow = z.object({ state_json: z.string(), came: z.literal([0, 1]) });
const outcomeRow = z.object({
  outcome: callOutcome.nullable(),
  called: z.number().int(),
  came: z.number().int(),
});

/** Whether he checked in on a day of the campaign after somebody was first shown his number. */
const came = `EXISTS (SELECT 1 FROM slip WHERE slip.worker_id = campaign_call.worker_id
  AND slip.day BETWEEN @fromDay AND @toDay AND slip.issued_at_ms > campaign_call.first_at_ms)`;

/** `campaign.people`: neither name nor phone leaves the reader, and neither is opened here. */
export function campaignPeople(db: Database): QueryRunner<'campaign.people'> {
  const reading = new CampaignReading(db);
  return ({ campaignId, cursor }) => {
    const at = cursor === null ? newest : parseCursor(cursor);
    if (at === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
    const known = reading.campaign(campaignId);
    if (known === null) return err({ code: 'not_found' });
    const inForce = reading.inForce();
    const people: QueryOutput<'campaign.people'>['people'] = [];
    let looked = 0;
    let last: PagePosition | null = null;
    for (const { place, one, fits } of reading.newestFirst(known, at)) {
      if (people.length === pageRows || looked === mostForPage) {
        return ok({ people, next: last === null ? null : formatCursor(last) });
      }
      looked += 1;
      last = place;
      if (!fits || !letsCall(one, inForce) || !reading.hasPhone(one.id)) continue;
      people.push({ ...listed(one), call: reading.callOf(known, one.id) });
    }
    return ok({ people, next: null });
  };
}

/** `campaign.standing`: counts, never who. */
export function campaignStanding(db: Database): QueryRunner<'campaign.standing'> {
  const reading = new CampaignReading(db);
  return ({ campaignId }) => {
    const known = reading.campaign(campaignId);
    if (known === null) return err({ code: 'not_found' });
    return ok({ ...countPeople(reading, known), ...reading.calls(known) });
  };
}

type Standing = QueryOutput<'campaign.standing'>;
type People = Pick<Standing, 'listed' | 'withoutConsent' | 'withoutPhone' | 'isWhole'>;

function countPeople(reading: CampaignReading, known: Campaign): People {
  const inForce = reading.inForce();
  const count = { listed: 0, withoutConsent: 0, withoutPhone: 0 };
  let looked = 0;
  for (const { one, fits } of reading.newestFirst(known, newest)) {
    if (looked === mostForFigures) return { ...count, isWhole: false };
    looked += 1;
    if (!fits) continue;
    if (!letsCall(one, inForce)) count.withoutConsent += 1;
    else if (reading.hasPhone(one.id)) count.listed += 1;
    else count.withoutPhone += 1;
  }
  return { ...count, isWhole: true };
}

function listed(one: Worker): Omit<QueryOutput<'campaign.people'>['people'][number], 'call'> {
  const { id: workerId, registrationNo, ageBand, lastSeenDay, wishes } = one;
  const { occupationIds, availability } = wishes;
  return { workerId, registrationNo, occupationIds, availability, ageBand, lastSeenDay };
}

interface Looked {
  readonly place: PagePosition;
  readonly one: Worker;
  readonly fits: boolean;
}

/** What both queries read; every statement goes along a key. */
class CampaignReading {
  readonly #sql: Readonly<
    Record<'campaign' | 'market' | 'places' | 'worker' | 'phone' | 'call' | 'calls', Statement>
  >;

  constructor(db: Database) {
    this.#sql = {
      campaign: db.prepare('SELECT state_json FROM campaign WHERE id = ?'),
      market: db.prepare("SELECT state_json FROM market WHERE id = 'market'"),
      places: db.prepare(
        `SELECT last_seen_day, worker_id FROM worker_trade
         WHERE occupation_id = ? AND (last_seen_day, worker_id) < (?, ?)
         ORDER BY last_seen_day DESC, worker_id DESC LIMIT ${stepRows}`,
      ),
      worker: db.prepare('SELECT state_json FROM worker WHERE id = ?'),
      phone: db.prepare(
        'SELECT phone_sealed IS NOT NULL AS has_phone FROM person WHERE worker_id = ?',
      ),
      call: db.prepare(
        `SELECT state_json, ${came} AS came FROM campaign_call
         WHERE campaign_id = @id AND worker_id = @workerId`,
      ),
      calls: db.prepare(
        `SELECT outcome, count(*) AS called, sum(${came}) AS came FROM campaign_call
         WHERE campaign_id = @id GROUP BY outcome`,
      ),
    };
  }

  campaign(id: string): Campaign | null {
    const found = this.#sql.campaign.get(id);
    return found === undefined ? null : campaign.parse(stateOf(found));
  }

  inForce(): ConsentsInForce {
    return consentsInForce(market.parse(stateOf(this.#sql.market.get())));
  }

  /**
   * Who wants such work, with the place in the key where he stands, and whether the campaign is for him.
   * Everybody is given out, so that whoever reads can count how many were looked at.
   */
  *newestFirst({ details }: Campaign, from: PagePosition): Generator<Looked> {
    let at: PagePosition | undefined = from;
    while (at !== undefined) {
      const places: PagePosition[] = this.#places(details.occupationIds, at);
      for (const place of places) {
        const found = this.#sql.worker.get(place.id);
        const one = worker.parse(stateOf(found));
        yield { place, one, fits: isFor(details, one) };
      }
      at = places.length < stepRows ? undefined : places.at(-1);
    }
  }

  /** The next along the keys of several kinds of work, each person once. */
  #places(occupationIds: readonly string[], at: PagePosition): PagePosition[] {
    const found = new Map<string, PagePosition>();
    for (const occupationId of occupationIds) {
      for (const row of this.#sql.places.all(occupationId, at.key, at.id)) {
        const { last_seen_day: key, worker_id: id } = placeRow.parse(row);
        found.set(id, { key, id });
      }
    }
    return [...found.values()].sort(newestVisitFirst).slice(0, stepRows);
  }

  /** Asked of the row alone: the number stays sealed. */
  hasPhone(workerId: string): boolean {
    const found = this.#sql.phone.get(workerId);
    return found !== undefined && phoneRow.parse(found).has_phone === 1;
  }

  callOf(
    known: Campaign,
    workerId: string,
  ): QueryOutput<'campaign.people'>['people'][number]['call'] {
    const found = this.#sql.call.get({ id: known.id, workerId, ...daysOf(known) });
    if (found === undefined) return null;
    const row = callRow.parse(found);
    const { outcome, updatedAtMs } = campaignCall.parse(stateOf(row));
    return { outcome, atMs: updatedAtMs, came: row.came === 1 };
  }

  calls(known: Campaign): Pick<Standing, 'called' | 'outcomes' | 'came'> {
    const outcomes = { willing: 0, declined: 0, unreached: 0, refused: 0 };
    let [called, cameInAll] = [0, 0];
    for (const found of this.#sql.calls.all({ id: known.id, ...daysOf(known) })) {
      const row = outcomeRow.parse(found);
      called += row.called;
      cameInAll += row.came;
      if (row.outcome !== null) outcomes[row.outcome] += row.called;
    }
    return { called, outcomes, came: cameInAll };
  }
}

/** The days on which coming counts: those it was planned for, and none after it was closed. */
function daysOf({ details, closedAtMs }: Campaign): { fromDay: string; toDay: string } {
  const { fromDay, toDay } = details;
  if (closedAtMs === null) return { fromDay, toDay };
  const closedDay = dayOf(closedAtMs);
  return { fromDay, toDay: closedDay < toDay ? closedDay : toDay };
}

function newestVisitFirst(one: PagePosition, other: PagePosition): number {
  const [a, b] = [`${one.key} ${one.id}`, `${other.key} ${other.id}`];
  return a < b ? 1 : a > b ? -1 : 0;
}

function stateOf(found: unknown): unknown {
  return JSON.parse(stateRow.parse(found).state_json);
}
