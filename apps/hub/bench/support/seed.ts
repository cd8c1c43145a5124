import type { Database } from 'better-sqlite3';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { HubSystem } from '../../src/hub-system.ts';
import { LedgerTx } from '../../src/ledger/transaction.ts';
import { EventWriter } from '../../src/store/event-store.ts';
import { openStorage } from '../../src/store/storage.ts';
import { uuidV7Source } from '../../src/system-ports.ts';
import { seedPeople } from './seed-people.ts';
import { sampleInputs } from '../../test/support/sample-inputs.ts';

export const benchPassword = 'bench bench 123';
/** As many as a large market has on a morning; a few postings each. */
const employers = 200;

/** One of the employers of the bench. */
export function benchEmployerId(n: number): string {
  return `01900000-0000-7000-8000-00000000e${String(n % employers).padStart(3, '0')}`;
}

const staffId = '01900000-0000-7000-8000-00000000c001';
const hourMs = 3_600_000;

/** A posting of the length people write, live until tonight. */
export function benchContent(n: number, nowMs: number): Posting['content'] {
  return {
    ...sampleInputs['posting.submit'].content,
    workContent: `仓库装卸纸箱,每箱约二十斤,${n}号库`,
    workAddress: `城东物流园${n % 50}号库`,
    // Each employer's own: one number for many employers is the exception a reviewer is warned of.
    contactPhone: `1990${String(n % employers).padStart(7, '0')}`,
    workStartMs: nowMs + hourMs,
    workEndMs: nowMs + 12 * hourMs,
  };
}

/** A posting of that content on the boards. */
export function livePosting(id: string, n: number, nowMs: number): Posting {
  return {
    id,
    postingNo: `990001-270101-${String(n % 10_000).padStart(4, '0')}`,
    employerId: benchEmployerId(n),
    status: 'published',
    version: 1,
    content: benchContent(n, nowMs),
    revision: null,
    scan: { lexiconVersion: '1', scannedAtMs: nowMs, hits: [], flags: [], fastLane: false },
    decisions: [],
    taken: 0,
    firstPublishedAtMs: nowMs,
    publishAtMs: nowMs,
    validUntilMs: nowMs + 12 * hourMs,
    collectedBy: staffId,
    reviewedBy: staffId,
    publishedBy: staffId,
    selfReviewed: false,
    reason: null,
    reportedBy: [],
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    filledAtMs: null,
    touchedAtMs: null,
    askedStillAtMs: null,
    release: null,
  };
}

function employer(n: number, nowMs: number): Employer {
  return {
    id: benchEmployerId(n),
    details: { ...sampleInputs['employer.register'].details, legalName: `东风物流第${n}公司` },
    status: 'verified',
    materials: ['recruitment_notice', 'business_licence', 'agent_id'],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
    verifiedUntilMs: nowMs + 90 * 24 * hourMs,
    responsibleStaffId: staffId,
    blacklistReason: null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

/** Fills a fresh folder: one employer, `live` postings on the boards, `ended` ones in the history. */
export function seedFolder(options: {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly live: number;
  readonly ended: number;
  readonly people?: number;
  readonly extraEvents?: number;
}): void {
  const nowMs = Date.now();
  const storage = openStorage({ dataDir: options.dataDir, keyFile: options.keyFile, nowMs });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, stores } = storage.value;
  const ids = uuidV7Source({ now: () => Date.now() });
  const parts = { stores, writer: new EventWriter(db), ids };
  db.transaction(() => {
    const tx = new LedgerTx(parts, { kind: 'system' }, nowMs);
    // Boards of a closed hall show its hours and no posting, and a bench may run at any hour.
    const market = { ...sampleInputs['market.update'].market, opensAt: '00:00', closesAt: '23:59' };
    tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
    for (let n = 0; n < employers; n += 1) {
      const state = employer(n, nowMs);
      tx.record({ type: 'employer.registered', entityId: state.id, state, detail: {} });
    }
    for (let n = 0; n < options.live; n += 1) {
      const posting = livePosting(tx.newId(), n, nowMs);
      tx.record({ type: 'posting.drafted', entityId: posting.id, state: posting, detail: {} });
    }
    seedPeople(tx, options.people ?? 0);
    for (let n = 0; n < (options.extraEvents ?? 0); n += 1) {
      const entityId = benchEmployerId(n);
      tx.record({ type: 'employer.edited', entityId, state: null, detail: {} });
    }
  })();
  addEnded(db, options.ended, nowMs);
  db.close();
}

/** History as rows: its length is what is measured, not how it came about. */
function addEnded(db: Database, ended: number, nowMs: number): void {
  if (ended === 0) return;
  const pastMs = nowMs - 20 * 24 * hourMs;
  const { content, scan, ...moving } = { ...livePosting('ID', 0, pastMs), status: 'expired' };
  const numbers =
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @ended)';
  const id = `printf('01800000-0000-7000-8000-%012x', i)`;
  db.prepare(
    `${numbers}
     INSERT INTO posting (id, employer_id, status, occupation_id, pay_unit, pay_mid_fen, phone,
       text_hash, publish_at_ms, ends_at_ms, updated_at_ms, state_json)
     SELECT ${id}, substr(@employerId, 1, 33) || printf('%03d', i % @employers), 'expired', 'loader', 'day',
       20000 + i % 9000, printf('1990%07d', i % 1000), printf('%064x', i), @pastMs + i, NULL, @pastMs + i,
       json_set(@moving, '$.id', ${id})
     FROM n`,
  ).run({
    ended,
    employers,
    employerId: benchEmployerId(0),
    pastMs,
    moving: JSON.stringify(moving),
  });
  db.prepare(
    `${numbers}
     INSERT INTO posting_steady (id, steady_json)
     SELECT ${id}, json_set(@steady, '$.content.workContent', printf('仓库装卸纸箱,每箱约二十斤,%d号库', i % 5000))
     FROM n`,
  ).run({ ended, steady: JSON.stringify({ content, scan }) });
}

/** Accounts for the bench: who writes and who releases. */
export async function benchAccounts(system: HubSystem): Promise<void> {
  for (const role of ['staff', 'reviewer', 'manager'] as const) {
    if (system.stores.staff.byLoginName(role) === null) {
      const made = await system.createAccount({
        loginName: role,
        displayName: role,
        jobNumber: role,
        roles: [role],
        password: benchPassword,
      });
      if (!made.ok) throw new Error(made.error.code);
    }
  }
}
