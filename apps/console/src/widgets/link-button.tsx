import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './button.module.css';

/** A link that looks like a button, for going somewhere rather than doing something. */
export function LinkButton({
  href,
  look = 'secondary',
  size = 'normal',
  icon: Icon,
  label,
  children,
}: {
  readonly href: string;
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  /** What a screen reader says where the words alone would be the same many times. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={href}
      aria-label={label}
      className={styles.button}
      data-look={look}
      data-size={size}
      data-link
    >
      {Icon !== undefined && <Icon aria-hidden size={18} strokeWidth={2} />}
      <span>{children}</span>
    </a>
  );
}
