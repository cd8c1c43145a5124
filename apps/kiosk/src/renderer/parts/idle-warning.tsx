import { Button } from '@hall/ui/components/button';
import { Countdown } from '@hall/ui/components/countdown';
import { Dialog } from '@hall/ui/components/dialog';
import styles from './idle-warning.module.css';

export interface IdleWarningProps {
  readonly secondsLeft: number;
  readonly totalSeconds: number;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly countdown: string;
    readonly leave: string;
    readonly stay: string;
  };
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Some seconds to say "still here", as often as one likes, before the screen is cleared (B-10, C-05). */
export function IdleWarning(props: IdleWarningProps) {
  const { words } = props;
  return (
    <Dialog
      title={words.title}
      role="alertdialog"
      actions={
        <>
          <Button onClick={props.onLeave}>{words.leave}</Button>
          <Button variant="primary" onClick={props.onStay}>
            {words.stay}
          </Button>
        </>
      }
    >
      <div className={styles['idle']}>
        <Countdown
          secondsLeft={props.secondsLeft}
          totalSeconds={props.totalSeconds}
          label={words.countdown}
        />
        <p>{words.lead}</p>
      </div>
    </Dialog>
  );
}
