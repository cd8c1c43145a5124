import { Plus, Trash2 } from 'lucide-react';
import { occupationName, occupations } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Segments, TextInput } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import { mostPhones, type SettingsForm } from './settings-form.ts';
import styles from './settings-fields.module.css';

interface Props {
  readonly form: SettingsForm;
  readonly change: (form: SettingsForm) => void;
  readonly errorOf: (field: string) => string | null;
}

const hallLines = [
  { name: 'name', span: 6, max: 30 },
  { name: 'code', span: 3, max: 6 },
  { name: 'hotline', span: 3, max: 20 },
  { name: 'address', span: 6, max: 60 },
] as const;

/** What the hall is called and where it is. */
export function HallFields({ form, change, errorOf }: Props) {
  const { say } = useLanguage();
  return (
    <FieldGroup legend={say('settings.hall')}>
      {hallLines.map(({ name, span, max }) => (
        <TextInput
          key={name}
          label={say(`market.${name}`)}
          required
          span={span}
          maxLength={max}
          error={errorOf(name)}
          value={form[name]}
          onChange={(value) => {
            change({ ...form, [name]: value });
          }}
        />
      ))}
      <Segments
        label={say('market.siteKind')}
        value={form.siteKind}
        onChange={(siteKind) => {
          change({ ...form, siteKind });
        }}
        choices={(['market', 'station', 'mobile'] as const).map((value) => ({
          value,
          label: say(`market.siteKind.${value}`),
        }))}
      />
      <Wide>
        <Check
          label={say('market.singleStaff')}
          checked={form.singleStaff}
          onChange={(singleStaff) => {
            change({ ...form, singleStaff });
          }}
        />
      </Wide>
    </FieldGroup>
  );
}

/** The numbers pinned on every screen and slip (001 第九条). */
export function PhoneFields({ form, change, errorOf }: Props) {
  const { say } = useLanguage();
  const phones = form.complaintPhones;
  const put = (at: number, part: { readonly label?: string; readonly phone?: string }): void => {
    change({
      ...form,
      complaintPhones: phones.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  };
  return (
    <FieldGroup legend={say('settings.phones')}>
      {phones.map((one, at) => (
        <Wide key={at}>
          <div className={styles.phone}>
            <TextInput
              label={say('market.phoneLabel')}
              maxLength={10}
              value={one.label}
              onChange={(label) => {
                put(at, { label });
              }}
            />
            <TextInput
              label={say('market.phone')}
              maxLength={20}
              error={errorOf('complaintPhones')}
              value={one.phone}
              onChange={(phone) => {
                put(at, { phone });
              }}
            />
            <Button
              icon={Trash2}
              disabled={phones.length === 1}
              onClick={() => {
                change({ ...form, complaintPhones: phones.filter((_, index) => index !== at) });
              }}
            >
              {say('settings.remove')}
            </Button>
          </div>
        </Wide>
      ))}
      <Wide>
        <Button
          icon={Plus}
          disabled={phones.length >= mostPhones}
          onClick={() => {
            change({ ...form, complaintPhones: [...phones, { label: '', phone: '' }] });
          }}
        >
          {say('settings.addPhone')}
        </Button>
      </Wide>
    </FieldGroup>
  );
}

/** Local figures the rules need. */
export function RuleFields({ form, change, errorOf }: Props) {
  const { say } = useLanguage();
  return (
    <FieldGroup legend={say('settings.rules')}>
      <TextInput
        label={say('market.minHourlyWage')}
        hint={say('market.minHourlyWageHint')}
        span={4}
        inputMode="decimal"
        unit={say('market.yuanPerHour')}
        error={errorOf('minHourlyWageFen')}
        value={form.minHourlyWage}
        onChange={(minHourlyWage) => {
          change({ ...form, minHourlyWage });
        }}
      />
      {(['olderFromMale', 'olderFromFemale'] as const).map((name) => (
        <TextInput
          key={name}
          label={say(`market.${name}`)}
          required
          span={2}
          inputMode="numeric"
          maxLength={2}
          unit={say('market.years')}
          error={errorOf(name)}
          value={form[name]}
          onChange={(value) => {
            change({ ...form, [name]: value });
          }}
        />
      ))}
      <TextInput
        label={say('market.consentVersion')}
        hint={say('market.consentVersionHint')}
        required
        span={4}
        maxLength={20}
        error={errorOf('consentVersion')}
        value={form.consentVersion}
        onChange={(consentVersion) => {
          change({ ...form, consentVersion });
        }}
      />
    </FieldGroup>
  );
}

/** Where each 工种 is negotiated; empty takes the usual one. */
export function ZoneFields({ form, change, errorOf }: Props) {
  const { say, language } = useLanguage();
  return (
    <FieldGroup legend={say('settings.zones')}>
      {occupations.map(({ id, negotiationZone }) => (
        <TextInput
          key={id}
          label={occupationName(id, language)}
          span={2}
          maxLength={8}
          placeholder={negotiationZone}
          error={errorOf('zones')}
          value={form.zones[id] ?? ''}
          onChange={(zone) => {
            change({ ...form, zones: { ...form.zones, [id]: zone } });
          }}
        />
      ))}
    </FieldGroup>
  );
}
