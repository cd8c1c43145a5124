import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Lexicon } from '../../rules/scanner/lexicon-schema.ts';
import { applySuggestion, rewriteText } from '../../rules/scanner/rewrite.ts';
import { scanText, type ScanHit } from '../../rules/scanner/scan.ts';
import { postingContent, type Posting, type PostingContent, type PostingScan } from './posting.ts';
import { waitingText } from './reviewing.ts';

/** Texts of a posting the neutral wording can be put into. */
const texts = [
  'skillRequirements',
  'workContent',
  'workAddress',
  'meetingPoint',
  'pieceName',
  'originName',
  'contactName',
  'realEmployerName',
] as const;

/** No text has more finds than this; it only bounds the work. */
const mostSteps = 40;

/**
 * One text with the finds that `chosen` picks put into neutral wording. When every find that
 * has one is picked, the text is rewritten as a whole, which also mends what belongs to no single
 * find. Null when there was nothing to do.
 */
export function rewriteChosen(
  text: string,
  lexicon: Lexicon,
  chosen: (hit: ScanHit) => boolean,
): { readonly text: string; readonly rewritten: number } | null {
  const open = scanText(text, lexicon).filter((hit) => hit.suggestion !== null);
  if (open.every(chosen)) {
    const whole = rewriteText(text, lexicon);
    return whole === null ? null : { text: whole.text, rewritten: whole.changes.length };
  }
  let current = text;
  let rewritten = 0;
  while (rewritten < mostSteps) {
    const hit = scanText(current, lexicon).find((one) => one.suggestion !== null && chosen(one));
    const next = hit === undefined ? current : applySuggestion(current, hit);
    if (next === current) break;
    current = next;
    rewritten += 1;
  }
  return rewritten === 0 ? null : { text: current, rewritten };
}

/** A posting's text with some of its finds put into neutral wording; `hitKeys` as the scan names them. */
export function rewriteContent(
  content: PostingContent,
  hitKeys: readonly string[],
  lexicon: Lexicon,
): Result<{ readonly content: PostingContent; readonly rewritten: number }, HallError> {
  let next = content;
  let rewritten = 0;
  for (const field of texts) {
    const chosen = (hit: ScanHit): boolean => hitKeys.includes(`${hit.ruleId}@${field}`);
    const text = next[field];
    const done = text === null ? null : rewriteChosen(text, lexicon, chosen);
    if (done === null) continue;
    next = { ...next, [field]: done.text === '' ? emptied(field) : done.text };
    rewritten += done.rewritten;
  }
  if (rewritten === 0) return err({ code: 'not_found' });
  const parsed = postingContent.safeParse(next);
  if (parsed.success) return ok({ content: parsed.data, rewritten });
  // What is left says too little: a person has to write it.
  const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  return err({ code: 'invalid_fields', fields });
}

/** What stands in a field nothing is left of; "no requirement" is a lawful requirement (A.0). */
function emptied(field: (typeof texts)[number]): string | null {
  return field === 'skillRequirements' ? '无要求' : null;
}

/** Puts a rewritten text in the place of the one that waits; a new version, so answers start anew. */
export function rewrite(
  posting: Posting,
  written: {
    readonly version: number;
    readonly content: PostingContent;
    readonly scan: PostingScan;
  },
): Result<Posting, HallError> {
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  if (waiting.version !== written.version) return err({ code: 'version_conflict' });
  const { content, scan } = written;
  const version = waiting.version + 1;
  // `updatedAtMs` stays: the employer has waited since he sent the text in.
  if (posting.status !== 'published') return ok({ ...posting, version, content, scan });
  const revision = { version, content, scan, collectedBy: waiting.collectedBy };
  return ok({ ...posting, revision });
}
