import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, or nothing when the dialog has to be answered. */
  readonly onClose?: () => void;
  /** `alert` is read out at once by a screen reader. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const focusable = 'button:not(:disabled), [href], input, select, textarea, [tabindex="0"]';

/** Keeps Tab inside the dialog; a person at a keyboard must not fall behind it. */
function keepFocus(event: KeyboardEvent, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>(focusable)];
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) {
    return;
  }
  const from = document.activeElement;
  if (event.shiftKey && (from === first || from === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && from === last) {
    event.preventDefault();
    first.focus();
  }
}

/** A question over the page. It takes the focus and gives it back where it was. */
export function Dialog({ title, onClose, role = 'dialog', actions, children }: DialogProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  // Asked while it is drawn: what is in it may take the focus before this dialog can.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    if (box.current?.contains(document.activeElement) === false) box.current.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, [before]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onClose !== undefined) {
      onClose();
    } else if (event.key === 'Tab' && box.current !== null) {
      keepFocus(event, box.current);
    }
  };
  return (
    <div className={styles['veil']}>
      <div
        ref={box}
        className={styles['box']}
        role={role}
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <div className={styles['body']} tabIndex={0} role="group" aria-labelledby={titleId}>
          {children}
        </div>
        <div className={styles['actions']}>{actions}</div>
      </div>
    </div>
  );
}
