import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { CircleCheck } from 'lucide-react';
import styles from './announce.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Long enough to be read at a glance back from the papers. */
const shownMs = 6_000;

/** Says that something was done, in a corner and to screen readers, and takes it away again. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const timer = useRef(0);
  const announce = useCallback((next: string) => {
    window.clearTimeout(timer.current);
    setText(next);
    timer.current = window.setTimeout(() => {
      setText('');
    }, shownMs);
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className={styles.corner} role="status" aria-live="polite">
        {text !== '' && (
          <p className={styles.done}>
            <CircleCheck aria-hidden size={20} strokeWidth={2} />
            {text}
          </p>
        )}
      </div>
    </AnnounceContext.Provider>
  );
}

/** Says that something was done. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
