// axe-core in the page itself. The Playwright wrapper of it loads the half megabyte again for each
// look and ends each in a page of its own, which takes three times as long.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule that a page breaks, and the elements that break it. */
export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly html: readonly string[];
}

/** Colours fade; half way they have no contrast anybody has to read by. Waits for what ends. */
async function faded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe finds in the page once it has come to rest; `alsoRules` are asked beyond its usual ones. */
export async function violationsIn(
  page: Page,
  alsoRules: readonly string[] = [],
): Promise<Violation[]> {
  await faded(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: judge } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await judge.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? null,
      html: nodes.map((node) => node.html.slice(0, 120)),
    }));
  }, alsoRules);
}

/** What keeps somebody from using the page: axe's serious and critical findings, in a line each. */
export async function seriousIn(page: Page, alsoRules: readonly string[] = []): Promise<string[]> {
  const violations = await violationsIn(page, alsoRules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}
