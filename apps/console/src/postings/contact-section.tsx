import type { EmployerType } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, TextInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import type { SectionProps } from './section-props.ts';

/** Whom the hall calls, and whether everybody may. */
export function ContactSection({
  form,
  change,
  errorOf,
  employerType,
}: SectionProps & { readonly employerType: EmployerType | null }) {
  const say = useSay();
  return (
    <FieldGroup legend={say('section.contact')}>
      <TextInput
        label={say('field.contactName')}
        error={errorOf('contactName')}
        required
        span={6}
        maxLength={20}
        value={form.contactName}
        onChange={(contactName) => {
          change({ ...form, contactName });
        }}
      />
      <TextInput
        label={say('field.contactPhone')}
        error={errorOf('contactPhone')}
        required
        span={6}
        inputMode="tel"
        maxLength={20}
        value={form.contactPhone}
        onChange={(contactPhone) => {
          change({ ...form, contactPhone });
        }}
      />
      {employerType !== 'household' && (
        <Wide>
          <Check
            label={say('posting.makePhonePublic')}
            checked={form.phonePublic}
            onChange={(phonePublic) => {
              change({ ...form, phonePublic });
            }}
          />
        </Wide>
      )}
    </FieldGroup>
  );
}
