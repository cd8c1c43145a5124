import { Button } from '@hall/ui/components/button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useKiosk } from './kiosk-context.tsx';
import styles from './scroll-pane.module.css';

/** A screenful less a line, so that the eye finds its place again. */
const stepShare = 0.85;

/** A pane of the worker's kiosk that may be taller than the screen. */
export function ScrollPane({ children }: { readonly children: ReactNode }) {
  const { t } = useKiosk();
  return (
    <ScrollFrame up={t('page.up')} down={t('page.down')}>
      {children}
    </ScrollFrame>
  );
}

export interface ScrollFrameProps {
  readonly up: string;
  readonly down: string;
  readonly children: ReactNode;
}

/**
 * Holds what may be taller than the screen. Then two big buttons move it by a screenful: nobody has
 * to know that glass can be swiped.
 */
export function ScrollFrame({ up, down, children }: ScrollFrameProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [tall, setTall] = useState(false);
  useEffect(() => {
    const element = pane.current;
    if (element === null || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      // Two pixels of rounding are not worth two buttons.
      setTall(element.scrollHeight > element.clientHeight + 2);
    });
    observer.observe(element);
    for (const child of element.children) {
      observer.observe(child);
    }
    return () => {
      observer.disconnect();
    };
  }, []);
  const move = (by: 1 | -1): void => {
    const element = pane.current;
    element?.scrollBy({ top: by * element.clientHeight * stepShare });
  };
  return (
    <div className={styles['frame']} data-tall={tall ? '' : undefined}>
      <div ref={pane} className={styles['pane']} tabIndex={tall ? 0 : -1}>
        <div className={styles['inner']}>{children}</div>
      </div>
      {tall ? (
        <div className={styles['buttons']}>
          <Button
            icon="arrow-up"
            aria-label={up}
            onClick={() => {
              move(-1);
            }}
          >
            {up}
          </Button>
          <Button
            icon="arrow-down"
            aria-label={down}
            onClick={() => {
              move(1);
            }}
          >
            {down}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
