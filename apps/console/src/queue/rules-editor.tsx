import { useState, type SyntheticEvent } from 'react';
import { priorityClass, type PriorityClass } from '@hall/core/domain/service/queue-settings';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Checks, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, Stack } from '../widgets/page.tsx';
import { DraftActions } from './draft-actions.tsx';
import { problemWords } from './problem-words.ts';
import type { ReadyQueue } from './queue-view.ts';
import { rulesFormOf, toRules, type RulesForm } from './rules-form.ts';
import { TrialPanel } from './trial-panel.tsx';
import { useDraft } from './use-draft.ts';

/** Who may go first and how often, and the times of the queue; beside it what that does. */
export function RulesEditor({ queue }: { readonly queue: ReadyQueue }) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('queue.saveSettings');
  const { settings } = queue;
  const draft = useDraft(settings, rulesFormOf);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(draft.dirty);
  const rules = toRules(draft.form);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!rules.ok) return;
    // The voice is edited on its own page, perhaps by somebody else meanwhile.
    const done = await save.run({ settings: { ...rules.value, voice: settings.voice } });
    if (done === null) return;
    draft.kept();
    announce(say('queueSetup.savedRules'));
  }

  return (
    <Columns
      even
      main={
        <form noValidate onSubmit={(event) => void act(event)}>
          <Card>
            <Stack>
              <RuleFields
                form={draft.form}
                change={draft.change}
                errorOf={problemWords(rules, { tried, say })}
              />
              {draft.overtaken && <Message tone="warn">{say('queueSetup.overtaken')}</Message>}
              <Refused error={save.error} />
              <DraftActions dirty={draft.dirty} busy={save.busy} onDrop={draft.drop} />
            </Stack>
          </Card>
        </form>
      }
      side={<TrialPanel rules={rules.ok ? rules.value : null} saved={!draft.dirty} />}
    />
  );
}

const priorityFigures = [
  { name: 'mostInARow', field: 'priority.mostInARow', unit: 'people' },
  { name: 'mostAddedMinutes', field: 'priority.mostAddedMinutes', unit: 'minutes' },
] as const;

const timeFigures = [
  { name: 'missAfterSeconds', field: 'missAfterSeconds', unit: 'seconds' },
  { name: 'stopMinutesBefore', field: 'stopMinutesBefore', unit: 'minutes' },
  { name: 'leftoverMinutes', field: 'leftoverMinutes', unit: 'minutes' },
] as const;

function RuleFields({
  form,
  change,
  errorOf,
}: {
  readonly form: RulesForm;
  readonly change: (form: RulesForm) => void;
  readonly errorOf: (field: string) => string | null;
}) {
  const say = useSay();
  const line = ({
    name,
    field,
    unit,
  }: (typeof priorityFigures)[number] | (typeof timeFigures)[number]) => (
    <TextInput
      key={name}
      label={say(`queueSetup.field.${name}`)}
      hint={say(`queueSetup.hint.${name}`)}
      required
      span={6}
      inputMode="numeric"
      maxLength={3}
      unit={say(`queueSetup.unit.${unit}`)}
      error={errorOf(field)}
      value={form[name]}
      onChange={(value) => {
        change({ ...form, [name]: value });
      }}
    />
  );
  return (
    <>
      <FieldGroup legend={say('queueSetup.priority')}>
        <Checks<PriorityClass>
          label={say('queueSetup.field.classes')}
          hint={say('queueSetup.hint.classes')}
          values={form.classes}
          choices={priorityClass.options.map((value) => ({
            value,
            label: say(`queue.priority.${value}`),
          }))}
          onChange={(classes) => {
            change({
              ...form,
              classes: priorityClass.options.filter((one) => classes.includes(one)),
            });
          }}
        />
        {priorityFigures.map(line)}
      </FieldGroup>
      <FieldGroup legend={say('queueSetup.times')}>{timeFigures.map(line)}</FieldGroup>
    </>
  );
}
