import type { Agent, AgentPerson } from '@hall/core/domain/employer/agent';
import type { AggregateStore } from './stores.ts';

/** People who may act for employers. */
export interface AgentStore extends AggregateStore<Agent> {
  /** Who may act for an employer, longest first. */
  activeOf(employerId: string): Agent[];
  /** The same, then those disabled last; a bounded number. */
  ofEmployer(employerId: string): Agent[];
  /** Employers nobody was ever entered for, at most `limit`. */
  employersWithout(limit: number): string[];
  /** Agents disabled before `sinceMs` whose name and phone are still there, at most `limit`. */
  toForget(sinceMs: number, limit: number): string[];
}

/** Who the agents are; encrypted where it rests, and not brought back by a rebuild. */
export interface AgentPrivateStore {
  get(agentId: string): AgentPerson | null;
  put(agentId: string, person: AgentPerson): void;
  erase(agentId: string): void;
}

/** The agents' part of what handlers may read. */
export interface AgentStores {
  readonly agents: AgentStore;
  readonly agentPrivate: AgentPrivateStore;
}
