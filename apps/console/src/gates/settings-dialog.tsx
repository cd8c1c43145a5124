import { useId, useState, type SyntheticEvent } from 'react';
import type { GateSettingsRecord } from '@hall/core/contract/topics/gates-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { typedNumber } from '../shared/typed-number.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message } from '../widgets/message.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import styles from './gates.module.css';

const openModes = ['free_count', 'pass_optional', 'capacity'] as const;
type OpenMode = GateSettingsRecord['openMode'];

/** What is wrong with a limit; null when it can be saved. */
function limitProblem(limit: number | undefined, openMode: OpenMode) {
  if (limit === undefined) return openMode === 'capacity' ? 'gates.settings.limitNeeded' : null;
  const isRight = Number.isInteger(limit) && limit >= 1 && limit <= 100_000;
  return isRight ? null : 'gates.settings.wrong';
}

/** How people enter while the hall is open, and how many may be inside. */
export function SettingsDialog({
  settings,
  onClose,
}: {
  readonly settings: GateSettingsRecord;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('gate.configure');
  const [openMode, setOpenMode] = useState<OpenMode>(settings.openMode);
  const [typed, setTyped] = useState(String(settings.maxOccupancy ?? ''));
  const limit = typedNumber(typed);
  const problem = limitProblem(limit, openMode);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (problem !== null) return;
    if ((await save.run({ openMode, maxOccupancy: limit ?? null })) === null) return;
    announce(say('gates.settings.saved'));
    onClose();
  }

  return (
    <Dialog title={say('gates.settings')} wide onClose={onClose}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => void act(event)}>
        <ModeChoice value={openMode} onChange={setOpenMode} />
        <TextInput
          label={say('gates.settings.limit')}
          hint={say('gates.settings.limitHint')}
          required={openMode === 'capacity'}
          inputMode="numeric"
          maxLength={6}
          unit={say('gates.unit')}
          error={problem === null ? null : say(problem)}
          value={typed}
          onChange={setTyped}
        />
        <Message tone="info">{say('gates.settings.always')}</Message>
        <SaveActions save={save} blocked={problem !== null} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Each way with what it means for whoever stands in front of it. */
function ModeChoice({
  value,
  onChange,
}: {
  readonly value: OpenMode;
  readonly onChange: (mode: OpenMode) => void;
}) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className={styles.modes}>
      <legend>{say('gates.settings.mode')}</legend>
      {openModes.map((mode) => (
        <label key={mode} className={styles.modeChoice}>
          <input
            type="radio"
            name={name}
            checked={mode === value}
            onChange={() => {
              onChange(mode);
            }}
          />
          <span>
            <strong>{say(`gates.mode.${mode}`)}</strong>
            <span>{say(`gates.mode.${mode}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
