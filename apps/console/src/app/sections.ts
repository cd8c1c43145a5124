import type { Page } from './route.ts';

/** The parts of the hall's work, in the order of the pages. */
export const sectionNames = ['hiring', 'people', 'queue', 'hall', 'screens', 'office'] as const;
export type SectionName = (typeof sectionNames)[number];

const sectionOf: Readonly<Record<Exclude<Page, 'me' | 'today'>, SectionName>> = {
  postings: 'hiring',
  review: 'hiring',
  reported: 'hiring',
  employers: 'hiring',
  gangmasters: 'hiring',
  fairs: 'hiring',
  workers: 'people',
  matches: 'people',
  'follow-up': 'people',
  assist: 'people',
  campaigns: 'people',
  candidates: 'people',
  rights: 'people',
  counter: 'queue',
  queue: 'queue',
  'queue-report': 'queue',
  'queue-setup': 'queue',
  gates: 'hall',
  stands: 'hall',
  bays: 'hall',
  'hall-day': 'hall',
  content: 'screens',
  'notice-sheet': 'screens',
  terminals: 'screens',
  accounts: 'office',
  lexicon: 'office',
  agreement: 'office',
  settings: 'office',
  ledger: 'office',
};

/** Pages under a heading; without one they stand for themselves. */
export interface Section {
  readonly name: SectionName | null;
  readonly pages: readonly Page[];
}

/** So many pages are found without headings. */
const mostWithoutHeadings = 10;

/** So many stand in sight together on a desk's screen, and nothing has to be folded. */
const mostUnfolded = 17;

/** What everybody works with whoever has more pages than are in sight together. */
const usuallyOpen: readonly SectionName[] = ['hiring', 'people'];

/**
 * The pages as the sidebar groups them. Who has few is not made to read headings, and no heading
 * stands over a single page: those come last, for themselves.
 */
export function sectionsOf(pages: readonly Page[]): readonly Section[] {
  if (pages.length <= mostWithoutHeadings) return [{ name: null, pages }];
  const named = sectionNames.map((name) => ({
    name,
    pages: pages.filter((page) => page !== 'me' && page !== 'today' && sectionOf[page] === name),
  }));
  const first: Section = { name: null, pages: pages.filter((page) => page === 'today') };
  const alone: Section = {
    name: null,
    pages: named.filter((section) => section.pages.length === 1).flatMap((one) => one.pages),
  };
  const several = named.filter((section) => section.pages.length > 1);
  return [first, ...several, alone].filter((section) => section.pages.length > 0);
}

/** Sections somebody has opened or folded himself. */
export type Folding = Readonly<Partial<Record<SectionName, 'open' | 'folded'>>>;

/** Whether the pages of a section are in sight: as somebody left it, or where he is. */
export function isOpen(
  section: Section,
  at: { readonly folding: Folding; readonly current: Page | null; readonly pages: number },
): boolean {
  if (section.name === null) return true;
  const chosen = at.folding[section.name];
  if (chosen !== undefined) return chosen === 'open';
  if (at.pages <= mostUnfolded || usuallyOpen.includes(section.name)) return true;
  return at.current !== null && section.pages.includes(at.current);
}

/** Reads what a browser kept; what is not understood is left out. */
export function readFolding(kept: string | null): Folding {
  const words = new Set((kept ?? '').split(' '));
  const known = sectionNames.flatMap((name) =>
    (['open', 'folded'] as const)
      .filter((how) => words.has(`${name}:${how}`))
      .map((how) => [name, how] as const),
  );
  return Object.fromEntries(known);
}

/** How a browser keeps it; the inverse of `readFolding`. */
export function writeFolding(folding: Folding): string {
  return Object.entries(folding)
    .map(([name, how]) => `${name}:${how}`)
    .join(' ');
}
