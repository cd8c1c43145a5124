import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { PostingHit } from '../posting/posting.ts';
import type { ContentDetails, ContentItem } from './content.ts';

interface Writing {
  readonly details: ContentDetails;
  readonly by: string;
  readonly nowMs: number;
}

/** A page as somebody has just written it; every change has to be released anew (F-12). */
export function writeContent(
  known: { readonly id: string },
  writing: Writing,
): Result<ContentItem, HallError> {
  const { details } = writing;
  if (details.validToMs <= details.validFromMs) {
    return err({ code: 'invalid_fields', fields: ['validToMs'] });
  }
  return ok({
    id: known.id,
    details,
    status: 'pending_review',
    author: writing.by,
    reviewer: null,
    updatedAtMs: writing.nowMs,
  });
}

interface Release {
  readonly hits: readonly PostingHit[];
  readonly by: string;
  readonly singleStaff: boolean;
  readonly nowMs: number;
}

/** Releases a page: by somebody else than its author, and only without findings. */
export function approveContent(
  item: ContentItem,
  release: Release,
): Result<ContentItem, HallError> {
  if (item.status !== 'pending_review') return err({ code: 'wrong_state' });
  if (item.author === release.by && !release.singleStaff) return err({ code: 'four_eyes' });
  const serious = release.hits.filter((hit) => hit.severity === 'BLOCK');
  if (serious.length > 0) {
    return err({ code: 'hits_open', fields: serious.map((hit) => hit.key) });
  }
  if (item.details.validToMs <= release.nowMs) return err({ code: 'expired' });
  return ok({ ...item, status: 'published', reviewer: release.by, updatedAtMs: release.nowMs });
}

/** Takes a page down. */
export function withdrawContent(item: ContentItem, nowMs: number): Result<ContentItem, HallError> {
  if (item.status === 'withdrawn') return err({ code: 'wrong_state' });
  return ok({ ...item, status: 'withdrawn', updatedAtMs: nowMs });
}

/** Whether a page belongs on the boards at this moment. */
export function isOnBoards(item: ContentItem, nowMs: number): boolean {
  return (
    item.status === 'published' &&
    item.details.validFromMs <= nowMs &&
    nowMs < item.details.validToMs
  );
}
