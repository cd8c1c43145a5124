import type { GangmasterDetails } from '@hall/core/domain/employer/gangmaster';
import { useSay } from '../app/language.tsx';
import type { Written } from '../shared/form-problems.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, TextArea, TextInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import type { GangmasterForm } from './gangmaster-form.ts';

/** What the register keeps of somebody. */
export function GangmasterFields({
  form,
  change,
  details,
  tried,
}: {
  readonly form: GangmasterForm;
  readonly change: (form: GangmasterForm) => void;
  readonly details: Written<GangmasterDetails>;
  readonly tried: boolean;
}) {
  const say = useSay();
  const problems = details.ok ? new Map<string, string>() : details.problems;
  const namesWrong = [...problems.keys()].some((field) => field.startsWith('represents'));
  const leadsError = (field: 'leadsFrom' | 'leadsTo'): string | null => {
    const problem = problems.get(field);
    if (problem === undefined) return null;
    // One number alone is exact, so an empty second field is never what is missing.
    if (problem === 'missing') {
      return tried && field === 'leadsFrom' ? say('problem.missing') : null;
    }
    const inOrder = field === 'leadsFrom' || Number(form.leadsTo) < 1;
    return say(inOrder ? 'gangmasters.problem.leads' : 'gangmasters.problem.order');
  };
  return (
    <FieldGroup legend={say('gangmasters.kept')}>
      <Wide>
        <Check
          label={say('gangmasters.field.nameVerified')}
          checked={form.nameVerified}
          onChange={(nameVerified) => {
            change({ ...form, nameVerified });
          }}
        />
      </Wide>
      <TextArea
        label={say('gangmasters.field.represents')}
        hint={say('gangmasters.field.representsHint')}
        error={namesWrong ? say('gangmasters.problem.represents') : null}
        rows={4}
        value={form.represents}
        onChange={(represents) => {
          change({ ...form, represents });
        }}
      />
      {(['leadsFrom', 'leadsTo'] as const).map((field) => (
        <TextInput
          key={field}
          label={say(`gangmasters.field.${field}`)}
          required={field === 'leadsFrom'}
          span={6}
          inputMode="numeric"
          maxLength={3}
          error={leadsError(field)}
          value={form[field]}
          onChange={(value) => {
            change({ ...form, [field]: value });
          }}
        />
      ))}
      <TextInput
        label={say('gangmasters.field.note')}
        maxLength={60}
        value={form.note}
        onChange={(note) => {
          change({ ...form, note });
        }}
      />
    </FieldGroup>
  );
}
