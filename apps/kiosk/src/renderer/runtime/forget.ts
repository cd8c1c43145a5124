/**
 * Empties what a browser keeps by itself when a visit ends: what is selected, what was copied, and
 * anything the address might say (B-10).
 */
export function forgetInBrowser(): void {
  window.getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
  window.scrollTo(0, 0);
}
