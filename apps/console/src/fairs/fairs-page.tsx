import type { Route } from '../app/route.ts';
import { FairDirectoryPage } from './fair-directory-page.tsx';
import { FairList } from './fair-list.tsx';
import { FairSheet } from './fair-sheet.tsx';

/** 招聘会: the list, one fair with its postings, and its directory on paper. */
export function FairsPage({ route }: { readonly route: Route }) {
  if (route.id === null) return <FairList />;
  return route.act === 'directory' ? (
    <FairDirectoryPage fairId={route.id} />
  ) : (
    <FairSheet key={route.id} fairId={route.id} />
  );
}
