import type { Database } from 'better-sqlite3';
import {
  agent,
  isActiveAgent,
  mostActiveAgents,
  type Agent,
} from '@hall/core/domain/employer/agent';
import { z } from 'zod';
import type { AgentStore } from './agent-stores.ts';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

/** Agents of one employer that are shown: all who may act, and who was disabled last. */
export const mostAgentsShown = 3 * mostActiveAgents;

const idRow = z.object({ id: z.string() });

function prepareAll(db: Database) {
  return {
    activeOf: db.prepare(
      `SELECT id, state_json FROM agent WHERE employer_id = ? AND active = 1
       ORDER BY id LIMIT ${mostActiveAgents}`,
    ),
    disabledOf: db.prepare(
      `SELECT id, state_json FROM agent WHERE employer_id = ? AND active = 0
       ORDER BY id DESC LIMIT ?`,
    ),
    without: db.prepare(
      `SELECT id FROM employer
       WHERE NOT EXISTS (SELECT 1 FROM agent WHERE employer_id = employer.id) LIMIT ?`,
    ),
    toForget: db.prepare(
      'SELECT id FROM agent WHERE disabled_at_ms < ? ORDER BY disabled_at_ms LIMIT ?',
    ),
  };
}

/** Agents in SQLite; also over a connection that only reads. */
export class SqliteAgentStore implements AgentStore {
  readonly #table: JsonTable<Agent>;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'agent',
      schema: agent,
      columnsOf: (state) => ({
        employer_id: state.employerId,
        active: isActiveAgent(state) ? 1 : 0,
        disabled_at_ms: state.forgotten ? null : (state.disabled?.atMs ?? null),
      }),
    });
    this.#sql = prepareAll(db);
  }

  get(id: string): Agent | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  activeOf(employerId: string): Agent[] {
    return this.#table.many(this.#sql.activeOf.all(employerId));
  }

  ofEmployer(employerId: string): Agent[] {
    const active = this.activeOf(employerId);
    const others = this.#table.many(
      this.#sql.disabledOf.all(employerId, mostAgentsShown - active.length),
    );
    return [...active, ...others];
  }

  employersWithout(limit: number): string[] {
    return this.#sql.without.all(limit).map((row) => idRow.parse(row).id);
  }

  toForget(sinceMs: number, limit: number): string[] {
    return this.#sql.toForget.all(sinceMs, limit).map((row) => idRow.parse(row).id);
  }
}
