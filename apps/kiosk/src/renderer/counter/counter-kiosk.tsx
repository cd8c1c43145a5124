import type { Language } from '@hall/core/i18n/translate';
import { Button } from '@hall/ui/components/button';
import { EmergencyStrip } from '@hall/ui/emergency/emergency-strip';
import { PowerStrip } from '@hall/ui/power/power-strip';
import { HallDayStrip } from '@hall/ui/hall-day/hall-day-strip';
import { BoundDesk } from '@hall/ui/counter/bound-desk';
import { deskWords } from '@hall/ui/counter/words';
import { useEffect, useState } from 'react';

/** A kiosk that stands at a window: the desk of that window, for fingers. */
export function CounterKiosk() {
  const [language, setLanguage] = useState<Language>('zh-CN');
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main data-page="counter">
      <EmergencyStrip language={language} />
      <PowerStrip language={language} />
      <HallDayStrip language={language} />
      <BoundDesk
        language={language}
        size="touch"
        actions={
          <Button
            variant="quiet"
            icon="languages"
            lang={other}
            onClick={() => {
              setLanguage(other);
            }}
          >
            {deskWords(language).say('counter.language')}
          </Button>
        }
      />
    </main>
  );
}
