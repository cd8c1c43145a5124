import { useMemo, useState } from 'react';
import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import { useTopic } from '@hall/ui/hall/use-hall';
import { deskWords } from '@hall/ui/counter/words';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { Button } from '../widgets/button.tsx';
import { offeredWindows, type OfferedWindow } from './offered-windows.ts';
import styles from './window-choice.module.css';

/** 您在哪个窗口: one press; a window that is busy is asked about first. */
export function WindowChoice({ onChosen }: { readonly onChosen: (counterId: string) => void }) {
  const { language } = useLanguage();
  const words = deskWords(language);
  const queue = useTopic('queue');
  const offered = useMemo(() => offeredWindows(queue.records.values()), [queue]);
  const [doubted, setDoubted] = useState<string | null>(null);
  return (
    <div className={styles.choice}>
      <h1>{words.say('counter.choose.title')}</h1>
      <p className={styles.note}>{words.say('counter.choose.note')}</p>
      {queue.ready && offered.length === 0 && <p>{words.say('counter.choose.none')}</p>}
      <ul className={styles.windows}>
        {offered.map((one) => (
          <li key={one.counter.id}>
            <WindowButton
              offered={one}
              onPress={() => {
                if (one.busy) setDoubted(one.counter.id);
                else onChosen(one.counter.id);
              }}
            />
            {doubted === one.counter.id && (
              <Doubt
                counter={one.counter}
                onTake={() => {
                  onChosen(one.counter.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const stateOf = {
  paused: 'counter.state.paused',
  idle: 'counter.state.idle',
  calling: 'counter.state.called',
  serving: 'counter.state.serving',
} as const satisfies Record<QueueCounter['shows'], string>;

function WindowButton({
  offered,
  onPress,
}: {
  readonly offered: OfferedWindow;
  readonly onPress: () => void;
}) {
  const words = deskWords(useLanguage().language);
  const { counter, letters, busy } = offered;
  return (
    <button type="button" className={styles.window} data-busy={busy || undefined} onClick={onPress}>
      <span className={styles.name}>{words.window(counter)}</span>
      <span className={styles.letters}>{letters.join(' ')}</span>
      <span className={styles.state} data-shows={counter.shows}>
        {words.say(stateOf[counter.shows])} {counter.ticket}
      </span>
    </button>
  );
}

/** Somebody may sit there: said before the window is taken. */
function Doubt({
  counter,
  onTake,
}: {
  readonly counter: QueueCounter;
  readonly onTake: () => void;
}) {
  const words = deskWords(useLanguage().language);
  const nowMs = useNow(15_000);
  const minutes = Math.max(0, Math.floor((nowMs - counter.sinceMs) / 60_000));
  return (
    <div className={styles.doubt} role="alert">
      <p>{words.say('counter.choose.inUse', { number: counter.ticket ?? '', minutes })}</p>
      <Button onClick={onTake}>{words.say('counter.choose.take')}</Button>
    </div>
  );
}
