/**
 * Empties what a browser keeps by itself when a visit ends: what is selected, what was copied, where
 * the page stood (B-10).
 */
export function forgetInBrowser(): void {
  window.getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
  window.scrollTo(0, 0);
  // Pages from plain addresses have no clipboard, and a browser may refuse; a shell empties its own.
  if ('clipboard' in navigator) {
    navigator.clipboard.writeText('').catch(() => undefined);
  }
}
