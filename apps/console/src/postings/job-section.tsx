import { sourceChannel } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { findOccupation, occupationName, occupations } from '@hall/core/rules/occupations';
import { FieldGroup } from '../widgets/field.tsx';
import { Select, TextArea, TextInput } from '../widgets/inputs.tsx';
import type { SectionProps } from './section-props.ts';
import { withTemplate } from './template.ts';

/** What the job is, for how many, and where. */
export function JobSection({ form, change, errorOf }: SectionProps) {
  const { say, language } = useLanguage();
  const { market } = useStaff();
  const occupation = findOccupation(form.occupationId);
  const zone = market?.zones[form.occupationId] ?? occupation?.negotiationZone;
  return (
    <FieldGroup legend={say('section.job')}>
      <Select
        label={say('field.occupationId')}
        hint={zone === undefined ? undefined : say('hint.zone', { zone })}
        error={errorOf('occupationId')}
        required
        span={6}
        value={form.occupationId}
        onChange={(id) => {
          change(withTemplate(form, id));
        }}
        choices={occupations.map(({ id, name }) => ({
          value: id,
          label: language === 'en' ? occupationName(id, language) : name,
        }))}
      />
      <TextInput
        label={say('field.headcount')}
        error={errorOf('headcount')}
        required
        span={3}
        inputMode="numeric"
        maxLength={3}
        unit={say('unit.people')}
        value={form.headcount}
        onChange={(headcount) => {
          change({ ...form, headcount });
        }}
      />
      <Select
        label={say('field.sourceChannel')}
        error={errorOf('sourceChannel')}
        required
        span={3}
        value={form.sourceChannel}
        onChange={(channel) => {
          change({ ...form, sourceChannel: channel });
        }}
        choices={sourceChannel.options.map((value) => ({ value, label: say(`channel.${value}`) }))}
      />
      {(['upper_platform', 'peer_market', 'import'] as readonly string[]).includes(
        form.sourceChannel,
      ) && (
        <TextInput
          label={say('field.originName')}
          error={errorOf('originName')}
          required
          maxLength={30}
          value={form.originName}
          onChange={(originName) => {
            change({ ...form, originName });
          }}
        />
      )}
      <TextArea
        label={say('field.workContent')}
        error={errorOf('workContent')}
        required
        maxLength={200}
        value={form.workContent}
        onChange={(workContent) => {
          change({ ...form, workContent });
        }}
      />
      <TextInput
        label={say('field.skillRequirements')}
        error={errorOf('skillRequirements')}
        required
        span={6}
        maxLength={100}
        value={form.skillRequirements}
        onChange={(skillRequirements) => {
          change({ ...form, skillRequirements });
        }}
      />
      <TextInput
        label={say('field.licences')}
        hint={
          occupation === null || occupation.licencesRequired.length === 0
            ? say('hint.licences')
            : say('hint.licencesNeeded', {
                licences: occupation.licencesRequired
                  .map((code) => say(`licence.${code}`))
                  .join(say('list.comma')),
              })
        }
        error={errorOf('licences')}
        span={6}
        value={form.licences}
        onChange={(licences) => {
          change({ ...form, licences });
        }}
      />
      <Place form={form} change={change} errorOf={errorOf} />
    </FieldGroup>
  );
}

function Place({ form, change, errorOf }: SectionProps) {
  const { say } = useLanguage();
  return (
    <>
      <TextInput
        label={say('field.workAddress')}
        error={errorOf('workAddress')}
        required
        span={6}
        maxLength={60}
        value={form.workAddress}
        onChange={(workAddress) => {
          change({ ...form, workAddress });
        }}
      />
      <TextInput
        label={say('field.workRegion')}
        error={errorOf('workRegion')}
        required
        span={3}
        inputMode="numeric"
        maxLength={6}
        value={form.workRegion}
        onChange={(workRegion) => {
          change({ ...form, workRegion });
        }}
      />
      <TextInput
        label={say('field.meetingPoint')}
        error={errorOf('meetingPoint')}
        span={3}
        maxLength={40}
        value={form.meetingPoint}
        onChange={(meetingPoint) => {
          change({ ...form, meetingPoint });
        }}
      />
    </>
  );
}
