import { useState, type SyntheticEvent } from 'react';
import {
  agency,
  complaintKind,
  complaintOutcome,
  type Complaint,
} from '@hall/core/domain/complaint/complaint';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments, Select, TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { dropReasonsFor } from './rights-list.ts';
import { blankStep, isWhole, shortestNote, type StepForm } from './step-form.ts';
import { useStep } from './use-step.ts';

/** Asks for what a step needs, and takes it. */
export function StepDialog(props: {
  readonly complaint: Complaint;
  readonly step: ComplaintEvent;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { complaint, step, onDone, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const command = useStep(complaint.id, step);
  const [form, setForm] = useState<StepForm>({ ...blankStep, kind: complaint.kind });
  const ready = isWhole(step, form);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready || !(await command.take(form))) return;
    const words = say(`rights.step.${step}`);
    announce(say('rights.step.done', { no: complaint.complaintNo, step: words }));
    onDone();
    onClose();
  }

  return (
    <Dialog title={say(`rights.step.${step}`)} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="info">{say(`rights.step.${step}.text`)}</Message>
        <StepFields complaint={complaint} step={step} form={form} onChange={setForm} />
        <Refused error={command.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={command.busy}>
            {say(`rights.step.${step}`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function StepFields(props: {
  readonly complaint: Complaint;
  readonly step: ComplaintEvent;
  readonly form: StepForm;
  readonly onChange: (form: StepForm) => void;
}) {
  const { complaint, step, form, onChange } = props;
  const say = useSay();
  const submits = step === 'submit';
  return (
    <>
      {submits && (
        <Select
          label={say('rights.kind')}
          required
          value={form.kind}
          onChange={(kind) => {
            onChange({ ...form, kind });
          }}
          choices={complaintKind.options.map((value) => ({
            value,
            label: say(`rights.kind.${value}`),
          }))}
        />
      )}
      <StepChoice {...{ complaint, step, form, onChange }} />
      <TextArea
        label={say(submits ? 'rights.account' : 'rights.noteField')}
        hint={say(submits ? 'rights.accountHint' : 'rights.noteHint')}
        required={shortestNote(step) > 0}
        rows={submits ? 6 : 4}
        maxLength={submits ? 2_000 : 500}
        value={form.text}
        onChange={(text) => {
          onChange({ ...form, text });
        }}
      />
    </>
  );
}

/** The one thing that is chosen: the outcome, the authority or the reason. */
function StepChoice(props: {
  readonly complaint: Complaint;
  readonly step: ComplaintEvent;
  readonly form: StepForm;
  readonly onChange: (form: StepForm) => void;
}) {
  const { complaint, step, form, onChange } = props;
  const say = useSay();
  switch (step) {
    case 'handle':
      return (
        <Segments
          label={say('rights.outcome')}
          required
          value={form.outcome}
          onChange={(outcome) => {
            onChange({ ...form, outcome });
          }}
          choices={complaintOutcome.options.map((value) => ({
            value,
            label: say(`rights.outcome.${value}`),
          }))}
        />
      );
    case 'refer':
      return (
        <Select
          label={say('rights.agency')}
          required
          value={form.agency}
          onChange={(chosen) => {
            onChange({ ...form, agency: chosen });
          }}
          choices={agency.options.map((value) => ({ value, label: say(`rights.agency.${value}`) }))}
        />
      );
    case 'drop':
      return (
        <Select
          label={say('rights.drop')}
          required
          value={form.reason}
          onChange={(reason) => {
            onChange({ ...form, reason });
          }}
          choices={dropReasonsFor(complaint.status).map((value) => ({
            value,
            label: say(`reason.${value}`),
          }))}
        />
      );
    default:
      return null;
  }
}
