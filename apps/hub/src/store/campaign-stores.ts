import type { Database, Statement } from 'better-sqlite3';
import {
  campaign,
  campaignCall,
  campaignEndMs,
  type Campaign,
  type CampaignCall,
} from '@hall/core/domain/campaign/campaign';
import { JsonTable } from './json-table.ts';
import type { AggregateStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

/** More campaigns at a time than any market runs; a bound, not a rule. */
const mostOpen = 100;

/** 定向招聘专场; the cost of nothing here grows with history. */
export interface CampaignStore extends AggregateStore<Campaign> {
  /** Those that are open, the next to end first. */
  open(): Campaign[];
  /** The newest that are over. */
  over(limit: number): Campaign[];
  /** Open ones whose time has passed, at most `limit`. */
  due(nowMs: number, limit: number): Campaign[];
}

/** Whom a campaign has called. */
export interface CampaignCallStore extends AggregateStore<CampaignCall> {
  of(campaignId: string, workerId: string): CampaignCall | null;
}

/** Campaigns in SQLite. */
export class SqliteCampaignStore implements CampaignStore {
  readonly #table: JsonTable<Campaign>;
  readonly #sql: Readonly<Record<'open' | 'over' | 'due', Statement>>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'campaign',
      schema: campaign,
      columnsOf: ({ status, details }) => ({ status, end_ms: campaignEndMs(details) }),
    });
    const select = 'SELECT id, state_json FROM campaign WHERE';
    this.#sql = {
      open: db.prepare(`${select} status = 'open' ORDER BY end_ms LIMIT ${mostOpen}`),
      over: db.prepare(`${select} status = 'closed' ORDER BY end_ms DESC LIMIT ?`),
      due: db.prepare(`${select} status = 'open' AND end_ms <= ? ORDER BY end_ms LIMIT ?`),
    };
  }

  get(id: string): Campaign | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  open(): Campaign[] {
    return this.#table.many(this.#sql.open.all());
  }

  over(limit: number): Campaign[] {
    return this.#table.many(this.#sql.over.all(limit));
  }

  due(nowMs: number, limit: number): Campaign[] {
    return this.#table.many(this.#sql.due.all(nowMs, limit));
  }
}

/** Calls of campaigns in SQLite. */
export class SqliteCampaignCallStore implements CampaignCallStore {
  readonly #table: JsonTable<CampaignCall>;
  readonly #of: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'campaign_call',
      schema: campaignCall,
      columnsOf: (state) => ({
        campaign_id: state.campaignId,
        worker_id: state.workerId,
        first_at_ms: state.firstAtMs,
        outcome: state.outcome,
      }),
    });
    this.#of = db.prepare(
      'SELECT id, state_json FROM campaign_call WHERE campaign_id = ? AND worker_id = ?',
    );
  }

  get(id: string): CampaignCall | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  of(campaignId: string, workerId: string): CampaignCall | null {
    return this.#table.one(this.#of.get(campaignId, workerId));
  }
}
