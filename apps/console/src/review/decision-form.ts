import { openHits } from '@hall/core/domain/posting/decisions';
import type { HitDecision, PostingHit, PostingScan } from '@hall/core/domain/posting/posting';

/** A reviewer's answer to one hit as he makes it. */
export interface HitAnswer {
  /** The tick of a REVIEW hit: I have looked. */
  readonly seen: boolean;
  readonly exception: HitDecision['exception'];
  readonly reason: string;
}

export const noAnswer: HitAnswer = { seen: false, exception: null, reason: '' };

/** Answers by the key of the hit. */
export type HitAnswers = Readonly<Record<string, HitAnswer>>;

/** How strong a hit is, strongest first; the order in which they are shown. */
export const severityOrder = ['BLOCK', 'REASON', 'REVIEW', 'WARN', 'INFO'] as const;

/** Hits by severity, strongest first, in the order of the text within. */
export function bySeverity(hits: readonly PostingHit[]): PostingHit[] {
  return [...hits].sort(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
}

/** Whether a hit wants a tick, an exception, or nothing of the reviewer. */
export function wants(hit: PostingHit): 'exception' | 'tick' | 'nothing' {
  switch (hit.severity) {
    case 'BLOCK':
    case 'REASON':
      return 'exception';
    case 'REVIEW':
      return 'tick';
    case 'WARN':
    case 'INFO':
      return 'nothing';
  }
}

/** What is sent to the hub: one decision for every hit that was answered. */
export function decisionsOf(scan: PostingScan, answers: HitAnswers): HitDecision[] {
  const decisions = new Map<string, HitDecision>();
  for (const hit of scan.hits) {
    const answer = answers[hit.key];
    if (answer === undefined) continue;
    const asked = wants(hit);
    if (asked === 'tick' && answer.seen) {
      decisions.set(hit.key, { hit: hit.key, exception: null, reason: '' });
    } else if (asked === 'exception' && answer.exception !== null) {
      const reason = answer.reason.trim();
      decisions.set(hit.key, { hit: hit.key, exception: answer.exception, reason });
    }
  }
  return [...decisions.values()];
}

/** Hits that still stand between the text and the boards. */
export function stillOpen(scan: PostingScan, answers: HitAnswers): PostingHit[] {
  return openHits(scan, decisionsOf(scan, answers));
}
