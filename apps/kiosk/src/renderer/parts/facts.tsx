import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A name and what it stands for. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Facts one below the other, names in one column and values in the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
