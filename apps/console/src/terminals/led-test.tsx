import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import styles from './window-devices.module.css';

/** Has the LED of a window say that it was reached, and tells what came of it (K-14). */
export function LedTest({ window, icon }: { readonly window: string; readonly icon: LucideIcon }) {
  const say = useSay();
  const test = useCommand('window.testLed');
  const [shown, setShown] = useState<boolean | null>(null);
  return (
    <div className={styles.device}>
      <Button
        size="small"
        icon={icon}
        busy={test.busy}
        onClick={() => {
          setShown(null);
          void test.run({ window }).then((done) => {
            setShown(done?.shown ?? null);
          });
        }}
      >
        {say('windows.test')}
      </Button>
      <div role="status">
        {shown !== null && (
          <Pill tone={shown ? 'good' : 'alarm'}>
            {say(shown ? 'windows.test.shown' : 'windows.test.silent')}
          </Pill>
        )}
      </div>
      <Refused error={test.error} />
    </div>
  );
}
