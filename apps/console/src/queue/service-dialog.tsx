import { Plus } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { dayOf, formatTime, startOfDay } from '@hall/core/basics/market-day';
import type { QueueService } from '@hall/core/contract/topics/queue-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage, useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useHallDay } from '../hall-day/use-calendar.ts';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Stack, Wide } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { HoursFields } from './hours-fields.tsx';
import { serviceWords } from './names.ts';
import { problemWords } from './problem-words.ts';
import type { QueueView } from './queue-view.ts';
import {
  mostHours,
  newServiceForm,
  serviceFormOf,
  toService,
  usualHours,
  type ServiceForm,
} from './service-form.ts';

/** Sets a service up, or changes it. */
export function ServiceDialog({
  known,
  queue,
  onClose,
}: {
  readonly known: QueueService | null;
  readonly queue: QueueView;
  readonly onClose: () => void;
}) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const save = useCommand('queue.saveService');
  const others = queue.services.filter(({ id }) => id !== known?.id);
  const [form, setForm] = useState(() =>
    known === null ? newServiceForm(others) : serviceFormOf(known.details),
  );
  const [tried, setTried] = useState(false);
  const service = toService(form, others);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!service.ok) return;
    const done = await save.run({ serviceId: known?.id ?? null, details: service.value });
    if (done === null) return;
    announce(say('queueSetup.savedService', { service: serviceWords(service.value, language) }));
    onClose();
  }

  const title =
    known === null ? say('queueSetup.newService') : serviceWords(known.details, language);
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <ServiceFields
            form={form}
            change={setForm}
            errorOf={problemWords(service, { tried, say })}
          />
          {known !== null && known.waiting > 0 && (
            <Message tone="info">{say('queueSetup.editWaiting', { count: known.waiting })}</Message>
          )}
          <SaveActions save={save} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: ServiceForm;
  readonly change: (form: ServiceForm) => void;
  readonly errorOf: (field: string) => string | null;
}

const lines = [
  { name: 'letter', field: 'letter', span: 2, max: 1 },
  { name: 'zh', field: 'name.zh', span: 4, max: 12 },
  { name: 'en', field: 'name.en', span: 6, max: 30 },
] as const;

const figures = [
  { name: 'targetMinutes', unit: 'minutes', required: true },
  { name: 'waitTargetMinutes', unit: 'minutes', required: false },
  { name: 'position', unit: null, required: true },
] as const;

function ServiceFields({ form, change, errorOf }: FieldsProps) {
  const say = useSay();
  return (
    <>
      <FieldGroup legend={say('queueSetup.what')}>
        {lines.map(({ name, field, span, max }) => (
          <TextInput
            key={name}
            label={say(`queueSetup.field.${name}`)}
            required
            span={span}
            maxLength={max}
            error={errorOf(field)}
            value={form[name]}
            onChange={(value) => {
              change({ ...form, [name]: value });
            }}
          />
        ))}
        {figures.map(({ name, unit, required }) => (
          <TextInput
            key={name}
            label={say(`queueSetup.field.${name}`)}
            hint={say(`queueSetup.hint.${name}`)}
            required={required}
            span={4}
            inputMode="numeric"
            maxLength={3}
            error={errorOf(name)}
            value={form[name]}
            onChange={(value) => {
              change({ ...form, [name]: value });
            }}
            {...(unit === null ? {} : { unit: say(`queueSetup.unit.${unit}`) })}
          />
        ))}
      </FieldGroup>
      <HoursGroup form={form} change={change} errorOf={errorOf} />
    </>
  );
}

/** 04:30–12:00、14:00–18:30: when the hall is open today. */
function useHoursToday(): string {
  const say = useSay();
  const hall = useHallDay();
  if (hall === null) return '';
  const spans = hall.spansOn(dayOf(hall.nowMs));
  const hours = spans.map(({ fromMs, toMs }) => `${formatTime(fromMs)}–${endTime(toMs)}`);
  return hours.length === 0 ? say('queueSetup.shutToday') : hours.join('、');
}

function endTime(toMs: number): string {
  return toMs === startOfDay(toMs) ? '24:00' : formatTime(toMs);
}

function HoursGroup({ form, change, errorOf }: FieldsProps) {
  const say = useSay();
  const hours = useHoursToday();
  return (
    <FieldGroup legend={say('queueSetup.hours')}>
      <Wide>
        <p>
          {say(form.hours.length === 0 ? 'queueSetup.hoursNone' : 'queueSetup.hoursSome', {
            hours,
          })}
        </p>
      </Wide>
      {form.hours.map((hours, at) => (
        <HoursFields
          key={at}
          hours={hours}
          errorOf={(field) => errorOf(`hours.${at}.${field}`)}
          change={(next) => {
            change({ ...form, hours: form.hours.map((one, index) => (index === at ? next : one)) });
          }}
          remove={() => {
            change({ ...form, hours: form.hours.filter((_, index) => index !== at) });
          }}
        />
      ))}
      <Wide>
        <Button
          icon={Plus}
          disabled={form.hours.length >= mostHours}
          onClick={() => {
            change({ ...form, hours: [...form.hours, usualHours] });
          }}
        >
          {say('queueSetup.addHours')}
        </Button>
      </Wide>
    </FieldGroup>
  );
}
