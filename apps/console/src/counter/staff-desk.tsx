import type { TopicName } from '@hall/core/contract/topics/registry';
import { deskWords } from '@hall/ui/counter/words';
import { HallDayStrip } from '@hall/ui/hall-day/hall-day-strip';
import { EmergencyStrip } from '@hall/ui/emergency/emergency-strip';
import { PowerStrip } from '@hall/ui/power/power-strip';
import { HallProvider } from '@hall/ui/hall/use-hall';
import type { DeskProps } from '../app/desk.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { useLanguage } from '../app/language.tsx';
import { MeProvider } from '../app/me.ts';
import { SessionWatch } from '../app/session-watch.tsx';
import { SignOutButton } from '../app/sign-out-button.tsx';
import { useSessionClient } from '../app/use-session-client.ts';
import { CounterPlace } from './counter-place.tsx';
import styles from './staff-desk.module.css';

const topics = (): TopicName[] => ['queue', 'counter', 'emergency', 'power', 'hallDay'];

/** The counter alone, for somebody who is signed in. */
export function StaffDesk({ hubUrl, session, onSignedOut }: DeskProps) {
  const { language } = useLanguage();
  const client = useSessionClient({ hubUrl, session, topics });
  if (client === null) return null;
  return (
    <HallProvider value={client}>
      <MeProvider value={session}>
        <SessionWatch onSignedOut={onSignedOut} />
        <EmergencyStrip language={language} />
        <PowerStrip language={language} />
        <HallDayStrip language={language} />
        <main className={styles.page}>
          <CounterPlace
            actions={
              <>
                <a className={styles.link} href="../console/">
                  {deskWords(language).say('counter.console')}
                </a>
                <LanguageSwitch />
                <SignOutButton onSignedOut={onSignedOut} />
              </>
            }
          />
        </main>
      </MeProvider>
    </HallProvider>
  );
}
