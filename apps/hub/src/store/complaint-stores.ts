import type { Complaint, ComplaintKind, Reporter } from '@hall/core/domain/complaint/complaint';
import type { ToldFacts } from '@hall/core/domain/complaint/told';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import type { BarringProposal } from '@hall/core/domain/employer/barring-proposal';
import type { AggregateStore } from './stores.ts';

/** Complaints without what was told; the cost of nothing here grows with history. */
export interface ComplaintStore extends AggregateStore<Complaint> {
  /** How many wait for the rights window, and how many of them were due before `today`. */
  waiting(today: string): { readonly waiting: number; readonly overdue: number };
  /** Complaints of a kind against an employer that were found right since an instant. */
  substantiated(employerId: string, kind: ComplaintKind, sinceMs: number): number;
  /** The complaint that the reports of a posting wait as. */
  waitingReports(postingId: string): string | null;
  /** Complaints that ended before an instant and are still known whole. */
  toForget(beforeMs: number, limit: number): string[];
}

/** A written reason, and what it was written for. */
export interface ComplaintNote {
  readonly event: ComplaintEvent;
  readonly by: string;
  readonly atMs: number;
  readonly text: string;
}

/** What only the rights window and the auditor may know of a complaint. */
export interface ComplaintSecret {
  readonly reporter: Reporter;
  /** What was told; empty in a draft, and where it was told by touching. */
  readonly account: string;
  /** What was told at a kiosk by touching. */
  readonly told: ToldFacts | null;
  readonly notes: readonly ComplaintNote[];
  /** What whoever holds the receipt is answered. */
  readonly answer: { readonly text: string; readonly atMs: number } | null;
}

/** What a receipt is known by, whole. */
export interface ReceiptOf {
  readonly complaintNo: string;
  readonly code: string;
}

/** Sealed, apart from everything the ledger can see. */
export interface ComplaintSecretStore {
  get(complaintId: string): ComplaintSecret | null;
  put(complaintId: string, secret: ComplaintSecret): void;
  erase(complaintId: string): void;
  /** Keeps a keyed hash of what the receipt of a complaint is known by. */
  giveReceipt(complaintId: string, receipt: ReceiptOf): void;
  hasReceipt(complaintId: string): boolean;
  /** The complaint whose receipt has this number and this code. */
  byReceipt(receipt: ReceiptOf): string | null;
}

/** The last proposal to bar each employer. */
export interface BarringStore extends AggregateStore<BarringProposal> {
  /** How many nobody has answered. */
  open(): number;
}
