import { useState, type SyntheticEvent } from 'react';
import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Checks, TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { counterFormOf, newCounterForm, toCounter, type CounterForm } from './counter-form.ts';
import { counterWords, serviceWords, unservedWords } from './names.ts';
import { problemWords } from './problem-words.ts';
import { leftUnserved, type QueueView } from './queue-view.ts';

/** Sets a window up, or changes it. */
export function CounterDialog({
  known,
  queue,
  onClose,
}: {
  readonly known: QueueCounter | null;
  readonly queue: QueueView;
  readonly onClose: () => void;
}) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const save = useCommand('queue.saveCounter');
  const others = queue.counters.filter(({ id }) => id !== known?.id);
  const [form, setForm] = useState(() =>
    known === null
      ? newCounterForm(others)
      : counterFormOf(known, new Set(queue.serviceById.keys())),
  );
  const [tried, setTried] = useState(false);
  const counter = toCounter(form, others);
  const lost = known === null ? [] : leftUnserved(queue, known.id, form.serviceIds);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!counter.ok) return;
    const done = await save.run({ counterId: known?.id ?? null, details: counter.value });
    if (done === null) return;
    announce(say('queueSetup.savedWindow', { window: counterWords(counter.value, language, say) }));
    onClose();
  }

  const title = known === null ? say('queueSetup.newCounter') : counterWords(known, language, say);
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <CounterFields
            form={form}
            change={setForm}
            queue={queue}
            errorOf={problemWords(counter, { tried, say })}
          />
          {lost.map(({ id, details, waiting }) => (
            <Message key={id} tone="alarm">
              {unservedWords({ details, waiting }, language, say)}
            </Message>
          ))}
          {known === null && <Message tone="info">{say('queueSetup.newIsPaused')}</Message>}
          <SaveActions save={save} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

const lines = [
  { name: 'number', field: 'number', span: 2, max: 2, required: true },
  { name: 'windowZh', field: 'name.zh', span: 4, max: 12, required: false },
  { name: 'windowEn', field: 'name.en', span: 6, max: 30, required: false },
] as const;

const partOf = { number: 'number', windowZh: 'zh', windowEn: 'en' } as const;

function CounterFields({
  form,
  change,
  queue,
  errorOf,
}: {
  readonly form: CounterForm;
  readonly change: (form: CounterForm) => void;
  readonly queue: QueueView;
  readonly errorOf: (field: string) => string | null;
}) {
  const { say, language } = useLanguage();
  return (
    <FieldGroup legend={say('queueSetup.windowWhat')}>
      {lines.map(({ name, field, span, max, required }) => (
        <TextInput
          key={name}
          label={say(`queueSetup.field.${name}`)}
          required={required}
          span={span}
          maxLength={max}
          error={errorOf(field)}
          value={form[partOf[name]]}
          onChange={(value) => {
            change({ ...form, [partOf[name]]: value });
          }}
          {...(name === 'number' ? { inputMode: 'numeric' as const } : {})}
        />
      ))}
      <Checks
        label={say('queueSetup.field.serviceIds')}
        required
        error={errorOf('serviceIds')}
        values={form.serviceIds}
        choices={queue.services.map(({ id, details }) => ({
          value: id,
          label: serviceWords(details, language),
        }))}
        onChange={(serviceIds) => {
          change({ ...form, serviceIds });
        }}
      />
    </FieldGroup>
  );
}
