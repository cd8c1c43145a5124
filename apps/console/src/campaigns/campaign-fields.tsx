import type { CampaignDetails } from '@hall/core/domain/campaign/campaign';
import { occupationName, occupations } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Checks, TextInput, TimeInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import styles from './campaigns.module.css';

/** As many as a worker may wish for. */
export const mostTrades = 5;

/** What is being typed; an empty street is none. */
export type CampaignForm = Omit<CampaignDetails, 'street'> & { readonly street: string };

interface Props {
  readonly form: CampaignForm;
  readonly change: (form: CampaignForm) => void;
}

type TextField = 'title' | 'street' | 'fromDay' | 'toDay' | 'from' | 'to' | 'place';

/** Everything that is written about a campaign, but its postings. */
export function CampaignFields({ form, change }: Props) {
  const { say } = useLanguage();
  const set = (name: TextField) => (value: string) => {
    change({ ...form, [name]: value });
  };
  return (
    <FieldGroup legend={say('page.campaigns')}>
      <TextInput
        label={say('campaigns.title')}
        hint={say('campaigns.titleHint')}
        required
        maxLength={24}
        value={form.title}
        onChange={set('title')}
      />
      <When form={form} set={set} />
      <TextInput
        label={say('campaigns.place')}
        hint={say('campaigns.placeHint')}
        required
        span={6}
        maxLength={40}
        value={form.place}
        onChange={set('place')}
      />
      <TextInput
        label={say('campaigns.street')}
        hint={say('campaigns.streetHint')}
        span={6}
        maxLength={20}
        value={form.street}
        onChange={set('street')}
      />
      <Whom form={form} change={change} />
    </FieldGroup>
  );
}

function When({
  form,
  set,
}: {
  readonly form: CampaignForm;
  readonly set: (name: TextField) => (value: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <>
      {(['fromDay', 'toDay'] as const).map((name) => (
        <TextInput
          key={name}
          label={say(`campaigns.${name}`)}
          required
          type="date"
          span={3}
          value={form[name]}
          onChange={set(name)}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <TimeInput
          key={name}
          label={say(`campaigns.${name}`)}
          required
          span={3}
          value={form[name]}
          onChange={set(name)}
        />
      ))}
    </>
  );
}

/** By the kind of work and the hardship tag; there is no other way to choose people (D-08). */
function Whom({ form, change }: Props) {
  const { say, language } = useLanguage();
  return (
    <>
      <Wide>
        <Checks
          label={say('campaigns.trades')}
          hint={say('campaigns.tradesHint', { most: mostTrades })}
          required
          values={form.occupationIds}
          onChange={(occupationIds) => {
            change({ ...form, occupationIds });
          }}
          choices={occupations.map(({ id }) => ({
            value: id,
            label: occupationName(id, language),
          }))}
        />
      </Wide>
      <Wide>
        <Check
          label={say('campaigns.hardship')}
          checked={form.hardshipOnly}
          onChange={(hardshipOnly) => {
            change({ ...form, hardshipOnly });
          }}
        />
        <p className={styles.hint}>{say('campaigns.hardshipHint')}</p>
      </Wide>
    </>
  );
}
