import { Icon } from '@hall/ui/components/icon';
import type { TextKey } from '../hall/texts.ts';
import { useKiosk } from './kiosk-context.tsx';
import styles from './paper-state.module.css';

export interface PaperStateProps {
  /** What is said of the sheet at each stage; `{fault}` is filled in where there is one. */
  readonly texts: Readonly<Record<'printing' | 'confirmed' | 'unknown' | 'failed', TextKey>>;
}

/** What became of a sheet that is not the slip; nothing while there is none. */
export function PaperState({ texts }: PaperStateProps) {
  const { state, t } = useKiosk();
  const { paper } = state;
  if (paper === null) {
    return null;
  }
  const stage = paper.stage === 'printing' ? 'printing' : paper.result.outcome;
  const fault =
    paper.stage === 'done' && paper.result.outcome !== 'confirmed'
      ? t(`device.fault.${paper.result.fault}`)
      : '';
  return (
    <p className={styles['paper']} role="status">
      <Icon name={stage === 'confirmed' ? 'printer-check' : 'printer'} />
      <span>{t(texts[stage], { fault })}</span>
    </p>
  );
}
