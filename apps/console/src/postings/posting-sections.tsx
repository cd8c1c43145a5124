import { FieldGroup } from '../widgets/field.tsx';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { RegisterNotes } from '../gangmasters/register-notes.tsx';
import { Stack, Wide } from '../widgets/page.tsx';
import { withEmployer } from './posting-form.ts';
import { ContactSection } from './contact-section.tsx';
import { JobSection } from './job-section.tsx';
import { PaySection } from './pay-section.tsx';
import { TermsSection } from './terms-section.tsx';
import { TimeSection } from './time-section.tsx';
import type { SectionProps } from './section-props.ts';

/** The entry form with every field of a posting, in the order a clerk asks for them. */
export function PostingSections(
  props: SectionProps & {
    /** The employer of a posting never changes. */
    readonly fixed: boolean;
    readonly employerError: string | null;
  },
) {
  const { fixed, employerError, ...section } = props;
  const say = useSay();
  const { form, change } = section;
  const employer = useStaff().employerById.get(form.employerId);
  return (
    <>
      <FieldGroup legend={say('section.employer')}>
        {fixed && employer !== undefined ? (
          <TextInput
            label={say('field.employerId')}
            value={employer.details.displayName}
            onChange={() => undefined}
            disabled
          />
        ) : (
          <EmployerPicker
            value={form.employerId}
            error={employerError}
            onChange={(chosen) => {
              change(chosen === null ? { ...form, employerId: '' } : withEmployer(form, chosen));
            }}
          />
        )}
        {employer?.details.type === 'gangmaster' && (
          <TextInput
            label={say('field.realEmployerName')}
            hint={say('hint.realEmployerName')}
            error={section.errorOf('realEmployerName')}
            required
            maxLength={30}
            value={form.realEmployerName}
            onChange={(realEmployerName) => {
              change({ ...form, realEmployerName });
            }}
          />
        )}
        {employer?.details.type === 'gangmaster' && (
          <Wide>
            <Stack>
              <RegisterNotes employer={employer} realEmployerName={form.realEmployerName} />
            </Stack>
          </Wide>
        )}
      </FieldGroup>
      <JobSection {...section} />
      <TimeSection {...section} />
      <PaySection {...section} />
      <TermsSection {...section} />
      <ContactSection {...section} employerType={employer?.details.type ?? null} />
    </>
  );
}
