import { Button } from '@hall/ui/components/button';
import type { ReactNode } from 'react';
import { useBooth } from './booth-context.tsx';
import styles from './stepper.module.css';

/** A figure with a minus and a plus. */
export function Stepper({
  name,
  onStep,
  children,
}: {
  readonly name: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: ReactNode;
}) {
  const { say } = useBooth();
  const key = (by: 1 | -1) => (
    <Button
      icon={by === 1 ? 'plus' : 'minus'}
      aria-label={`${name} ${say(by === 1 ? 'booth.form.more' : 'booth.form.less')}`}
      onClick={() => {
        onStep(by);
      }}
    >
      {null}
    </Button>
  );
  return (
    <div className={styles['stepper']}>
      {key(-1)}
      <output className={styles['value']} aria-label={name}>
        {children}
      </output>
      {key(1)}
    </div>
  );
}
