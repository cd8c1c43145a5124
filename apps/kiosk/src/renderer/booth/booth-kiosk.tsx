import type { PanelSize } from '@hall/core/contract/shell';
import { formatTime } from '@hall/core/basics/market-day';
import { kioskSizes } from '@hall/core/rules/legibility';
import { isClosedNow, minutesToClosing } from '@hall/core/domain/hall-day/screen-day';
import { useHallDay } from '@hall/ui/hall-day/use-hall-day';
import { useNightReload } from '@hall/ui/hall-day/use-night-reload';
import { Button } from '@hall/ui/components/button';
import { ConnectionBanner } from '@hall/ui/components/connection-banner';
import { Icon } from '@hall/ui/components/icon';
import { useHall, useTopic } from '@hall/ui/hall/use-hall';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDimmed } from '../hall/use-dimmed.ts';
import { panelOf } from '../hall/panel.ts';
import { IdleWarning } from '../parts/idle-warning.tsx';
import styles from './booth-kiosk.module.css';
import { idle } from './machine/booth-machine.ts';
import { ClosedPage } from './pages/closed-page.tsx';
import { BoothPageView } from './page-of.tsx';
import { BoothProvider, useBooth } from './parts/booth-context.tsx';
import type { BoothRuntime } from './runtime/booth-runtime.ts';
import { useWedge } from './runtime/use-wedge.ts';
import { boothTexts } from './words/texts.ts';

const clockStepMs = 15_000;

/** The hub's time, often enough for a clock without seconds. */
function useNow(read: () => number): number {
  return useSyncExternalStore(
    (listener) => {
      const handle = window.setInterval(listener, 1_000);
      return () => {
        window.clearInterval(handle);
      };
    },
    () => Math.floor(read() / clockStepMs) * clockStepMs,
  );
}

function useWidth(): number {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => {
        window.removeEventListener('resize', listener);
      };
    },
    () => window.innerWidth,
  );
}

/** Puts the panel's sizes where the style sheets read them. */
function useSizes(panelSize: PanelSize | null, language: string): void {
  const widthPx = useWidth();
  useEffect(() => {
    const root = document.documentElement;
    const sizes = kioskSizes('normal', panelOf(panelSize, widthPx).pxPerMm);
    root.lang = language;
    root.dataset['mode'] = 'normal';
    root.style.setProperty('--least-text', `${sizes.fontPx}px`);
    root.style.setProperty('--target', `${sizes.targetPx}px`);
    root.style.setProperty('--target-gap', `${sizes.gapPx}px`);
  }, [panelSize, widthPx, language]);
}

export interface BoothKioskProps {
  readonly runtime: BoothRuntime;
  /** The glass as measured; null for the usual one. */
  readonly panelSize: PanelSize | null;
  /** The page is to be loaded anew, once in a closed night. */
  readonly onNight: () => void;
}

/** The booth of an employer: one page, what is always there, and the countdown to its lock. */
export function BoothKiosk({ runtime, panelSize, onNight }: BoothKioskProps) {
  const client = useHall();
  const board = useTopic('board');
  const state = useSyncExternalStore(
    (listener) => runtime.subscribe(listener),
    () => runtime.state,
  );
  const nowMs = useNow(() => client.hubNow());
  const say = useMemo(() => boothTexts(state.language), [state.language]);
  const market = board.records.get('market');
  const hall = market?.kind === 'market' ? market.market : null;
  const day = useHallDay();
  // Who is in the middle of something finishes; the booth closes when it is locked.
  const closed = isClosedNow(day) && state.page.name === 'locked' ? day : null;
  useNightReload({ isFree: closed !== null, reload: onNight });
  useDimmed(closed !== null);
  const send = useMemo(() => runtime.dispatch.bind(runtime), [runtime]);
  useEffect(() => runtime.start(), [runtime]);
  useSizes(panelSize, state.language);
  useWedge(
    useCallback(
      (text: string) => {
        runtime.scanned(text);
      },
      [runtime],
    ),
  );
  return (
    <BoothProvider value={{ state, send, say, nowMs, marketName: hall?.name ?? null }}>
      <div className={styles['frame']} data-dimmed={closed !== null || undefined}>
        <Head minutesLeft={minutesToClosing(day, nowMs)} />
        <main className={styles['main']} data-page={state.page.name}>
          {closed === null ? <BoothPageView page={state.page} /> : <ClosedPage day={closed} />}
        </main>
      </div>
      {state.warningSeconds === null ? null : <StillHere secondsLeft={state.warningSeconds} />}
    </BoothProvider>
  );
}

function Head({ minutesLeft }: { readonly minutesLeft: number | null }) {
  const { state, send, say, nowMs, marketName } = useBooth();
  const { session, printer } = state;
  const market = marketName ?? say('booth.title');
  return (
    <header className={styles['head']}>
      <div className={styles['row']}>
        <div className={styles['who']}>
          <p className={styles['name']}>{session?.employer.displayName ?? market}</p>
          <div className={styles['where']}>
            <p>{session === null ? say('booth.title') : market}</p>
            {session === null || session.employer.agent.called === '' ? null : (
              <p className={styles['agent']}>
                {say('booth.agent', { name: session.employer.agent.called })}
              </p>
            )}
            <ConnectionBanner
              state={state.connection}
              text={say(`booth.state.${state.connection}`)}
            />
          </div>
        </div>
        <p className={styles['clock']} aria-label={say('booth.clock')}>
          {formatTime(nowMs)}
        </p>
        <Button
          icon="languages"
          lang={state.language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => {
            send({ type: 'toggle-language' });
          }}
        >
          {say('booth.language')}
        </Button>
        {session === null ? null : (
          <Button
            icon="log-out"
            onClick={() => {
              send({ type: 'lock' });
            }}
          >
            {say('booth.lock')}
          </Button>
        )}
      </div>
      {session === null || minutesLeft === null ? null : (
        <p className={styles['notice']} role="status" data-closing>
          <Icon name="moon" />
          <span>{say('day.booth.closing', { minutes: minutesLeft })}</span>
        </p>
      )}
      {session !== null && printer.state === 'needs_help' ? (
        <p className={styles['notice']} role="status">
          <Icon name="printer" />
          <span>{say('booth.printer', { fault: say(`device.fault.${printer.fault}`) })}</span>
        </p>
      ) : null}
    </header>
  );
}

const warningSpanSeconds = (idle.lockAfterMs - idle.warnAfterMs) / 1_000;

function StillHere({ secondsLeft }: { readonly secondsLeft: number }) {
  const { send, say } = useBooth();
  return (
    <IdleWarning
      secondsLeft={secondsLeft}
      totalSeconds={warningSpanSeconds}
      words={{
        title: say('booth.idle.title'),
        lead: say('booth.idle.lead', { seconds: secondsLeft }),
        countdown: say('booth.idle.countdown'),
        leave: say('booth.lock'),
        stay: say('booth.idle.more'),
      }}
      onLeave={() => {
        send({ type: 'lock' });
      }}
      onStay={() => {
        send({ type: 'more-time' });
      }}
    />
  );
}
