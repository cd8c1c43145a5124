import { useEffect } from 'react';

/** The panel of a closed hall: dark for as long as this is true. */
export function useDimmed(isDimmed: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!isDimmed) return undefined;
    dataset['theme'] = 'board';
    return () => {
      delete dataset['theme'];
    };
  }, [isDimmed]);
}
