import { employerType, type EmployerDetails } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Select, TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Row, Stack, Wide } from '../widgets/page.tsx';
import { codeState, hasCreditCode, needsOverride, type EmployerForm } from './employer-form.ts';

interface FieldsProps {
  readonly form: EmployerForm;
  readonly change: (form: EmployerForm) => void;
  readonly errorOf: (field: keyof EmployerDetails) => string | null;
}

/** Plain lines of text, with how much of the row each takes. */
const lines = {
  who: [
    { name: 'legalName', span: 6, max: 60 },
    { name: 'displayName', span: 6, max: 30 },
  ],
  where: [
    { name: 'regionCode', span: 3, max: 6 },
    { name: 'address', span: 6, max: 80 },
    { name: 'industry', span: 3, max: 20 },
  ],
  contact: [
    { name: 'contactName', span: 6, max: 20 },
    { name: 'contactPhone', span: 6, max: 20 },
  ],
} as const;

/** Every field of a registration (C-01). */
export function EmployerFields(props: FieldsProps) {
  const say = useSay();
  const { form, change, errorOf } = props;
  return (
    <Stack>
      <FieldGroup legend={say('employer.section.who')}>
        <Select
          label={say('field.type')}
          required
          span={6}
          error={errorOf('type')}
          value={form.type}
          onChange={(type) => {
            change({ ...form, type });
          }}
          choices={employerType.options.map((value) => ({
            value,
            label: say(`employer.type.${value}`),
          }))}
        />
        <Lines of={lines.who} {...props} />
        {hasCreditCode(form.type) && <CreditCode {...props} />}
      </FieldGroup>
      <FieldGroup legend={say('employer.section.where')}>
        <Lines of={lines.where} {...props} />
      </FieldGroup>
      <FieldGroup legend={say('section.contact')}>
        <Lines of={lines.contact} {...props} />
        <Wide>
          <Check
            label={say('field.agentIdSeen')}
            checked={form.agentIdSeen}
            onChange={(agentIdSeen) => {
              change({ ...form, agentIdSeen });
            }}
          />
        </Wide>
      </FieldGroup>
    </Stack>
  );
}

function Lines({
  of,
  form,
  change,
  errorOf,
}: FieldsProps & { readonly of: (typeof lines)[keyof typeof lines] }) {
  const say = useSay();
  return of.map(({ name, span, max }) => (
    <TextInput
      key={name}
      label={say(`field.${name}`)}
      hint={name === 'displayName' ? say('employer.displayNameHint') : undefined}
      required
      span={span}
      maxLength={max}
      error={errorOf(name)}
      value={form[name]}
      onChange={(value) => {
        change({ ...form, [name]: value });
      }}
    />
  ));
}

function CreditCode({ form, change, errorOf }: FieldsProps) {
  const say = useSay();
  const code = codeState(form.creditCode);
  return (
    <>
      <TextInput
        label={say('field.creditCode')}
        hint={say(`employer.code.${code.state}`)}
        required
        maxLength={24}
        error={errorOf('creditCode')}
        value={form.creditCode}
        onChange={(creditCode) => {
          change({ ...form, creditCode });
        }}
      />
      {code.state === 'slip' && (
        <Wide>
          <Message tone="warn">
            <Row>
              <span>{say('employer.code.offer', { code: code.corrected })}</span>
              <Button
                size="small"
                onClick={() => {
                  change({ ...form, creditCode: code.corrected });
                }}
              >
                {say('employer.code.take')}
              </Button>
            </Row>
          </Message>
        </Wide>
      )}
      {needsOverride(form) && (
        <TextInput
          label={say('field.creditCodeOverride')}
          hint={say('employer.code.overrideHint')}
          required
          maxLength={100}
          error={errorOf('creditCodeOverride')}
          value={form.creditCodeOverride}
          onChange={(creditCodeOverride) => {
            change({ ...form, creditCodeOverride });
          }}
        />
      )}
    </>
  );
}
