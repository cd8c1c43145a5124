import type { CSSProperties, ReactNode } from 'react';
import type { Preview } from './hall/window-layout.ts';
import styles from './scaled.module.css';

/** A board that does not fill its window, whole and in the middle of it; one that does is as it is. */
export function Scaled(props: { readonly preview: Preview | null; readonly children: ReactNode }) {
  const { preview, children } = props;
  const sizes =
    preview === null
      ? {}
      : {
          '--board-w': `${preview.widthPx}px`,
          '--board-h': `${preview.heightPx}px`,
          '--scale': preview.scale,
        };
  return (
    <div className={styles['room']} data-preview={preview !== null || undefined}>
      <div className={styles['panel']} style={sizes as CSSProperties}>
        {children}
      </div>
    </div>
  );
}
