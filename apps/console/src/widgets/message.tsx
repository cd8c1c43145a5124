import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { useSay } from '../app/language.tsx';
import { errorWords } from './error-words.ts';
import styles from './message.module.css';

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, alarm: CircleAlert } as const;

/** Something the person should know, in place. */
export function Message({
  tone,
  children,
}: {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div className={styles.message} data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
      <Icon aria-hidden size={20} strokeWidth={2} />
      <div className={styles.text}>{children}</div>
    </div>
  );
}

/** Why the hub refused something; nothing when it did not. */
export function Refused({ error }: { readonly error: HallError | null }) {
  const say = useSay();
  return error === null ? null : <Message tone="alarm">{errorWords(error, say)}</Message>;
}
