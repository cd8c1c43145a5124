import type { Route } from '../app/route.ts';
import { PastPage } from './past-page.tsx';
import { PostingEditor } from './posting-editor.tsx';
import { PostingList } from './posting-list-page.tsx';
import { PostingSheet } from './posting-sheet.tsx';
import { RepostPage } from './repost-page.tsx';

/** 岗位: the heaps, one posting, writing one, and posting an old one again. */
export function PostingsPage({ route }: { readonly route: Route }) {
  if (route.id === null) return <PostingList />;
  if (route.id === 'new')
    return <PostingEditor key="new" postingId={null} employerId={route.act} />;
  if (route.id === 'past') return <PastPage />;
  if (route.id === 'again') return <RepostPage fromId={route.act} />;
  return route.act === 'edit' ? (
    <PostingEditor key={route.id} postingId={route.id} employerId={null} />
  ) : (
    <PostingSheet key={route.id} postingId={route.id} />
  );
}
