/** The pages of the console, in the order of the day's work. */
export const pages = [
  'today',
  'postings',
  'review',
  'reported',
  'employers',
  'gangmasters',
  'fairs',
  'workers',
  'matches',
  'follow-up',
  'assist',
  'campaigns',
  'candidates',
  'rights',
  'counter',
  'queue',
  'queue-report',
  'queue-setup',
  'gates',
  'stands',
  'bays',
  'hall-day',
  'content',
  'notice-sheet',
  'terminals',
  'accounts',
  'lexicon',
  'agreement',
  'settings',
  'ledger',
  'me',
] as const;
export type Page = (typeof pages)[number];

/** Where in the console somebody is: a page, a thing on it, and what is being done to it. */
export interface Route {
  readonly page: Page;
  /** `new`, or the id of a thing; null is the page's list. */
  readonly id: string | null;
  readonly act: string | null;
}

/** Reads a location hash such as `#/postings/…id…/edit`; null for anything else. */
export function parseRoute(hash: string): Route | null {
  const [empty, page, id = null, act = null, ...rest] = hash.replace(/^#/, '').split('/');
  const known = pages.find((name) => name === page);
  if (empty !== '' || known === undefined || rest.length > 0) return null;
  const plain = [id, act].every((part) => part === null || /^[\w-]{1,60}$/.test(part));
  return plain ? { page: known, id, act } : null;
}

/** The hash of a route; the inverse of `parseRoute`. */
export function hashOf(route: Route): string {
  return `#/${[route.page, route.id, route.act].filter((part) => part !== null).join('/')}`;
}

/** Short form for links. */
export function hashTo(page: Page, id: string | null = null, act: string | null = null): string {
  return hashOf({ page, id, act });
}
