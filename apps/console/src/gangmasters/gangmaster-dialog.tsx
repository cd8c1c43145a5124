import { useState, type SyntheticEvent } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Select } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { gangmasterFormOf, toGangmaster } from './gangmaster-form.ts';
import { GangmasterFields } from './gangmaster-fields.tsx';
import { RemoveLine } from './remove-line.tsx';
import type { RegisterLine } from './register.ts';

/** Enters somebody in the register, changes his line, or takes him off. */
export function GangmasterDialog({
  line,
  missing,
  onClose,
}: {
  readonly line: RegisterLine | null;
  readonly missing: readonly Employer[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('gangmaster.save');
  const [known] = useState(line);
  const [employerId, setEmployerId] = useState(known?.employer.id ?? '');
  const [form, setForm] = useState(() => gangmasterFormOf(known?.line ?? null));
  const [tried, setTried] = useState(false);
  const details = toGangmaster(form);
  const who = known?.employer ?? missing.find(({ id }) => id === employerId);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!details.ok || who === undefined) return;
    const done = await save.run({ employerId: who.id, details: details.value });
    if (done === null) return;
    announce(say('gangmasters.saved', { name: who.details.legalName }));
    onClose();
  }

  const name = known?.employer.details.legalName;
  return (
    <Dialog
      title={name === undefined ? say('gangmasters.new') : say('gangmasters.edit', { name })}
      onClose={onClose}
    >
      <Stack>
        <form noValidate onSubmit={(event) => void act(event)}>
          <Stack>
            {known === null && (
              <WhoChoice value={employerId} missing={missing} onChange={setEmployerId} />
            )}
            <GangmasterFields form={form} change={setForm} details={details} tried={tried} />
            <SaveActions save={save} blocked={who === undefined} onCancel={onClose} />
          </Stack>
        </form>
        {known !== null && <RemoveLine employer={known.employer} onClose={onClose} />}
      </Stack>
    </Dialog>
  );
}

function WhoChoice({
  value,
  missing,
  onChange,
}: {
  readonly value: string;
  readonly missing: readonly Employer[];
  readonly onChange: (employerId: string) => void;
}) {
  const say = useSay();
  if (missing.length === 0) {
    return <Message tone="info">{say('gangmasters.nobodyLeft')}</Message>;
  }
  return (
    <Select
      label={say('gangmasters.who')}
      hint={say('gangmasters.whoHint')}
      required
      value={value}
      choices={missing.map(({ id, details }) => ({ value: id, label: details.legalName }))}
      onChange={onChange}
    />
  );
}
