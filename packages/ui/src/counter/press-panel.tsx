import { PressButton } from './press-button.tsx';
import { useDesk } from './desk-context.ts';
import type { PressName } from './presses.ts';
import { stepOf } from './presses.ts';
import styles from './press-panel.module.css';

/** The order of the small buttons never changes: hands find them without looking. */
const tiles = [
  'recall',
  'miss',
  'hold',
  'transfer',
  'chosen',
  'pause',
  'undo',
] as const satisfies readonly PressName[];

/** The large button for the next step, and one small button for every other press. */
export function PressPanel({
  onPress,
}: {
  readonly onPress: (press: PressName, from: 'step' | 'tile') => void;
}) {
  const { now } = useDesk();
  const step = stepOf(now);
  return (
    <section className={styles['panel']}>
      <div className={styles['steps']}>
        <PressButton
          press={step}
          look="step"
          onPress={() => {
            onPress(step, 'step');
          }}
        />
        {step === 'complete' && (
          <PressButton
            press="next"
            look="strong"
            onPress={() => {
              onPress('next', 'tile');
            }}
          />
        )}
      </div>
      <div className={styles['tiles']}>
        {tiles.map((press) => (
          <PressButton
            key={press}
            press={press}
            look="tile"
            onPress={() => {
              onPress(press, 'tile');
            }}
          />
        ))}
      </div>
    </section>
  );
}
