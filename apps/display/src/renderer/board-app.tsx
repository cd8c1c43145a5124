import { useEffect, useMemo, useState, useSyncExternalStore, type CSSProperties } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import {
  boardSpeaks,
  type BoardProfile,
  type EntranceArrows,
} from '@hall/core/domain/device/terminal';
import { browserTimers } from '@hall/ui/hall/browser-ports';
import { passReaders, type PassReader } from '@hall/core/domain/gate/pass';
import { isClosedNow } from '@hall/core/domain/hall-day/screen-day';
import { shellOf } from '@hall/core/contract/shell-page';
import { useHallDay } from '@hall/ui/hall-day/use-hall-day';
import { useNightReload } from '@hall/ui/hall-day/use-night-reload';
import { EmergencyGuard } from '@hall/ui/emergency/emergency-guard';
import { HallProvider, useTopic } from '@hall/ui/hall/use-hall';
import { usePower } from '@hall/ui/power/use-power';
import { useVoice } from '@hall/ui/voice/use-voice';
import { BoardScreen } from './board-screen.tsx';
import { Scaled } from './scaled.tsx';
import type { BoardFrame } from './hall/use-board.ts';
import { noticeRoom } from './hall/notice-room.ts';
import { layoutFor, previewOf } from './hall/window-layout.ts';
import { BoardStore } from './model/board-store.ts';
import { CallStore } from './model/call-store.ts';
import type { Words } from './model/words.ts';
import styles from './board-app.module.css';

interface AppProps {
  readonly client: HallClient;
  readonly hubUrl: string;
  readonly words: Words;
  /** The profile of last time, until the hub tells today's. */
  readonly keptProfile: BoardProfile | null;
  /** The page is to be loaded anew, once in a closed night. */
  readonly onNight: () => void;
}

function subscribeResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}

function useWindowSize(): { widthPx: number; heightPx: number } {
  const text = useSyncExternalStore(
    subscribeResize,
    () => `${window.innerWidth}x${window.innerHeight}`,
  );
  return useMemo(() => {
    const [widthPx = 0, heightPx = 0] = text.split('x').map(Number);
    return { widthPx, heightPx };
  }, [text]);
}

/** What the hub says this board is; a new object only when it says something else. */
export function boardProfileOf(client: HallClient): BoardProfile | null {
  return client.you?.as === 'terminal' ? client.you.board : null;
}

/** A zone for calls is of use only where the hall has a queue; a 驿站 without one has all for postings. */
function withoutQueue(profile: BoardProfile | null): BoardProfile | null {
  if (profile?.calls !== 'zone') return profile;
  const postingsOnly = { ...profile };
  delete postingsOnly.calls;
  return postingsOnly;
}

const noArrows: EntranceArrows = {};

/** A board that plays the hall's voice; in a closed hall nothing but dangers. */
function SpeakingBoard({
  hubUrl,
  onNight,
  ...frame
}: Omit<BoardFrame, 'sound'> & Pick<AppProps, 'hubUrl' | 'onNight'>) {
  const sound = useVoice({ hubUrl, isQuiet: isClosedNow(frame.day) });
  // A plain browser lets a page sound only after a touch, and at night nobody touches it.
  useNightReload({ isFree: shellOf(window) !== null || sound !== 'ready', reload: onNight });
  return <BoardScreen {...frame} sound={sound} />;
}

/** A board without a voice. */
function SilentBoard({ onNight, ...frame }: Omit<BoardFrame, 'sound'> & Pick<AppProps, 'onNight'>) {
  useNightReload({ isFree: true, reload: onNight });
  return <BoardScreen {...frame} sound={null} />;
}

/** The window without a notice about the power, and the room that is given to that. */
function useRoom(): {
  readonly size: ReturnType<typeof useWindowSize>;
  readonly style: CSSProperties;
  readonly isBeside: boolean;
} {
  const whole = useWindowSize();
  const isNoticed = usePower() !== null;
  return useMemo(() => {
    const notice = isNoticed ? noticeRoom(whole) : { widthPx: 0, heightPx: 0 };
    // A strip keeps the size of its letters and gives away length; its line of text runs through.
    const size = { ...whole, heightPx: whole.heightPx - notice.heightPx };
    const style = {
      '--notice-w': `${notice.widthPx}px`,
      '--notice-h': `${notice.heightPx}px`,
    } as CSSProperties;
    return { size, style, isBeside: notice.widthPx > 0 };
  }, [whole, isNoticed]);
}

/** The profile the hub tells, or the one of last time. */
function useProfile({ client, keptProfile }: AppProps, calls: CallStore): BoardProfile | null {
  const told = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => boardProfileOf(client),
  );
  const hasQueue = useSyncExternalStore(
    (listener) => calls.subscribe(listener),
    () => calls.view.hasQueue,
  );
  const wanted = told ?? keptProfile;
  return useMemo(() => (hasQueue === false ? withoutQueue(wanted) : wanted), [wanted, hasQueue]);
}

/** What is read at the lanes; the same object until that changes. */
function usePassReaders(): readonly PassReader[] {
  const { records } = useTopic('entrance');
  const told = records.get('entrance');
  const text = told?.kind === 'entrance' ? told.readers.join() : '';
  return useMemo(() => passReaders.filter((kind) => text.split(',').includes(kind)), [text]);
}

function Board(props: AppProps) {
  const { client, hubUrl, words, onNight } = props;
  const { size, style, isBeside } = useRoom();
  const day = useHallDay();
  const [calls] = useState(
    () => new CallStore({ source: client, timers: browserTimers, language: words.language }),
  );
  // Begun before the other store, so that a call is drawn first.
  useEffect(() => calls.start(), [calls]);
  const profile = useProfile(props, calls);
  const mode = day?.mode ?? null;
  const readers = usePassReaders();
  const preview = useMemo(() => previewOf(profile, size), [profile, size]);
  const shape = useMemo(
    () => ({
      layout: layoutFor(profile, preview ?? size),
      occupationIds: profile?.occupationIds ?? null,
      fairsOnly: profile?.fairs === 'only',
      mode,
      readers,
    }),
    [profile, size, preview, mode, readers],
  );
  const [store] = useState(
    () => new BoardStore({ source: client, timers: browserTimers, words, shape }),
  );
  useEffect(() => store.start(), [store]);
  useEffect(() => {
    store.reshape(shape);
  }, [store, shape]);
  const { layout, occupationIds, fairsOnly } = shape;
  const arrows = profile?.arrows ?? noArrows;
  const frame = { store, calls, words, day, arrows, layout, occupationIds, fairsOnly };
  return (
    <div className={styles['room']} style={style} data-beside={isBeside || undefined}>
      <EmergencyGuard exit={profile?.exit ?? null}>
        <Scaled preview={preview}>
          {profile !== null && boardSpeaks(profile) ? (
            <SpeakingBoard {...frame} hubUrl={hubUrl} onNight={onNight} />
          ) : (
            <SilentBoard {...frame} onNight={onNight} />
          )}
        </Scaled>
      </EmergencyGuard>
    </div>
  );
}

/** The board of a client: layout from profile and window, stores, screen, voice. */
export function BoardApp(props: AppProps) {
  return (
    <HallProvider value={props.client}>
      <Board {...props} />
    </HallProvider>
  );
}
