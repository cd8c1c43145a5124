import type { Database } from 'better-sqlite3';
import { err, ok } from '@hall/core/basics/result';
import { phraseOf } from '../search/bigrams.ts';
import type { PostingFollower } from '../search/posting-follower.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { wholePosting } from '../whole-posting.ts';
import type { QueryRunner } from './reader-queries.ts';

const pageRows = 50;
const placeCursor = /^-?\d{1,16}$/;

/** `posting.search`: a page of the postings that say something, newest first. */
export function postingSearch(
  db: Database,
  { index, follower }: { readonly index: SearchIndex; readonly follower: PostingFollower },
): QueryRunner<'posting.search'> {
  const one = db.prepare('SELECT state_json, steady_json FROM posting_whole WHERE id = ?');
  return ({ text, cursor }) => {
    const phrase = phraseOf(text);
    if (phrase === null) return err({ code: 'invalid_fields', fields: ['text'] });
    if (cursor !== null && !placeCursor.test(cursor)) {
      return err({ code: 'invalid_fields', fields: ['cursor'] });
    }
    // What was committed before the question belongs to the answer.
    while (follower.isBuilt && follower.step());
    const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
    const found = index.find(phrase, { before, limit: pageRows });
    const postings = found.flatMap(({ id }) => {
      const known = one.get(id);
      return known === undefined ? [] : [wholePosting(known)];
    });
    const last = found.at(-1);
    const next = last === undefined || found.length < pageRows ? null : String(last.place);
    return ok({ postings, next, whole: follower.isBuilt });
  };
}
