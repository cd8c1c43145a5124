import { Button } from '@hall/ui/components/button';
import { Dialog } from '@hall/ui/components/dialog';
import { useEffect } from 'react';
import { consentFor } from '../hall/hall-view.ts';
import { spokenText } from '../hall/spoken-text.ts';
import { idle } from '../machine/kiosk-machine.ts';
import { IdleWarning } from './idle-warning.tsx';
import { useKiosk } from './kiosk-context.tsx';
import styles from './overlays.module.css';

/** What may lie over a page; being cleared soon comes before everything else. */
export function Overlays() {
  const { state } = useKiosk();
  return state.warningSeconds === null ? (
    <Asked />
  ) : (
    <StillHere secondsLeft={state.warningSeconds} />
  );
}

function Asked() {
  const { state } = useKiosk();
  switch (state.overlay?.kind) {
    case 'help':
      return <Help stage={state.overlay.stage} />;
    case 'reading':
      return <Reading />;
    case 'full-text':
      return <FullText />;
    case undefined:
      return null;
  }
}

const warningSpanSeconds = (idle.clearAfterMs - idle.warnAfterMs) / 1_000;

function StillHere({ secondsLeft }: { readonly secondsLeft: number }) {
  const { send, t } = useKiosk();
  return (
    <IdleWarning
      secondsLeft={secondsLeft}
      totalSeconds={warningSpanSeconds}
      words={{
        title: t('idle.title'),
        lead: t('idle.lead', { seconds: secondsLeft }),
        countdown: t('idle.countdown'),
        leave: t('idle.clear'),
        stay: t('idle.more'),
      }}
      onLeave={() => {
        send({ type: 'finish' });
      }}
      onStay={() => {
        send({ type: 'more-time' });
      }}
    />
  );
}

function Help({ stage }: { readonly stage: 'calling' | 'coming' | 'failed' }) {
  const { send, t, hall } = useKiosk();
  const phone = hall.market?.complaintPhones[0]?.phone ?? '12333';
  const close = (): void => {
    send({ type: 'close-overlay' });
  };
  return (
    <Dialog
      title={stage === 'failed' ? t('help.failed', { phone }) : t(`help.${stage}`)}
      role="alertdialog"
      onClose={close}
      actions={
        <Button variant="primary" wide onClick={close}>
          {t('help.ok')}
        </Button>
      }
    >
      <p>{stage === 'coming' ? t('help.coming.lead', { phone }) : null}</p>
    </Dialog>
  );
}

/** What is being said stands here in large type, also for a machine without a voice (B-17). */
function Reading() {
  const { state, send, t, hall, speech } = useKiosk();
  const { language } = state;
  const text = spokenText(state, hall, t);
  useEffect(() => {
    speech.say(text, language);
    return () => {
      speech.stop();
    };
  }, [speech, text, language]);
  const close = (): void => {
    send({ type: 'close-overlay' });
  };
  return (
    <Dialog
      title={t('reading.title')}
      onClose={close}
      actions={
        <Button variant="primary" wide onClick={close}>
          {t('reading.close')}
        </Button>
      }
    >
      <p className={styles['reading']}>{text}</p>
    </Dialog>
  );
}

function FullText() {
  const { state, send, t, hall } = useKiosk();
  const close = (): void => {
    send({ type: 'close-overlay' });
  };
  const consent =
    state.overlay?.kind === 'full-text'
      ? consentFor(hall, state.overlay.purpose, state.language)
      : null;
  if (consent === null) {
    return null;
  }
  return (
    <Dialog
      title={consent.title}
      onClose={close}
      actions={
        <Button variant="primary" wide onClick={close}>
          {t('full.close')}
        </Button>
      }
    >
      {consent.full.split('\n').map((paragraph, index) => (
        <p key={index} className={styles['paragraph']}>
          {paragraph}
        </p>
      ))}
    </Dialog>
  );
}
