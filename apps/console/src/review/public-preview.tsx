import type { Employer } from '@hall/core/domain/employer/employer';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { maskAddress } from '@hall/core/rules/masking';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { occupationName } from '@hall/core/rules/occupations';
import { payWords, whenWords } from '../postings/posting-words.ts';
import styles from './public-preview.module.css';

/** A posting as it will stand on the boards: what a household is called and who is phoned included. */
export function PublicPreview({
  content,
  employer,
}: {
  readonly content: PostingContent;
  readonly employer: Employer | undefined;
}) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const { market } = useStaff();
  const household = employer?.details.type === 'household';
  const behalf = employer?.details.type === 'gangmaster';
  const named = behalf ? content.realEmployerName : (employer?.details.displayName ?? null);
  const shownEmployer = household ? say('preview.household') : (named ?? say('value.unknown'));
  const phone =
    content.phonePublic && !household
      ? content.contactPhone
      : (market?.hotline ?? say('value.none'));
  return (
    <article className={styles.preview} aria-label={say('preview.label')}>
      <p className={styles.trade}>
        {occupationName(content.occupationId, language)}
        <span className={styles.people}>{say('posting.people', { count: content.headcount })}</span>
      </p>
      <p className={styles.pay}>
        {payWords(content, say)}
        <span className={styles.settlement}>{say(`settlement.${content.settlement}`)}</span>
      </p>
      <p>{whenWords(content, { say, language, nowMs })}</p>
      <p>{household ? maskAddress(content.workAddress) : content.workAddress}</p>
      <p className={styles.employer}>
        {behalf && `${say('preview.onBehalf')} `}
        {shownEmployer} · {phone}
      </p>
    </article>
  );
}
