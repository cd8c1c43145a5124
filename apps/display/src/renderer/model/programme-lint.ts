import type { InfoTopic } from './info-pages.ts';
import { infoTopics } from './info-pages.ts';
import {
  fullCyclePostings,
  longestGapMs,
  spansOf,
  type Programme,
  type StagePage,
} from './programme.ts';

/** Why a cycle of pages must not be shown; words are in i18n (`board.lint.*`). */
export type ProgrammeFinding =
  | { readonly code: 'topic_missing'; readonly topic: InfoTopic }
  | { readonly code: 'topic_too_rare'; readonly topic: InfoTopic }
  | { readonly code: 'hardship_too_rare' }
  | { readonly code: 'posting_too_rare'; readonly postings: number };

/**
 * Checks the promises of a cycle: 服务项目, 办事指南, 服务热线, 投诉举报方式, a right and a policy at
 * least once in five minutes (F-02, F-12), postings for people in hardship too, and every
 * posting of a board of up to sixty (F-07).
 */
export function lintProgramme(
  programme: Programme,
  postings: { readonly ids: readonly string[]; readonly hardship: boolean },
): ProgrammeFinding[] {
  const findings: ProgrammeFinding[] = [];
  for (const topic of infoTopics) {
    const gapMs = longestWaitMs(
      programme,
      (page) => page.kind === 'info' && page.info.topic === topic,
    );
    if (gapMs === null) {
      findings.push({ code: 'topic_missing', topic });
    } else if (gapMs > longestGapMs) {
      findings.push({ code: 'topic_too_rare', topic });
    }
  }
  const hardshipMs = longestWaitMs(programme, isHardship);
  if (postings.hardship && (hardshipMs === null || hardshipMs > longestGapMs)) {
    findings.push({ code: 'hardship_too_rare' });
  }
  const whole = postings.ids.length <= fullCyclePostings;
  const rare = (whole ? postings.ids : []).filter((id) => {
    const gapMs = longestWaitMs(
      programme,
      (page) => page.kind === 'postings' && page.section !== 'hardship' && page.ids.includes(id),
    );
    return gapMs === null || gapMs > longestGapMs;
  });
  if (rare.length > 0) {
    findings.push({ code: 'posting_too_rare', postings: rare.length });
  }
  return findings;
}

function isHardship(page: StagePage): boolean {
  return page.kind === 'postings' && page.section === 'hardship';
}

/** The longest time between two beginnings of a page of this sort; null when it never comes. */
function longestWaitMs(programme: Programme, wanted: (page: StagePage) => boolean): number | null {
  const starts = spansOf(programme)
    .filter((span) => span.entry.variants.some(wanted))
    .map((span) => span.fromMs);
  const first = starts[0];
  if (first === undefined) {
    return null;
  }
  const after = [...starts.slice(1), first + programme.cycleMs];
  return Math.max(...starts.map((start, index) => (after[index] ?? start) - start));
}
