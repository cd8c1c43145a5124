import type { Database } from 'better-sqlite3';
import { ok } from '@hall/core/basics/result';
import { SqliteAgentPrivateStore } from '../agent-private-store.ts';
import { SqliteAgentStore } from '../agent-store.ts';
import { EventReader } from '../event-store.ts';
import type { Vault } from '../vault.ts';
import { eventForReaders } from './ledger-events.ts';
import type { QueryRunner } from './reader-queries.ts';

const mostDeeds = 50;

/** `agent.list`: who may act for an employer, with name and phone as far as they are kept. */
export function agentList(db: Database, vault: Vault): QueryRunner<'agent.list'> {
  const agents = new SqliteAgentStore(db);
  const people = new SqliteAgentPrivateStore(db, vault);
  return ({ employerId }) =>
    ok({
      agents: agents.ofEmployer(employerId).map(({ id, sinceMs, disabled }) => ({
        agentId: id,
        person: people.get(id),
        sinceMs,
        disabled,
      })),
    });
}

/** `agent.deeds`: an index range for each agent, put together by time. */
export function agentDeeds(db: Database): QueryRunner<'agent.deeds'> {
  const agents = new SqliteAgentStore(db);
  const events = new EventReader(db);
  return ({ employerId }) => {
    const deeds = agents
      .ofEmployer(employerId)
      .flatMap(({ id }) =>
        events.byAgent(id, mostDeeds).map((event) => ({ ...eventForReaders(event), agentId: id })),
      )
      .sort((one, other) => other.seq - one.seq);
    return ok({ deeds: deeds.slice(0, mostDeeds) });
  };
}
