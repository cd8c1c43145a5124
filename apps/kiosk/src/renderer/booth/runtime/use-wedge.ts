import { useEffect } from 'react';
import { emptyWedge, typedKey, wedgeKey } from './wedge.ts';

const fields = 'input, textarea, select, [contenteditable]';

/** Listens to a scanner that types. What somebody types into a field stays in the field. */
export function useWedge(onScan: (text: string) => void): void {
  useEffect(() => {
    let buffer = emptyWedge;
    const onKey = (event: KeyboardEvent): void => {
      const isField = event.target instanceof Element && event.target.closest(fields) !== null;
      if (isField || event.ctrlKey || event.altKey || event.metaKey) return;
      const { buffer: next, scanned } = wedgeKey(buffer, typedKey(event), event.timeStamp);
      buffer = next;
      if (scanned === null) return;
      // Its Enter must not press the button that happens to have the focus.
      event.preventDefault();
      event.stopPropagation();
      onScan(scanned);
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [onScan]);
}
