import { Icon, type IconName } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import type { PersonEvent } from '../machine/events.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import styles from './attract-way.module.css';

const iconSizes = { big: '7em', second: '3.6em', plain: '2.2em' } as const;

type StartWith = Extract<PersonEvent, { type: 'start' }>['with'];

interface WayProps {
  readonly with: StartWith;
  readonly icon: IconName;
  readonly title: string;
  readonly look?: keyof typeof iconSizes;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** One of the ways in: what it is, and in a few words what it is for. */
export function Way({ with: start, icon, title, look = 'plain', disabled, children }: WayProps) {
  const { send } = useKiosk();
  return (
    <button
      type="button"
      className={styles['way']}
      data-look={look}
      disabled={disabled}
      onClick={() => {
        send({ type: 'start', with: start });
      }}
    >
      <Icon name={icon} size={iconSizes[look]} />
      <span className={styles['wayText']}>
        <span className={styles['wayTitle']}>{title}</span>
        <span className={styles['wayHow']}>{children}</span>
      </span>
    </button>
  );
}

/** What is wrong with what lies on the reader, within its way in. */
export function Trouble({ children }: { readonly children: string }) {
  return (
    <strong className={styles['trouble']} role="alert">
      {children}
    </strong>
  );
}
