import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** How much it weighs on the page; one primary a page. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'alarm';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** Fills the row it stands in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A button at least `--target` high; never a submit button unless told so. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, iconAfter, wide = false, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={styles['button']}
      data-variant={variant}
      data-wide={wide ? '' : undefined}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter === undefined ? null : <Icon name={iconAfter} />}
    </button>
  );
}
