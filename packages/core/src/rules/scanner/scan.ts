import { isDisarmed } from './guards.ts';
import type {
  ExceptionCode,
  Lexicon,
  LexiconCategory,
  LexiconRule,
  Severity,
} from './lexicon-schema.ts';
import { normalise, type NormalisedText } from './normalise.ts';
import { suggestionFor } from './suggestion.ts';

/** A phrase of the lexicon found in a text. Positions are of the text as it was written. */
export interface ScanHit {
  readonly ruleId: string;
  readonly category: LexiconCategory;
  readonly severity: Severity;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly matched: string;
  readonly basis: string;
  readonly exceptions: readonly ExceptionCode[];
  /** What may stand in its place; empty to leave it out, null when there is no neutral wording. */
  readonly suggestion: string | null;
}

interface CompiledRule {
  readonly rule: LexiconRule;
  readonly pattern: RegExp;
}

interface CompiledLexicon {
  readonly neutral: RegExp;
  readonly rules: readonly CompiledRule[];
  /** Texts that were scanned lately, oldest first. */
  readonly scanned: Map<string, readonly ScanHit[]>;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands where a neutral phrase was: keeps positions, and the words around it apart. */
const placeholder = '\ue000';

/** Longer texts are cut: nothing a hall shows comes near it, and work stays bounded. */
const maxScannedUnits = 20_000;

/** The texts of a morning's postings: each is scanned when it is typed, sent in, and released. */
const rememberedTexts = 500;

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/**
 * Scans a text against a lexicon. The scanner never rejects anything by itself; a person decides
 * on each hit. Hits come in the order of the text, then of the rules.
 */
export function scanText(text: string, lexicon: Lexicon): readonly ScanHit[] {
  const known = compile(lexicon);
  const before = known.scanned.get(text);
  if (before !== undefined) return before;
  const hits = search(text, known);
  known.scanned.set(text, hits);
  if (known.scanned.size > rememberedTexts) {
    const [oldest] = known.scanned.keys();
    known.scanned.delete(oldest ?? text);
  }
  return hits;
}

function search(text: string, { neutral, rules }: CompiledLexicon): ScanHit[] {
  const normal = normalise(text.slice(0, maxScannedUnits));
  const searched = normal.text.replace(neutral, (phrase) => placeholder.repeat(phrase.length));
  const hits = rules.flatMap(({ rule, pattern }) =>
    spansOf(searched, { rule, pattern }).map((span) => hitOf({ text, normal, rule, span })),
  );
  return hits.sort((a, b) => a.start - b.start || a.ruleId.localeCompare(b.ruleId, 'en'));
}

function compile(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const fresh = {
    neutral: new RegExp(alternatives(lexicon.neutral), 'gu'),
    rules: lexicon.rules.map((rule) => ({
      rule,
      pattern: new RegExp(alternatives(rule.patterns), 'gu'),
    })),
    scanned: new Map<string, readonly ScanHit[]>(),
  };
  compiled.set(lexicon, fresh);
  return fresh;
}

function alternatives(sources: readonly string[]): string {
  return sources.map((source) => `(?:${source})`).join('|');
}

function spansOf(text: string, { rule, pattern }: CompiledRule): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.end === span.start) continue;
    if (!isDisarmed({ text, ...span, guard: rule.guard })) spans.push(span);
  }
  return spans;
}

interface HitParts {
  readonly text: string;
  readonly normal: NormalisedText;
  readonly rule: LexiconRule;
  readonly span: Span;
}

function hitOf({ text, normal, rule, span }: HitParts): ScanHit {
  const start = normal.starts[span.start] ?? 0;
  const end = normal.ends[span.end - 1] ?? text.length;
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    start,
    end,
    matched: text.slice(start, end),
    basis: rule.basis,
    exceptions: rule.exceptions,
    suggestion: suggestionFor({
      rewrite: rule.rewrite,
      phrase: normal.text.slice(span.start, span.end),
      following: normal.text.slice(span.end, span.end + 4),
    }),
  };
}
