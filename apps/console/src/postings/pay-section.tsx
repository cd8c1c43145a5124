import { payUnit, settlement } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { findOccupation } from '@hall/core/rules/occupations';
import { formatRange } from '../shared/money.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, TextInput } from '../widgets/inputs.tsx';
import type { SectionProps } from './section-props.ts';

/** What is paid, for what, and when. */
export function PaySection({ form, change, errorOf }: SectionProps) {
  const say = useSay();
  const template = findOccupation(form.occupationId);
  return (
    <FieldGroup legend={say('section.pay')}>
      <TextInput
        label={say('field.payMinFen')}
        hint={
          template === null
            ? undefined
            : say('hint.usualPay', {
                range: formatRange(template.payMinFen, template.payMaxFen),
                unit: say(`pay.unit.${template.payUnit}`),
              })
        }
        error={errorOf('payMinFen')}
        required
        span={3}
        inputMode="decimal"
        maxLength={12}
        unit={say('unit.yuan')}
        value={form.payMin}
        onChange={(payMin) => {
          change({ ...form, payMin });
        }}
      />
      <TextInput
        label={say('field.payMaxFen')}
        hint={say('hint.payMax')}
        error={errorOf('payMaxFen')}
        span={3}
        inputMode="decimal"
        maxLength={12}
        unit={say('unit.yuan')}
        value={form.payMax}
        onChange={(payMax) => {
          change({ ...form, payMax });
        }}
      />
      <Segments
        label={say('field.payUnit')}
        error={errorOf('payUnit')}
        required
        span={6}
        value={form.payUnit}
        onChange={(chosen) => {
          change({ ...form, payUnit: chosen });
        }}
        choices={payUnit.options.map((value) => ({ value, label: say(`pay.unit.${value}`) }))}
      />
      {form.payUnit === 'piece' && (
        <TextInput
          label={say('field.pieceName')}
          hint={say('hint.pieceName')}
          error={errorOf('pieceName')}
          required
          span={3}
          maxLength={6}
          value={form.pieceName}
          onChange={(pieceName) => {
            change({ ...form, pieceName });
          }}
        />
      )}
      <Segments
        label={say('field.settlement')}
        error={errorOf('settlement')}
        required
        span={9}
        value={form.settlement}
        onChange={(chosen) => {
          change({ ...form, settlement: chosen });
        }}
        choices={settlement.options.map((value) => ({ value, label: say(`settlement.${value}`) }))}
      />
      {form.settlement === 'on_completion' && (
        <TextInput
          label={say('field.settlementDay')}
          error={errorOf('settlementDay')}
          required
          span={3}
          type="date"
          min={form.endDay}
          value={form.settlementDay}
          onChange={(settlementDay) => {
            change({ ...form, settlementDay });
          }}
        />
      )}
    </FieldGroup>
  );
}
