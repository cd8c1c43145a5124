import { useEffect, useRef, useState } from 'react';
import type { WelcomeAs } from '@hall/core/contract/wire';
import { browserTimers } from '../hall/browser-ports.ts';
import { useHall } from '../hall/use-hall.ts';
import { VoicePlayer, type SoundState } from './voice-player.ts';

/**
 * Speaks the hall's calls on this screen, for as long as the component is there. The page's client
 * has asked for the topic `voice`. Any touch of the page allows sound; `needs_touch` is to be shown.
 * `isQuiet`: the hall is closed; only a danger, its opening and its closing are spoken.
 */
export function useVoice({
  hubUrl,
  isQuiet,
}: {
  readonly hubUrl: string;
  readonly isQuiet: boolean;
}): SoundState {
  const client = useHall();
  const [sound, setSound] = useState<SoundState>('off');
  const quiet = useRef(isQuiet);
  useEffect(() => {
    quiet.current = isQuiet;
  }, [isQuiet]);
  useEffect(() => {
    const context = typeof AudioContext === 'undefined' ? null : new AudioContext();
    const player = new VoicePlayer({
      hubUrl,
      hubNow: () => client.hubNow(),
      context,
      timers: browserTimers,
      isQuiet: () => quiet.current,
    });
    let seen = -1;
    const follow = (): void => {
      const { version, records } = client.topic('voice');
      if (version === seen) return;
      seen = version;
      player.follow(records.values(), zoneOf(client.you));
    };
    const touch = (): void => {
      void player.allow();
    };
    const leaveClient = client.subscribe(follow);
    const leavePlayer = player.subscribe(() => {
      setSound(player.sound);
    });
    window.addEventListener('pointerdown', touch, true);
    window.addEventListener('keydown', touch, true);
    follow();
    return () => {
      window.removeEventListener('pointerdown', touch, true);
      window.removeEventListener('keydown', touch, true);
      leaveClient();
      leavePlayer();
      player.close();
      void context?.close();
    };
  }, [client, hubUrl]);
  return sound;
}

function zoneOf(you: WelcomeAs | null): string | null {
  return you?.as === 'terminal' ? you.zone : null;
}
