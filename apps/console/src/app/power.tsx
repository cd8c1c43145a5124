import { BatteryWarning } from 'lucide-react';
import { PowerStrip } from '@hall/ui/power/power-strip';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useLanguage } from './language.tsx';
import { useMe } from './me.ts';
import styles from './power.module.css';

/** How the power of the hall stands. That nobody can say is the manager's to know, and nobody else's. */
export function PowerNow() {
  const { language, say } = useLanguage();
  const { roles } = useMe();
  const record = useTopic('power').records.get('power');
  if (record?.state !== 'unknown') return <PowerStrip language={language} />;
  if (!roles.includes('manager')) return null;
  return (
    <div className={styles.unknown} role="status" data-power-unknown="">
      <BatteryWarning aria-hidden size={20} strokeWidth={2.25} />
      <p>
        <strong>{say('power.unknown')}</strong>
        <span>{say('power.unknown.do')}</span>
      </p>
    </div>
  );
}
