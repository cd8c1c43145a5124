import { useState, type SyntheticEvent } from 'react';
import type { Stand } from '@hall/core/domain/stand/stand';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Select, TextInput } from '../widgets/inputs.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { TakeAway } from '../widgets/take-away.tsx';
import { familyChoices, standFormOf, toStand, type StandForm } from './stand-form.ts';

/** A place of the plan, and the booth that stands there. */
export interface StandPlace {
  readonly row: number;
  readonly column: number;
  readonly stand: Stand | null;
}

/** Sets up a booth, changes it, or takes it away. */
export function StandDialog({
  place,
  onClose,
}: {
  readonly place: StandPlace;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const { stands } = useStaff().booths;
  const save = useCommand('stand.save');
  const { stand } = place;
  const others = stands.filter(({ id }) => id !== stand?.id);
  const [form, setForm] = useState(() => standFormOf(place, stands));
  const [tried, setTried] = useState(false);
  const details = toStand(form, others);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!details.ok) return;
    const done = await save.run({ standId: stand?.id ?? null, details: details.value });
    if (done === null) return;
    announce(say('stands.saved', { name: details.value.name }));
    onClose();
  }

  const errorOf = (field: 'name' | 'row' | 'column'): string | null => {
    const problem = details.ok ? undefined : details.problems.get(field);
    if (problem === undefined) return null;
    if (problem === 'missing') return tried ? say('problem.missing') : null;
    if (problem !== 'taken') return say('problem.form');
    return say(field === 'name' ? 'stands.nameTaken' : 'stands.placeTaken');
  };

  return (
    <Dialog
      title={stand === null ? say('stands.new') : say('stands.edit', { name: stand.details.name })}
      onClose={onClose}
    >
      <Stack>
        <form noValidate onSubmit={(event) => void act(event)}>
          <Stack>
            <StandFields form={form} change={setForm} errorOf={errorOf} />
            <SaveActions save={save} onCancel={onClose} />
          </Stack>
        </form>
        {stand !== null && <Retire stand={stand} onClose={onClose} />}
      </Stack>
    </Dialog>
  );
}

function StandFields({
  form,
  change,
  errorOf,
}: {
  readonly form: StandForm;
  readonly change: (form: StandForm) => void;
  readonly errorOf: (field: 'name' | 'row' | 'column') => string | null;
}) {
  const say = useSay();
  return (
    <FieldGroup legend={say('stands.column.stand')}>
      <TextInput
        label={say('stands.field.name')}
        hint={say('stands.field.nameHint')}
        required
        span={6}
        maxLength={6}
        error={errorOf('name')}
        value={form.name}
        onChange={(name) => {
          change({ ...form, name });
        }}
      />
      <Select
        label={say('stands.field.family')}
        span={6}
        value={form.family}
        choices={familyChoices.map((value) => ({
          value,
          label: value === 'any' ? say('stands.anyWork') : say(`family.${value}`),
        }))}
        onChange={(family) => {
          change({ ...form, family });
        }}
      />
      {(['row', 'column'] as const).map((field) => (
        <TextInput
          key={field}
          label={say(`stands.field.${field}`)}
          required
          span={6}
          inputMode="numeric"
          maxLength={2}
          error={errorOf(field)}
          value={form[field]}
          onChange={(value) => {
            change({ ...form, [field]: value });
          }}
        />
      ))}
    </FieldGroup>
  );
}

/** Two presses, because the booth is gone from every screen at once. */
function Retire({ stand, onClose }: { readonly stand: Stand; readonly onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const retire = useCommand('stand.retire');

  async function act(): Promise<void> {
    if ((await retire.run({ standId: stand.id })) === null) return;
    announce(say('stands.retired', { name: stand.details.name }));
    onClose();
  }

  return (
    <TakeAway
      words={{
        ask: say('stands.retire'),
        text: say('stands.retire.text'),
        sure: say('stands.retire.sure'),
      }}
      doing={retire}
      onSure={() => void act()}
    />
  );
}
