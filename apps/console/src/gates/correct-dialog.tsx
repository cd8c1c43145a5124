import { useState, type SyntheticEvent } from 'react';
import { countReason, type CountReason } from '@hall/core/contract/commands/gate-commands';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Select, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { correctionOf, signed } from './correct-form.ts';

/** Puts the count right: people type what they counted, the hub is told the difference (G-03). */
export function CorrectDialog({
  inside,
  onClose,
}: {
  readonly inside: number;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const correct = useCommand('gate.correct');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<CountReason | ''>('counted_by_hand');
  const [note, setNote] = useState('');
  const correction = correctionOf(typed, inside);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (correction.is !== 'delta' || reason === '') return;
    const trimmed = note.trim();
    const { delta } = correction;
    const done = await correct.run({ delta, reason, note: trimmed === '' ? null : trimmed });
    if (done === null) return;
    announce(say('gates.correct.done', { inside: done.inside }));
    onClose();
  }

  return (
    <Dialog title={say('gates.correct')} onClose={onClose}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => void act(event)}>
        <FieldGroup legend={say('gates.correct.now', { inside: inside.toLocaleString('en') })}>
          <TextInput
            label={say('gates.correct.counted')}
            required
            autoFocus
            inputMode="numeric"
            maxLength={6}
            unit={say('gates.unit')}
            error={correction.is === 'wrong' ? say('gates.correct.wrong') : null}
            value={typed}
            onChange={setTyped}
          />
          <Select
            label={say('gates.correct.reason')}
            required
            value={reason}
            choices={countReason.options.map((value) => ({
              value,
              label: say(`gates.reason.${value}`),
            }))}
            onChange={setReason}
          />
          <TextInput
            label={say('gates.correct.noteLabel')}
            hint={say('gates.correct.noteHint')}
            maxLength={60}
            value={note}
            onChange={setNote}
          />
        </FieldGroup>
        {correction.is === 'delta' && (
          <Message tone="info">
            {say('gates.correct.result', { delta: signed(correction.delta) })}
          </Message>
        )}
        {correction.is === 'same' && <Message tone="info">{say('gates.correct.same')}</Message>}
        <Refused error={correct.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={correction.is !== 'delta'}
            busy={correct.busy}
          >
            {say('gates.correct.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
