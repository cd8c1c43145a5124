// Measures of a kiosk's page in a real browser: what lies where in millimetres.
import type { Page } from 'playwright-core';
import { PX_PER_MM } from './kiosk-preview.ts';

/** An ideograph's ink fills about this share of the font size. */
const GLYPH_SHARE = 0.92;

/** Text that is too small, targets that are too small, words that are cut off. */
export function tooSmallIn(page: Page, mode: string): Promise<string[]> {
  const leastTextPx = ((mode === 'elder' ? 7.3 : 4) * PX_PER_MM) / GLYPH_SHARE;
  return page.evaluate(
    ({ leastText, leastTarget }) => {
      const found: string[] = [];
      const isShown = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1;
      };
      const name = (element: Element): string => element.textContent.trim().slice(0, 24);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.textContent?.trim() === '' || !isShown(parent)) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size + 0.5 < leastText) found.push(`text ${size}px: ${name(parent)}`);
      }
      for (const button of document.querySelectorAll('button')) {
        if (!isShown(button)) continue;
        const box = button.getBoundingClientRect();
        if (Math.min(box.width, box.height) + 0.5 < leastTarget)
          found.push(`target ${box.width}×${box.height}: ${name(button)}`);
        if (button.scrollWidth > button.clientWidth + 2) found.push(`cut off: ${name(button)}`);
      }
      const beyond = (selector: string): void => {
        const element = document.querySelector(selector);
        if (element === null) return;
        if (element.scrollWidth > element.clientWidth + 2) found.push(`${selector} is too wide`);
        if (element.scrollHeight > element.clientHeight + 2) found.push(`${selector} is too tall`);
      };
      beyond('main');
      beyond('html');
      return found;
    },
    { leastText: leastTextPx, leastTarget: 15 * PX_PER_MM },
  );
}

/** A control somebody can touch: its name, and the part of it that is seen. */
interface Target {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every control that can be touched now; what lies under a dialog cannot. */
function targetsIn(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const seen = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        if (getComputedStyle(above).overflowY === 'visible') continue;
        const clip = above.getBoundingClientRect();
        [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
        [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
      }
      return new DOMRect(left, top, right - left, bottom - top);
    };
    const scope = document.querySelector('[aria-modal="true"]') ?? document.body;
    return [...scope.querySelectorAll('button, a[href], input, select, textarea')].flatMap(
      (element) => {
        const { left, top, right, bottom, width, height } = seen(element);
        const label = element.getAttribute('aria-label') ?? element.textContent;
        const name = label.trim().slice(0, 24);
        return width > 1 && height > 1 ? [{ name, left, top, right, bottom }] : [];
      },
    );
  });
}

const GAP_MM = 3;

/** Neighbours a thick finger would touch together (B-15). */
export async function crowdedIn(page: Page): Promise<string[]> {
  const targets = await targetsIn(page);
  return targets.flatMap((one, at) =>
    targets.slice(at + 1).flatMap((other) => {
      const across = Math.max(one.left - other.right, other.left - one.right, 0);
      const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
      const gapMm = Math.hypot(across, down) / PX_PER_MM;
      // Half a pixel of rounding is no gap lost.
      return gapMm + 0.5 / PX_PER_MM < GAP_MM
        ? [`${gapMm.toFixed(1)} mm between ${one.name} and ${other.name}`]
        : [];
    }),
  );
}

const REACH_MM = { low: 380, high: 1_220 } as const;

/** Controls that somebody sitting cannot reach on a glass that hangs `bottomMm` above the floor (B-16). */
export async function outOfReachIn(page: Page, bottomMm: number): Promise<string[]> {
  const heightPx = page.viewportSize()?.height ?? 0;
  const aboveFloorMm = (px: number): number => bottomMm + (heightPx - px) / PX_PER_MM;
  return (await targetsIn(page)).flatMap(({ name, top, bottom }) => {
    const [low, high] = [aboveFloorMm(bottom), aboveFloorMm(top)];
    return low + 0.1 < REACH_MM.low || high - 0.1 > REACH_MM.high
      ? [`${name} lies ${low.toFixed(0)} to ${high.toFixed(0)} mm above the floor`]
      : [];
  });
}
