import type { CommandName } from '@hall/core/contract/commands/registry';
import type { QueryName } from '@hall/core/contract/queries';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { rolesMay } from './me.ts';
import { pages, type Page } from './route.ts';

/** What somebody must be able to do for a page to be of use to him; one of them is enough. */
const usefulFor: Readonly<Record<Exclude<Page, 'me'>, readonly (CommandName | QueryName)[]>> = {
  today: ['market.update'],
  postings: ['posting.submit', 'posting.withdraw', 'posting.suspend', 'posting.history'],
  review: ['posting.approve'],
  reported: ['posting.suspend'],
  employers: ['employer.register', 'employer.verify', 'posting.history'],
  gangmasters: ['gangmaster.save'],
  fairs: ['fair.save'],
  workers: ['worker.list'],
  matches: ['match.take', 'match.seal'],
  'follow-up': ['posting.keep', 'match.unmarked'],
  assist: ['assist.desk'],
  campaigns: ['campaign.people'],
  candidates: ['candidates.list'],
  rights: ['complaint.enter', 'complaint.list'],
  counter: ['counter.next'],
  queue: ['queue.saveSettings'],
  'queue-report': ['queue.report'],
  'queue-setup': ['queue.saveSettings'],
  gates: ['gate.open'],
  stands: ['stand.book'],
  bays: ['bay.extend'],
  'hall-day': ['hallDay.saveCalendar'],
  content: ['content.save', 'content.approve', 'content.withdraw'],
  'notice-sheet': ['posting.submit', 'posting.approve'],
  terminals: ['terminal.invite'],
  accounts: ['staff.create'],
  lexicon: ['lexicon.addWord'],
  agreement: ['agreement.save'],
  settings: ['market.update'],
  ledger: ['ledger.of'],
};

/** The pages somebody is offered, in the order of the day's work. */
export function pagesFor(roles: readonly StaffRole[]): Exclude<Page, 'me'>[] {
  return pages
    .filter((page) => page !== 'me')
    .filter((page) => usefulFor[page].some((name) => rolesMay(roles, name)));
}

/** Where somebody begins: a reviewer at the queue, everybody else at the first page he has. */
export function firstPageFor(roles: readonly StaffRole[]): Page {
  const offered = pagesFor(roles);
  if (offered.includes('review') && !rolesMay(roles, 'posting.submit')) return 'review';
  return offered[0] ?? 'me';
}
