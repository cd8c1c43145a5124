import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { useTopic } from '@hall/ui/hall/use-hall';
import { bayLines } from '../words/bay-lines.ts';
import { useBooth, useSession } from './booth-context.tsx';
import styles from './own-bays.module.css';

/** Where his vehicle stands, how long it may, and 走了 beside it. */
export function OwnBays() {
  const { state, send, say, nowMs } = useBooth();
  const { desk } = useSession();
  const { records } = useTopic('bays');
  const { own } = bayLines(records.values(), desk?.bayIds ?? [], nowMs);
  if (own.length === 0) return null;
  return (
    <ul className={styles['own']}>
      {own.map(({ id: bayId, number, minutes }) => (
        <li key={bayId} data-over={minutes === 0 || undefined}>
          <Icon name={minutes === 0 ? 'triangle-alert' : 'truck'} size="1.8em" />
          <p>
            <strong>{say('booth.bays.yours', { number })}</strong>
            <span>
              {minutes === 0 ? say('booth.bays.over') : say('booth.bays.left', { minutes })}
            </span>
          </p>
          <Button
            icon="log-out"
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'bay-leave', bayId });
            }}
          >
            {say('booth.bays.leave')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
