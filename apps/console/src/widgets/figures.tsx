import type { ReactNode } from 'react';
import styles from './figures.module.css';

/** A row of figures, to be read from across the room. */
export function Figures({
  label,
  className,
  children,
}: {
  readonly label?: string;
  /** Columns of one's own; by default all are as wide. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const names = [styles.figures, className].filter((name) => name !== undefined);
  return (
    <dl className={names.join(' ')} aria-label={label}>
      {children}
    </dl>
  );
}

/** One of them: its name, the figure with what belongs to it, and what else is to be said. */
export function Figure({
  name,
  aside,
  href,
  tone,
  className,
  children,
}: {
  readonly name: string;
  readonly aside?: ReactNode;
  /** Where it can be looked into. */
  readonly href?: string;
  readonly tone?: 'warn' | 'alarm' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={className} data-tone={tone} data-link={href === undefined ? undefined : true}>
      <dt>
        {href === undefined ? name : <a href={href}>{name}</a>}
        {aside}
      </dt>
      {children}
    </div>
  );
}
