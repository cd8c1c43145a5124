import { useState, type SyntheticEvent } from 'react';
import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import { complaintKind } from '@hall/core/domain/complaint/complaint';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useQuery } from '../app/use-query.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, Select, TextArea, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Wide } from '../widgets/page.tsx';
import {
  emptyEnterForm,
  toComplaint,
  typedPostingNo,
  type EnterForm,
  type EnterProblem,
} from './enter-form.ts';
import styles from './rights.module.css';

interface PartProps {
  readonly form: EnterForm;
  readonly onChange: (change: Partial<EnterForm>) => void;
  readonly errorOf: (problem: EnterProblem) => string | null;
}

/** The form of a complaint. */
export function EnterFields(props: { readonly onEntered: (entered: ReceiptGiven) => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const enter = useCommand('complaint.enter');
  const [form, setForm] = useState(emptyEnterForm);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(form !== emptyEnterForm);
  const postingNo = typedPostingNo(form.postingNo);
  const found = useQuery('posting.find', postingNo === null ? null : { by: 'number', postingNo });
  const written = toComplaint(form, found.value?.posting ?? null);
  const part: PartProps = {
    form,
    onChange: (change) => {
      setForm({ ...form, ...change });
    },
    errorOf: (problem) => {
      if (!tried || written.ok || !written.problems.includes(problem)) return null;
      return say(problem === 'postingNo' ? 'rights.postingUnknown' : 'rights.problem');
    },
  };

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok) return;
    const done = await enter.run(written.input);
    if (done === null) return;
    announce(say('rights.entered', { no: done.complaintNo }));
    props.onEntered(done);
  }

  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Card>
        <What {...part} />
        <Who {...part} />
        <div className={styles.foot}>
          <Message tone="info">{say('rights.enter.secret')}</Message>
          <Refused error={enter.error} />
          <Actions>
            <Button type="submit" look="primary" busy={enter.busy}>
              {say('rights.enter.do')}
            </Button>
          </Actions>
        </div>
      </Card>
    </form>
  );
}

function What({ form, onChange, errorOf }: PartProps) {
  const say = useSay();
  return (
    <FieldGroup legend={say('rights.enter.what')}>
      <Select
        label={say('rights.kind')}
        required
        span={6}
        value={form.kind}
        error={errorOf('kind')}
        onChange={(kind) => {
          onChange({ kind });
        }}
        choices={complaintKind.options.map((value) => ({
          value,
          label: say(`rights.kind.${value}`),
        }))}
      />
      <TextInput
        label={say('rights.postingNo')}
        hint={say('rights.postingNoHint')}
        span={6}
        maxLength={24}
        value={form.postingNo}
        error={errorOf('postingNo')}
        onChange={(postingNo) => {
          onChange({ postingNo });
        }}
      />
      <Wide>
        <EmployerPicker
          optional
          value={form.employerId}
          onChange={(employer) => {
            onChange({ employerId: employer?.id ?? '' });
          }}
        />
      </Wide>
      <TextArea
        label={say('rights.account')}
        hint={say('rights.accountHint')}
        required
        rows={6}
        maxLength={2_000}
        value={form.account}
        error={errorOf('account')}
        onChange={(account) => {
          onChange({ account });
        }}
      />
    </FieldGroup>
  );
}

const reporterKinds = ['anonymous', 'person'] as const;

function Who({ form, onChange, errorOf }: PartProps) {
  const say = useSay();
  return (
    <FieldGroup legend={say('rights.enter.who')}>
      <Segments
        label={say('rights.reporter')}
        value={form.by}
        onChange={(by) => {
          onChange({ by });
        }}
        choices={reporterKinds.map((value) => ({
          value,
          label: say(`rights.reporter.${value}`),
        }))}
      />
      {form.by === 'person' && (
        <>
          <TextInput
            label={say('rights.name')}
            required
            span={6}
            maxLength={20}
            value={form.name}
            error={errorOf('name')}
            onChange={(name) => {
              onChange({ name });
            }}
          />
          <TextInput
            label={say('rights.phone')}
            hint={say('rights.phoneHint')}
            span={6}
            type="tel"
            inputMode="tel"
            maxLength={20}
            value={form.phone}
            error={errorOf('phone')}
            onChange={(phone) => {
              onChange({ phone });
            }}
          />
        </>
      )}
    </FieldGroup>
  );
}
