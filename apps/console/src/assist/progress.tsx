import { Check } from 'lucide-react';
import {
  assistanceGoal,
  type AssistanceProgress,
} from '@hall/core/domain/assistance/assistance-plan';
import { useSay } from '../app/language.tsx';
import styles from './assist.module.css';

const kinds = ['guidance', 'recommendations', 'training'] as const;

/** 指导1/1 推荐2/3 培训0/1; what is done is told by a tick as well as by its colour. */
export function Progress({ progress }: { readonly progress: AssistanceProgress }) {
  const say = useSay();
  return (
    <span className={styles.progress}>
      {kinds.map((kind) => {
        const done = progress[kind];
        const goal = assistanceGoal[kind];
        return (
          <span key={kind} className={styles.step} data-done={done >= goal || undefined}>
            {done >= goal && <Check aria-hidden size={16} strokeWidth={2.5} />}
            {say(`assist.${kind}`)}
            <b>{`${String(done)}/${String(goal)}`}</b>
          </span>
        );
      })}
    </span>
  );
}
