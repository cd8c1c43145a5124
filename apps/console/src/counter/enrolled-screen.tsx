import { useEffect, useState } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import { EmergencyStrip } from '@hall/ui/emergency/emergency-strip';
import { PowerStrip } from '@hall/ui/power/power-strip';
import { HallDayStrip } from '@hall/ui/hall-day/hall-day-strip';
import { keepHallDay } from '@hall/ui/hall-day/keep-hall-day';
import { BoundDesk } from '@hall/ui/counter/bound-desk';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { keepToken } from '@hall/ui/hall/enrolment';
import { HallProvider } from '@hall/ui/hall/use-hall';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { useLanguage } from '../app/language.tsx';
import styles from './staff-desk.module.css';

/** The screen of one window: enrolled by a manager, nobody signs in. */
export function EnrolledScreen({
  hubUrl,
  token,
  onForgotten,
}: {
  readonly hubUrl: string;
  readonly token: string;
  /** The hall does not know this screen any more. The same function at every call. */
  readonly onForgotten: () => void;
}) {
  const { language } = useLanguage();
  const [client, setClient] = useState<HallClient | null>(null);
  useEffect(() => {
    const opened = connectHub({
      hubUrl,
      credential: () => ({ as: 'terminal', token }),
      topics: ['queue', 'counter', 'emergency', 'power', 'hallDay'],
    });
    keepHallDay(opened, window.localStorage);
    const leave = opened.subscribe(() => {
      const { connection } = opened;
      if (connection.state === 'refused' && connection.refusal === 'unknown_device') {
        keepToken('counter', null);
        onForgotten();
      }
    });
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the connection belongs to this mounting of the screen and is closed with it
    setClient(opened);
    return () => {
      leave();
      opened.close();
    };
  }, [hubUrl, token, onForgotten]);
  if (client === null) return null;
  return (
    <HallProvider value={client}>
      <EmergencyStrip language={language} />
      <PowerStrip language={language} />
      <HallDayStrip language={language} />
      <main className={styles.page}>
        <BoundDesk language={language} actions={<LanguageSwitch />} />
      </main>
    </HallProvider>
  );
}
