import { formatTime } from '@hall/core/basics/market-day';
import { enConsoleEmergency } from '@hall/core/i18n/en/console-emergency';
import { enEmergency } from '@hall/core/i18n/en/emergency';
import { translate, type Language } from '@hall/core/i18n/translate';
import { zhConsoleEmergency } from '@hall/core/i18n/zh-cn/console-emergency';
import { zhEmergency } from '@hall/core/i18n/zh-cn/emergency';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './emergency-strip.module.css';
import { useEmergency } from './use-emergency.ts';

const words = {
  'zh-CN': { ...zhEmergency, ...zhConsoleEmergency },
  en: { ...enEmergency, ...enConsoleEmergency },
};

/** For whoever has to go on working: what the hall is being told, over his page and not instead of it. */
export function EmergencyStrip({
  language,
  actions,
}: {
  readonly language: Language;
  readonly actions?: ReactNode;
}) {
  const emergency = useEmergency();
  if (emergency === null) return null;
  const { danger, sinceMs } = emergency;
  const catalogue = words[language];
  const what = translate(catalogue, `emergency.${danger}`);
  return (
    <div className={styles['strip']} role="alert" data-emergency={danger}>
      <TriangleAlert aria-hidden size={24} strokeWidth={2.25} />
      <p>
        <strong>
          {translate(catalogue, 'emergency.running', { what, time: formatTime(sinceMs) })}
        </strong>
        <span>{translate(catalogue, `emergency.${danger}.do`)}</span>
      </p>
      {actions}
    </div>
  );
}
