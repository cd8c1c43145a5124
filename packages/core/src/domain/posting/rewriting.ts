import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Lexicon } from '../../rules/scanner/lexicon-schema.ts';
import { applySuggestion } from '../../rules/scanner/rewrite.ts';
import { scanText } from '../../rules/scanner/scan.ts';
import { postingContent, type Posting, type PostingContent, type PostingScan } from './posting.ts';
import { waitingText } from './reviewing.ts';

/** A text has fewer phrases than this; it only bounds the work. */
const mostSteps = 40;

interface Rewriting {
  readonly version: number;
  readonly hitKeys: readonly string[];
  readonly lexicon: Lexicon;
  readonly scan: (content: PostingContent) => PostingScan;
  readonly nowMs: number;
}

interface RewrittenPosting {
  readonly posting: Posting;
  readonly version: number;
  /** How many phrases were replaced. */
  readonly rewritten: number;
}

/**
 * Puts the scanner's neutral wording in place of the named hits of the waiting text. It is
 * a new version, so that nobody approves what he has not seen; who collected it stays, because the
 * words are the scanner's and not the reviewer's.
 */
export function rewrite(
  posting: Posting,
  rewriting: Rewriting,
): Result<RewrittenPosting, HallError> {
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  if (waiting.version !== rewriting.version) return err({ code: 'version_conflict' });
  const { content, rewritten } = replaceHits(waiting.content, rewriting);
  const parsed = postingContent.safeParse(content);
  if (!parsed.success) {
    // Nothing that may stand there was left of a field: a person has to write it anew.
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    return err({ code: 'invalid_fields', fields });
  }
  const version = waiting.version + 1;
  const scan = rewriting.scan(parsed.data);
  const updatedAtMs = rewriting.nowMs;
  const { collectedBy } = waiting;
  const next: Posting =
    posting.status === 'published'
      ? {
          ...posting,
          revision: { version, content: parsed.data, scan, collectedBy },
          updatedAtMs,
        }
      : { ...posting, version, content: parsed.data, scan, decisions: [], updatedAtMs };
  return ok({ posting: next, version, rewritten });
}

function replaceHits(
  content: PostingContent,
  { hitKeys, lexicon }: Pick<Rewriting, 'hitKeys' | 'lexicon'>,
): { content: Record<string, unknown>; rewritten: number } {
  const changed: Record<string, unknown> = { ...content };
  let rewritten = 0;
  for (const key of hitKeys) {
    const [ruleId = '', field = ''] = key.split('@');
    for (let step = 0; step < mostSteps; step += 1) {
      const text = changed[field];
      const hit =
        typeof text === 'string'
          ? scanText(text, lexicon).find((found) => isRewritable(found, ruleId))
          : undefined;
      if (typeof text !== 'string' || hit === undefined) break;
      changed[field] = applySuggestion(text, hit);
      rewritten += 1;
    }
  }
  return { content: changed, rewritten };
}

function isRewritable(
  hit: { readonly ruleId: string; readonly suggestion: string | null },
  ruleId: string,
): boolean {
  return hit.ruleId === ruleId && hit.suggestion !== null;
}
