import { canHaveShowcase, mayShowcase } from '@hall/core/domain/content/showcase';
import type { Posting } from '@hall/core/domain/posting/posting';
import { shortNo } from '@hall/core/domain/posting/short-no';
import { useLanguage, useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { placesOf } from '../postings/posting-actions.ts';
import { payWords, titleWords } from '../postings/posting-words.ts';
import { Checks, Segments } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Wide } from '../widgets/page.tsx';
import type { ContentForm } from './content-form.ts';

/** The form of a page, and what is wrong with its fields. */
export interface ContentFieldsProps {
  readonly form: ContentForm;
  readonly change: (form: ContentForm) => void;
  readonly errorOf: (field: string) => string | null;
}

/** Why the chosen employer may not have a showcase; null when he may, or nobody is chosen. */
export function useShowcaseFault(form: ContentForm): string | null {
  const say = useSay();
  const nowMs = useNow(60_000);
  const employer = useStaff().employerById.get(form.employerId);
  if (form.kind !== 'showcase' || employer === undefined) return null;
  if (!canHaveShowcase(employer)) return say('content.showcase.wrongType');
  return mayShowcase(employer, nowMs) ? null : say('error.employer_not_verified');
}

/** Whose showcase it is. */
export function ShowcaseEmployer({ form, change, errorOf }: ContentFieldsProps) {
  const fault = useShowcaseFault(form);
  return (
    <>
      <EmployerPicker
        value={form.employerId}
        error={errorOf('employerId')}
        onChange={(employer) => {
          // The postings of one employer are not those of the other.
          change({ ...form, employerId: employer?.id ?? '', postingIds: null });
        }}
      />
      {fault !== null && (
        <Wide>
          <Message tone="warn">{fault}</Message>
        </Wide>
      )}
    </>
  );
}

/** Which of the employer's postings are shown: all that are live, or only some. */
export function ShowcasePostings({ form, change, errorOf }: ContentFieldsProps) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const { postings } = useStaff();
  const { employerId, postingIds } = form;
  const offered = postings
    .filter(
      ({ id, employerId: of, status }) =>
        of === employerId && (status === 'published' || postingIds?.includes(id) === true),
    )
    .sort((one, other) => (one.postingNo < other.postingNo ? -1 : 1));
  const labelOf = (posting: Posting): string => {
    const no = shortNo(posting.postingNo, nowMs);
    const trade = titleWords(posting.content, { say, language, nowMs });
    if (posting.status !== 'published') return say('content.showcase.ended', { no, trade });
    const { free } = placesOf(posting);
    const pay = payWords(posting.content, say);
    return say('content.showcase.posting', { no, trade, pay, free });
  };
  return (
    <>
      <Segments
        label={say('content.showcase.which')}
        value={postingIds === null ? 'all' : 'chosen'}
        choices={[
          { value: 'all', label: say('content.showcase.all') },
          { value: 'chosen', label: say('content.showcase.chosen') },
        ]}
        onChange={(which) => {
          change({ ...form, postingIds: which === 'all' ? null : (postingIds ?? []) });
        }}
      />
      {postingIds !== null && offered.length > 0 && (
        <Checks
          label={say('content.showcase.postings')}
          required
          error={errorOf('postingIds')}
          values={postingIds}
          choices={offered.map((posting) => ({ value: posting.id, label: labelOf(posting) }))}
          onChange={(ids) => {
            change({ ...form, postingIds: ids });
          }}
        />
      )}
      {employerId !== '' && offered.length === 0 && (
        <Wide>
          <Message tone="info">{say('content.showcase.none')}</Message>
        </Wide>
      )}
    </>
  );
}
