import { useEffect, useRef, type RefObject } from 'react';

/** The title of a page takes the focus when the page comes, so that a screen reader begins there. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
