import { useEffect } from 'react';

/**
 * What stands at the foot of every page of a paper, beside its number. Margins of a page read what
 * the root of the document has, and nothing below it.
 */
export function usePaperFoot(foot: { readonly name: string; readonly date: string }): void {
  const { name, date } = foot;
  useEffect(() => {
    const { style } = document.documentElement;
    const texts = { '--paper-name': name, '--paper-date': date };
    for (const [property, text] of Object.entries(texts)) {
      style.setProperty(property, JSON.stringify(text));
    }
    return () => {
      for (const property of Object.keys(texts)) style.removeProperty(property);
    };
  }, [name, date]);
}
