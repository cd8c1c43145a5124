import { isClosedNow } from '@hall/core/domain/hall-day/screen-day';
import { VoiceNotice } from '@hall/ui/components/voice-notice';
import { useVoice } from '@hall/ui/voice/use-voice';
import styles from './hall-voice.module.css';
import { useKiosk } from './kiosk-context.tsx';

/** Speaks the hall's calls and dangers here; only a kiosk that was set up for it has this. */
export function HallVoice({ hubUrl }: { readonly hubUrl: string }) {
  const { t, day } = useKiosk();
  const sound = useVoice({ hubUrl, isQuiet: isClosedNow(day) });
  return (
    <div className={styles['voice']}>
      <VoiceNotice sound={sound} text={t(`voice.${sound}`)} />
    </div>
  );
}
