import { Component, type ReactNode } from 'react';
import type { Words } from './model/words.ts';
import styles from './board-screen.module.css';

interface Props {
  readonly words: Words;
  /** Counts the crash and has the page loaded again. */
  readonly onCrash: () => void;
  readonly children: ReactNode;
}

/** A board is never blank: a crash shows a sentence, and the page starts again. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onCrash();
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    return this.state.failed ? (
      <div className={styles.fault} role="alert">
        <p>{words.t('board.fault.title')}</p>
        <p className={styles.more}>{words.t('board.fault.line')}</p>
      </div>
    ) : (
      children
    );
  }
}
