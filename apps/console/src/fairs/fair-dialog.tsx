import { useState, type SyntheticEvent } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import { fairDetails, type Fair, type FairDetails } from '@hall/core/domain/fair/fair';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNavigator } from '../app/use-route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { typedNumber } from '../shared/typed-number.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput, TimeInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';

/** Announces a fair, or changes what was written about it. */
export function FairDialog({
  known,
  onClose,
}: {
  readonly known: Fair | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const save = useCommand('fair.save');
  const { market } = useStaff();
  const nowMs = useNow(60_000);
  const [form, setForm] = useState<FairDetails>(
    () =>
      known?.details ?? {
        title: '',
        day: dayOf(nowMs),
        from: '08:30',
        to: '11:30',
        place: market?.address ?? '',
      },
  );
  const [tried, setTried] = useState(false);
  const read = fairDetails.safeParse(form);
  const isWhole = read.success && form.from < form.to && read.data.expectedPeople !== undefined;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const from = navigator.current;
    const done = await save.run({ fairId: known?.id ?? null, details: read.data });
    if (done === null) return;
    announce(say('fairs.saved', { title: read.data.title }));
    onClose();
    navigator.moveOn(from, { page: 'fairs', id: done.fairId, act: null });
  }

  return (
    <Dialog title={known === null ? say('fairs.new') : known.details.title} wide onClose={onClose}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => void act(event)}>
        <Fields form={form} change={setForm} />
        <PeopleField form={form} change={setForm} />
        {tried && !isWhole && <Message tone="alarm">{say('fairs.problem')}</Message>}
        <SaveActions save={save} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Asked of every fair: from a thousand on other papers are needed (G-11). */
function PeopleField({
  form,
  change,
}: {
  readonly form: FairDetails;
  readonly change: (form: FairDetails) => void;
}) {
  const say = useSay();
  const { expectedPeople, ...rest } = form;
  const [typed, setTyped] = useState(String(expectedPeople ?? ''));
  return (
    <TextInput
      label={say('fairs.expected')}
      hint={say('fairs.expectedHint')}
      required
      inputMode="numeric"
      maxLength={6}
      unit={say('fairs.people')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const people = typedNumber(text);
        change(people === undefined ? rest : { ...rest, expectedPeople: people });
      }}
    />
  );
}

function Fields({
  form,
  change,
}: {
  readonly form: FairDetails;
  readonly change: (form: FairDetails) => void;
}) {
  const say = useSay();
  const set = (name: keyof FairDetails) => (value: string) => {
    change({ ...form, [name]: value });
  };
  return (
    <FieldGroup legend={say('page.fairs')}>
      <TextInput
        label={say('fairs.title')}
        hint={say('fairs.titleHint')}
        required
        maxLength={24}
        value={form.title}
        onChange={set('title')}
      />
      <TextInput
        label={say('fairs.day')}
        required
        type="date"
        span={4}
        value={form.day}
        onChange={set('day')}
      />
      <TimeInput
        label={say('fairs.from')}
        required
        span={4}
        value={form.from}
        onChange={set('from')}
      />
      <TimeInput label={say('fairs.to')} required span={4} value={form.to} onChange={set('to')} />
      <TextInput
        label={say('fairs.place')}
        required
        maxLength={40}
        value={form.place}
        onChange={set('place')}
      />
    </FieldGroup>
  );
}
