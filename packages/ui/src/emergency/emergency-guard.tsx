import { enEmergency } from '@hall/core/i18n/en/emergency';
import { zhEmergency } from '@hall/core/i18n/zh-cn/emergency';
import type { Arrow } from '@hall/core/domain/device/terminal';
import { evacuates, type Emergency } from '@hall/core/domain/emergency/emergency';
import { ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { PowerNotice } from '../power/power-notice.tsx';
import { useEmergency } from './use-emergency.ts';
import styles from './emergency-guard.module.css';

/**
 * A public screen that a danger covers whole (F-13, F-20): nothing below can be touched or read until
 * the all-clear, and no dialog is above it. In both languages at once, because nobody will choose one.
 */
export function EmergencyGuard({
  children,
  exit = null,
}: {
  readonly children: ReactNode;
  /** Where the nearest exit is for who stands before this screen; null where nobody has said. */
  readonly exit?: Arrow | null;
}) {
  const emergency = useEmergency();
  return (
    <>
      <div className={styles['below']} inert={emergency !== null}>
        <PowerNotice />
        {children}
      </div>
      {emergency === null ? null : <Cover danger={emergency.danger} exit={exit} />}
    </>
  );
}

const arrows: Readonly<Record<Arrow, LucideIcon>> = {
  left: ArrowLeft,
  right: ArrowRight,
  up: ArrowUp,
};
/** Which way out from here (F-13). */
function ExitArrow({ exit }: { readonly exit: Arrow }) {
  const Pointer = arrows[exit];
  return (
    <p className={styles['exit']} data-exit={exit}>
      <Pointer aria-hidden strokeWidth={3} />
      <span>{zhEmergency['emergency.exit']}</span>
      <span lang="en">{enEmergency['emergency.exit']}</span>
    </p>
  );
}

function Cover({ danger, exit }: Pick<Emergency, 'danger'> & { readonly exit: Arrow | null }) {
  return (
    <section className={styles['cover']} role="alert" data-emergency={danger}>
      <h1 className={styles['what']}>{zhEmergency[`emergency.${danger}`]}</h1>
      <p className={styles['do']}>{zhEmergency[`emergency.${danger}.do`]}</p>
      {exit !== null && evacuates(danger) && <ExitArrow exit={exit} />}
      <p className={styles['more']}>{zhEmergency[`emergency.${danger}.more`]}</p>
      <p className={styles['english']} lang="en">
        <strong>{enEmergency[`emergency.${danger}`]}</strong>
        <span>{enEmergency[`emergency.${danger}.do`]}</span>
        <span className={styles['englishMore']}>{enEmergency[`emergency.${danger}.more`]}</span>
      </p>
    </section>
  );
}
