import { Button } from '@hall/ui/components/button';
import { useEffect, useId, useRef } from 'react';
import type { TakeRow } from '../machine/state.ts';
import { useBooth } from '../parts/booth-context.tsx';
import { shortNumber } from '../words/views.ts';
import styles from './contact-question.module.css';

/**
 * The worker's own question, over the whole screen: what it means stands there in full, both answers
 * look the same, and none of them is chosen before (PIPL 14, 23).
 */
export function ContactQuestionSheet({
  row,
}: {
  readonly row: Extract<TakeRow, { stage: 'asking' }>;
}) {
  const { send, say } = useBooth();
  const { slipCode, question, worker } = row;
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.focus();
  }, []);
  const answer = (given: boolean): void => {
    send({ type: 'answer-contact', slipCode, given });
  };
  return (
    <div
      ref={sheet}
      className={styles['sheet']}
      role="dialog"
      aria-modal="true"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <div className={styles['words']}>
        <p className={styles['who']}>{say('booth.ask.who', { number: shortNumber(worker) })}</p>
        <h2 id={titleId}>{question.title}</h2>
        <p className={styles['text']}>{question.text}</p>
        <p className={styles['both']}>{say('booth.ask.both')}</p>
      </div>
      <div className={styles['answers']}>
        <Button
          data-answer="yes"
          onClick={() => {
            answer(true);
          }}
        >
          {say('booth.ask.yes')}
        </Button>
        <Button
          data-answer="no"
          onClick={() => {
            answer(false);
          }}
        >
          {say('booth.ask.no')}
        </Button>
      </div>
      <div className={styles['drop']}>
        <Button
          variant="quiet"
          icon="x"
          onClick={() => {
            send({ type: 'drop-row', slipCode });
          }}
        >
          {say('booth.ask.drop')}
        </Button>
      </div>
    </div>
  );
}
