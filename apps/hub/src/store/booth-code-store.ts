import { timingSafeEqual } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { Agent } from '@hall/core/domain/employer/agent';
import { z } from 'zod';
import type { BoothCodeStore } from './match-stores.ts';
import type { Vault } from './vault.ts';

/** Twelve bytes nobody guesses, and a QR code still large enough for any scanner. */
const passBytes = 12;

const ownerRow = z.object({ agent_id: z.string() });

/** Codes of booths in SQLite. */
export class SqliteBoothCodeStore implements BoothCodeStore {
  readonly #vault: Vault;
  readonly #put: Statement;
  readonly #owner: Statement;
  readonly #end: Statement;
  readonly #endAll: Statement;
  readonly #prune: Statement;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#put = db.prepare('INSERT OR REPLACE INTO booth_code VALUES (?, ?, ?, ?)');
    this.#owner = db.prepare(
      'SELECT agent_id FROM booth_code WHERE code_hmac = ? AND until_ms > ?',
    );
    this.#end = db.prepare('DELETE FROM booth_code WHERE agent_id = ?');
    this.#endAll = db.prepare('DELETE FROM booth_code WHERE employer_id = ?');
    this.#prune = db.prepare('DELETE FROM booth_code WHERE until_ms <= ?');
  }

  put(agent: Pick<Agent, 'id' | 'employerId'>, code: string, untilMs: number): void {
    this.#put.run(agent.id, agent.employerId, this.#hmac(code), untilMs);
  }

  agentOf(code: string, nowMs: number): string | null {
    const row = this.#owner.get(this.#hmac(code), nowMs);
    return row === undefined ? null : ownerRow.parse(row).agent_id;
  }

  passOf(agentId: string, code: string): string {
    const seal = this.#vault.lookUp('booth_pass', `${agentId} ${code}`);
    return `${code}-${seal.subarray(0, passBytes).toString('hex').toUpperCase()}`;
  }

  /** The seal names the agent: digits that belong to somebody else by now open nothing. */
  agentOfPass(pass: string, nowMs: number): string | null {
    const code = pass.slice(0, pass.indexOf('-'));
    const agentId = this.agentOf(code, nowMs);
    if (agentId === null) return null;
    const own = Buffer.from(this.passOf(agentId, code));
    const shown = Buffer.from(pass);
    const isOwn = own.length === shown.length && timingSafeEqual(own, shown);
    return isOwn ? agentId : null;
  }

  endOf(agentId: string): void {
    this.#end.run(agentId);
  }

  endAllOf(employerId: string): void {
    this.#endAll.run(employerId);
  }

  /** Forgets the codes of days that are over. */
  prune(nowMs: number): void {
    this.#prune.run(nowMs);
  }

  #hmac(code: string): Buffer {
    return this.#vault.lookUp('booth_code', code);
  }
}
