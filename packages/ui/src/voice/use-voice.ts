import { useEffect, useState } from 'react';
import type { WelcomeAs } from '@hall/core/contract/wire';
import { browserTimers } from '../hall/browser-ports.ts';
import { useHall } from '../hall/use-hall.ts';
import { VoicePlayer, type SoundState } from './voice-player.ts';

/**
 * Speaks the hall's calls on this screen, for as long as the component is there. The page's client
 * has asked for the topic `voice`. Any touch of the page allows sound; `needs_touch` is to be shown.
 */
export function useVoice({ hubUrl }: { readonly hubUrl: string }): SoundState {
  const client = useHall();
  const [sound, setSound] = useState<SoundState>('off');
  useEffect(() => {
    const context = typeof AudioContext === 'undefined' ? null : new AudioContext();
    const player = new VoicePlayer({
      hubUrl,
      hubNow: () => client.hubNow(),
      context,
      timers: browserTimers,
    });
    let seen = -1;
    const follow = (): void => {
      const { version, records } = client.topic('voice');
      if (version === seen) return;
      seen = version;
      player.follow(records.values(), screenName(client.you));
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

function screenName(you: WelcomeAs | null): string | null {
  return you?.as === 'terminal' ? you.name : null;
}
