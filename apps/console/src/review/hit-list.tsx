import type { PostingHit, PostingScan } from '@hall/core/domain/posting/posting';
import type { ReactNode } from 'react';
import { useSay } from '../app/language.tsx';
import { Message } from '../widgets/message.tsx';
import { Pill, Row, Stack } from '../widgets/page.tsx';
import { fieldName } from '../widgets/error-words.ts';
import { ruleWords } from '../widgets/rule-words.ts';
import { bySeverity } from './decision-form.ts';
import styles from './hits.module.css';
import { severityTone } from './severity.ts';

/** What the scan found, strongest first, each with its legal basis; `answer` adds what can be done. */
export function HitList({
  scan,
  settled,
  answer,
}: {
  readonly scan: PostingScan;
  readonly settled?: (hit: PostingHit) => boolean;
  readonly answer?: (hit: PostingHit) => ReactNode;
}) {
  const say = useSay();
  return (
    <Stack>
      {scan.flags.length > 0 && (
        <Row>
          {scan.flags.map((flag) => (
            <Pill key={flag} tone="warn">
              {ruleWords(flag, say)}
            </Pill>
          ))}
        </Row>
      )}
      {scan.hits.length === 0 ? (
        <Message tone="good">{say('scan.clean')}</Message>
      ) : (
        <ul className={styles.hits}>
          {bySeverity(scan.hits).map((hit) => (
            <li
              key={`${hit.key}@${String(hit.start)}`}
              data-severity={hit.severity}
              data-settled={settled?.(hit) === true || undefined}
            >
              <p className={styles.head}>
                <Pill tone={severityTone(hit.severity)}>{say(`severity.${hit.severity}`)}</Pill>
                <span>
                  {hit.field === 'posting' ? say('scan.wholePosting') : fieldName(hit.field, say)}
                </span>
              </p>
              <p>
                <strong>
                  {ruleWords(hit.field === 'posting' ? hit.matched : hit.ruleId, say)}
                </strong>
                {hit.matched !== '' &&
                  hit.field !== 'posting' &&
                  say('scan.quoted', { phrase: hit.matched })}
              </p>
              <p className={styles.basis}>{say('scan.basis', { basis: hit.basis })}</p>
              {answer?.(hit)}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
