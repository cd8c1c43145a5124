import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import type { Language } from '@hall/core/i18n/translate';
import { ChosenDialog } from './chosen-dialog.tsx';
import styles from './counter-desk.module.css';
import { CurrentCard } from './current-card.tsx';
import { DeskProvider, type DeskFrame } from './desk-context.ts';
import { DeskHead } from './desk-head.tsx';
import { deskWords } from './desk-words.ts';
import { PressPanel } from './press-panel.tsx';
import { pressesOf, stepOf, type PressName } from './presses.ts';
import { QueuePanel } from './queue-panel.tsx';
import type { QueueNow } from './queue-now.ts';
import type { RowAct } from './ticket-row.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { useDeskKeys, useDeskTopics, useHubNow, usePresses } from './use-counter-desk.ts';
import { requeueWish, resumeWish, wishOf } from './wishes.ts';

export interface CounterDeskProps {
  readonly counterId: string;
  readonly language: Language;
  /** `touch` where people press with fingers and have no keyboard. */
  readonly size?: 'mouse' | 'touch';
  /** What the page around it puts into the head: another window, language, sign out. */
  readonly actions?: ReactNode;
}

/** Often enough for countdowns in whole seconds. */
const tickMs = 250;

/**
 * The desk of one window: whom it has, the next press, and who waits. The page's client has asked
 * for the topics `queue` and `counter`.
 */
export function CounterDesk({ counterId, language, size = 'mouse', actions }: CounterDeskProps) {
  const { now, ready, live } = useDeskTopics(counterId);
  const words = deskWords(language);
  if (now === null) {
    return (
      <div className={styles['notice']} role="status">
        <p>{words.say(ready ? 'counter.gone' : 'counter.loading')}</p>
        {actions}
      </div>
    );
  }
  return (
    <LiveDesk
      key={counterId}
      now={now}
      live={live}
      words={words}
      touch={size === 'touch'}
      actions={actions}
    />
  );
}

type Asked =
  | { readonly what: 'transfer' }
  | { readonly what: 'chosen'; readonly preset: CounterTicket | null };

function LiveDesk(props: {
  readonly now: QueueNow;
  readonly live: boolean;
  readonly words: DeskFrame['words'];
  readonly touch: boolean;
  readonly actions: ReactNode;
}) {
  const { now, live, words, touch, actions } = props;
  const nowMs = useHubNow(tickMs);
  const { runner, machine } = usePresses();
  const [asked, setAsked] = useState<Asked | null>(null);
  const presses = useMemo(() => pressesOf(now, { nowMs, live }), [now, nowMs, live]);
  const close = useCallback(() => {
    setAsked(null);
  }, []);
  const press = useCallback(
    (name: PressName, from: 'step' | 'tile') => {
      if (!presses[name].can || machine.running !== null) return;
      if (name === 'transfer') setAsked({ what: 'transfer' });
      else if (name === 'chosen') setAsked({ what: 'chosen', preset: null });
      else void runner.press(wishOf(name, now), { step: from === 'step' });
    },
    [presses, machine, runner, now],
  );
  useDeskKeys(
    useCallback(
      (key) => {
        press(key === 'step' ? stepOf(now) : key, key === 'step' ? 'step' : 'tile');
      },
      [press, now],
    ),
  );
  const onRow = (act: RowAct, of: CounterTicket): void => {
    if (act === 'call') setAsked({ what: 'chosen', preset: of });
    else if (act === 'resume') void runner.press(resumeWish(now, of.id));
    else void runner.press(requeueWish(now, of.id));
  };
  const frame: DeskFrame = { words, now, nowMs, live, presses, machine, runner, touch };
  const desk = useKeptFocus(`${now.current?.id ?? ''} ${stepOf(now)} ${asked?.what ?? ''}`);
  return (
    <DeskProvider value={frame}>
      <div ref={desk} className={styles['desk']} data-size={touch ? 'touch' : 'mouse'}>
        <div className={styles['plan']}>
          <DeskHead actions={actions} />
          <div className={styles['work']}>
            <CurrentCard />
            <PressPanel onPress={press} />
          </div>
          <QueuePanel onAct={onRow} />
        </div>
      </div>
      <div className={styles['asked']} data-size={touch ? 'touch' : 'mouse'}>
        {asked?.what === 'transfer' && now.current !== null && <TransferDialog onClose={close} />}
        {asked?.what === 'chosen' && <ChosenDialog preset={asked.preset} onClose={close} />}
      </div>
    </DeskProvider>
  );
}

/**
 * The large button has the focus from the beginning, so that the first press of the day is Enter, and
 * gets it back whenever what had it is gone with a step.
 */
function useKeptFocus(standing: string) {
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    desk.current?.querySelector<HTMLElement>('[data-look="step"]')?.focus({ preventScroll: true });
  }, [standing]);
  return desk;
}
