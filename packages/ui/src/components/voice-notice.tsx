import type { SoundState } from '../voice/voice-player.ts';
import { Icon } from './icon.tsx';
import styles from './voice-notice.module.css';

export interface VoiceNoticeProps {
  readonly sound: SoundState;
  /** What is to be said about `needs_touch` and `unsupported`, in the language of the screen. */
  readonly text: string;
}

/** Asks for the touch a browser wants before it lets a page speak; nothing while all is well. */
export function VoiceNotice({ sound, text }: VoiceNoticeProps) {
  if (sound !== 'needs_touch' && sound !== 'unsupported') return null;
  return (
    <p className={styles['notice']} data-voice={sound} role="status">
      <Icon name="volume-2" />
      <span>{text}</span>
    </p>
  );
}
