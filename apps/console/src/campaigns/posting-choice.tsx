import { mostCampaignPostings } from '@hall/core/domain/campaign/campaign';
import type { Posting } from '@hall/core/domain/posting/posting';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Check } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import styles from './campaigns.module.css';

/** More is not looked through; the street narrows it down. */
const mostOffered = 30;

/** Which postings a campaign is for; none ticked means all of its kinds of work. */
export function PostingChoice({
  offered,
  street,
  chosen,
  onChange,
}: {
  readonly offered: readonly Posting[];
  readonly street: string;
  readonly chosen: readonly string[];
  readonly onChange: (postingIds: string[]) => void;
}) {
  const { say, language } = useLanguage();
  const { employerById, postingById } = useStaff();
  // What was ticked stays in sight, whatever is typed afterwards.
  const ticked = chosen.flatMap((id) => postingById.get(id) ?? []);
  const others = offered.filter(({ id }) => !chosen.includes(id)).slice(0, mostOffered);
  const rows = [...ticked, ...others];
  return (
    <FieldGroup legend={say('campaigns.postings')}>
      <Wide>
        <p className={styles.soft}>
          {rows.length === 0 ? say('campaigns.postingsNone') : say('campaigns.postingsAll')}
          {street !== '' && ` ${say('campaigns.postingsStreet', { street })}`}
        </p>
        <div className={styles.postings}>
          {rows.map(({ id, postingNo, content, employerId }) => (
            <Check
              key={id}
              label={[
                postingNo,
                occupationName(content.occupationId ?? '', language),
                employerWords(employerById.get(employerId), say),
                content.workAddress ?? '',
              ].join(' ')}
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= mostCampaignPostings}
              onChange={(on) => {
                onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
              }}
            />
          ))}
        </div>
      </Wide>
    </FieldGroup>
  );
}
