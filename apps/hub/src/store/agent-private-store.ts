import type { Database, Statement } from 'better-sqlite3';
import { agentPerson, type AgentPerson } from '@hall/core/domain/employer/agent';
import { z } from 'zod';
import type { AgentPrivateStore } from './agent-stores.ts';
import type { Vault } from './vault.ts';

const personRow = z.object({ person_sealed: z.instanceof(Buffer) });

/** Names and phones of agents; nothing of them lies in the clear (PIPL 51, K-01). */
export class SqliteAgentPrivateStore implements AgentPrivateStore {
  readonly #vault: Vault;
  readonly #get: Statement;
  readonly #put: Statement;
  readonly #erase: Statement;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#get = db.prepare('SELECT person_sealed FROM agent_private WHERE agent_id = ?');
    this.#put = db.prepare('INSERT OR REPLACE INTO agent_private VALUES (?, ?)');
    this.#erase = db.prepare('DELETE FROM agent_private WHERE agent_id = ?');
  }

  get(agentId: string): AgentPerson | null {
    const row = this.#get.get(agentId);
    if (row === undefined) return null;
    const sealed = personRow.parse(row).person_sealed;
    return agentPerson.parse(JSON.parse(this.#vault.open(placeOf(agentId), sealed)));
  }

  put(agentId: string, person: AgentPerson): void {
    const text = JSON.stringify(agentPerson.parse(person));
    this.#put.run(agentId, this.#vault.seal(placeOf(agentId), text));
  }

  erase(agentId: string): void {
    this.#erase.run(agentId);
  }
}

function placeOf(agentId: string): string {
  return `agent/${agentId}`;
}
