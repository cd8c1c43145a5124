import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  /** Under way: it keeps its place and its focus, but presses do nothing. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A button of the console; a busy one is told apart and cannot be pressed twice. */
export function Button({
  look = 'secondary',
  size = 'normal',
  icon: Icon,
  busy = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const Shown = busy ? LoaderCircle : Icon;
  return (
    <button
      {...rest}
      // The type is a plain string here; the default keeps forms from being sent by accident.
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      data-look={look}
      data-size={size}
      className={styles.button}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {Shown !== undefined && (
        <Shown
          aria-hidden
          className={busy ? styles.turning : undefined}
          size={18}
          strokeWidth={2}
        />
      )}
      <span>{children}</span>
    </button>
  );
}
