import { hardshipTag, insurance } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Checks, Segments } from '../widgets/inputs.tsx';
import type { SectionProps } from './section-props.ts';

const comesWith = ['lodging', 'transport', 'gear'] as const;

/** What comes with the job, who insures, and for whom it is well suited. */
export function TermsSection({ form, change, errorOf }: SectionProps) {
  const say = useSay();
  return (
    <FieldGroup legend={say('section.terms')}>
      <Segments
        label={say('field.insurance')}
        error={errorOf('insurance')}
        required
        value={form.insurance}
        onChange={(chosen) => {
          change({ ...form, insurance: chosen });
        }}
        choices={insurance.options.map((value) => ({ value, label: say(`insurance.${value}`) }))}
      />
      <Segments
        label={say('field.mealsPerDay')}
        span={6}
        value={form.mealsPerDay}
        onChange={(mealsPerDay) => {
          change({ ...form, mealsPerDay });
        }}
        choices={['0', '1', '2', '3'].map((value) => ({
          value,
          label: value === '0' ? say('welfare.noMeals') : say('welfare.meals', { count: value }),
        }))}
      />
      <Checks
        label={say('field.welfare')}
        span={6}
        values={comesWith.filter((name) => form[name])}
        onChange={(values) => {
          change({
            ...form,
            lodging: values.includes('lodging'),
            transport: values.includes('transport'),
            gear: values.includes('gear'),
          });
        }}
        choices={comesWith.map((value) => ({ value, label: say(`welfare.${value}`) }))}
      />
      <Checks
        label={say('field.hardshipFriendly')}
        hint={say('hint.hardshipFriendly')}
        values={form.hardshipFriendly}
        onChange={(hardshipFriendly) => {
          change({ ...form, hardshipFriendly });
        }}
        choices={hardshipTag.options.map((value) => ({ value, label: say(`hardship.${value}`) }))}
      />
    </FieldGroup>
  );
}
