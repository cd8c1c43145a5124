import { WandSparkles } from 'lucide-react';
import type { HitDecision, PostingHit } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Check, Select, TextInput } from '../widgets/inputs.tsx';
import { wants, type HitAnswer } from './decision-form.ts';
import styles from './hits.module.css';

/** What a reviewer can say to one hit: a tick, a lawful exception with its reason, or a rewrite. */
export function HitAnswerForm({
  hit,
  answer,
  onChange,
  onRewrite,
  rewriting,
}: {
  readonly hit: PostingHit;
  readonly answer: HitAnswer;
  readonly onChange: (answer: HitAnswer) => void;
  /** Null when the neutral wording is not this person's to put in. */
  readonly onRewrite: (() => void) | null;
  readonly rewriting: boolean;
}) {
  const say = useSay();
  return (
    <div className={styles.answer}>
      {hit.suggestion !== null && onRewrite !== null && (
        <span>
          <Button size="small" icon={WandSparkles} busy={rewriting} onClick={onRewrite}>
            {hit.suggestion === ''
              ? say('scan.remove', { phrase: hit.matched })
              : say('scan.replace', { phrase: hit.matched, suggestion: hit.suggestion })}
          </Button>
        </span>
      )}
      {wants(hit) === 'tick' && (
        <Check
          label={say('review.seen')}
          checked={answer.seen}
          onChange={(seen) => {
            onChange({ ...answer, seen });
          }}
        />
      )}
      {wants(hit) === 'exception' && hit.exceptions.length === 0 && (
        <p className={styles.basis}>{say('review.noException')}</p>
      )}
      {wants(hit) === 'exception' && hit.exceptions.length > 0 && (
        <>
          <Select<NonNullable<HitDecision['exception']>>
            label={say('review.exception')}
            value={answer.exception ?? ''}
            onChange={(exception) => {
              onChange({ ...answer, exception });
            }}
            choices={hit.exceptions.map((value) => ({ value, label: say(`exception.${value}`) }))}
          />
          <TextInput
            label={say('review.reason')}
            hint={say('review.reasonHint')}
            maxLength={200}
            value={answer.reason}
            onChange={(reason) => {
              onChange({ ...answer, reason });
            }}
          />
        </>
      )}
    </div>
  );
}
