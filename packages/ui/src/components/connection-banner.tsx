import styles from './connection-banner.module.css';
import { Icon } from './icon.tsx';

export interface ConnectionBannerProps {
  readonly state: 'connecting' | 'live' | 'lost' | 'refused';
  readonly text: string;
}

const iconOf = {
  connecting: 'wifi',
  live: 'wifi',
  lost: 'wifi-off',
  refused: 'ban',
} as const;

/** How the connection to the hall is: quiet while it lives, plain to see when it does not. */
export function ConnectionBanner({ state, text }: ConnectionBannerProps) {
  return (
    <p className={styles['banner']} data-state={state} role="status">
      <Icon name={iconOf[state]} />
      <span>{text}</span>
    </p>
  );
}
