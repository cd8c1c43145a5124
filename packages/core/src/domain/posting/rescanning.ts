import type { Lexicon } from '../../rules/scanner/lexicon-schema.ts';
import { openHits } from './decisions.ts';
import { suspend } from './living.ts';
import { mostHits, textsOf } from './posting-scan.ts';
import type { Posting, PostingContent, PostingHit, PostingScan } from './posting.ts';
import { scanTexts } from './text-scan.ts';

/** What a posting is read with when the lexicon has changed. */
export interface Rescan {
  readonly lexicon: Lexicon;
  readonly employerName: string;
  readonly nowMs: number;
}

/** A posting whose finds are not what they were. */
export interface Rescanned {
  /** With its new finds, and nothing else changed. */
  readonly posting: Posting;
  /** Off the boards, when there is a find that nobody may publish; null when it stays. */
  readonly suspended: Posting | null;
}

/** Statuses whose text is on a screen, will be, or lies before a reviewer. */
const read = new Set(['pending_review', 'published', 'filled']);

/**
 * Reads the words of an open posting with another lexicon. Null when they hold the same finds
 * as before. The findings on its figures stay: they do not come from the lexicon.
 */
export function rescan(posting: Posting, by: Rescan): Rescanned | null {
  if (posting.scan === null || !read.has(posting.status)) return null;
  // Only finished texts reach these statuses, see `submit`.
  const scan = rescanText(posting.content as PostingContent, posting.scan, by);
  const { revision } = posting;
  const revised = revision === null ? null : rescanText(revision.content, revision.scan, by);
  if (scan === null && revised === null) return null;
  const next: Posting = {
    ...posting,
    scan: scan ?? posting.scan,
    revision: revision === null ? null : { ...revision, scan: revised ?? revision.scan },
  };
  return { posting: next, suspended: suspendedFor(next, by.nowMs) };
}

/** Null where the words hold the same finds as before. */
function rescanText(content: PostingContent, before: PostingScan, by: Rescan): PostingScan | null {
  if (before.lexiconVersion === by.lexicon.version) return null;
  const words = scanTexts(textsOf(content, by.employerName), by.lexicon);
  if (sameFinds(words, before.hits.filter(isOfWords))) return null;
  const hits = [...words, ...before.hits.filter((hit) => !isOfWords(hit))].slice(0, mostHits);
  return {
    ...before,
    lexiconVersion: by.lexicon.version,
    scannedAtMs: by.nowMs,
    hits,
    // The fast lane is for texts without any serious find; a sweep never opens it.
    fastLane: before.fastLane && openHits({ ...before, hits }, []).length === 0,
  };
}

function isOfWords({ field }: PostingHit): boolean {
  return field !== 'posting';
}

function sameFinds(now: readonly PostingHit[], before: readonly PostingHit[]): boolean {
  const told = (hits: readonly PostingHit[]): string =>
    JSON.stringify(
      hits
        .slice(0, mostHits)
        .map(({ key, severity, start, end, suggestion }) => [
          key,
          severity,
          start,
          end,
          suggestion,
        ]),
    );
  return told(now) === told(before);
}

/** Longest list of phrases the employer is told. */
const mostTold = 200;

function suspendedFor(posting: Posting, nowMs: number): Posting | null {
  if (posting.scan === null || posting.status === 'pending_review') return null;
  const barred = openHits(posting.scan, posting.decisions).filter(
    (hit) => hit.severity === 'BLOCK' && isOfWords(hit),
  );
  if (barred.length === 0) return null;
  const phrases = [...new Set(barred.map((hit) => hit.matched))].join('、').slice(0, mostTold);
  const reason = { code: 'lexicon_update', text: phrases };
  const suspended = suspend(posting, { reason, nowMs });
  return suspended.ok ? suspended.value : null;
}
