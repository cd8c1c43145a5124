import { WandSparkles } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { Marked } from '../review/marked.tsx';
import { severityTone } from '../review/severity.ts';
import styles from '../review/hits.module.css';
import { withSuggestion, type LiveHit } from './live-scan.ts';
import type { PostingForm } from './posting-form.ts';

/** What the scanner finds while somebody types; one press puts the neutral wording in. */
export function LiveScan({
  form,
  scanned,
  hits,
  change,
}: {
  readonly form: PostingForm;
  readonly scanned: PostingForm;
  readonly hits: readonly LiveHit[];
  readonly change: (form: PostingForm) => void;
}) {
  const say = useSay();
  const lexicon = useStaff().lexicon.inForce;
  if (hits.length === 0) return <Message tone="good">{say('scan.clean')}</Message>;
  return (
    <ul className={styles.hits} aria-live="polite">
      {hits.map((hit) => {
        const text = scanned[hit.field];
        return (
          <li key={`${hit.ruleId}@${hit.field}@${String(hit.start)}`} data-severity={hit.severity}>
            <p className={styles.head}>
              <Pill tone={severityTone(hit.severity)}>{say(`severity.${hit.severity}`)}</Pill>
              <span>{say(`field.${hit.field}`)}</span>
            </p>
            <Marked text={text} hits={[hit]} />
            <p className={styles.basis}>{say('scan.basis', { basis: hit.basis })}</p>
            {hit.suggestion !== null && form[hit.field] === text && (
              <Button
                size="small"
                icon={WandSparkles}
                onClick={() => {
                  change(withSuggestion(form, { hit, lexicon }));
                }}
              >
                {hit.suggestion === ''
                  ? say('scan.remove', { phrase: hit.matched })
                  : say('scan.replace', { phrase: hit.matched, suggestion: hit.suggestion })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
