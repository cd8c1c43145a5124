import { useState, type SyntheticEvent } from 'react';
import { browserIds } from '@hall/ui/hall/browser-ports';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { digitsOf, isSlipCode, SlipCodeInput } from './slip-code-input.tsx';

type Opened = CommandOutput<'worker.open'>;

/**
 * A name that was typed wrong at a kiosk, for who stands at the window with today's slip: characters
 * no pad offers are written here with the clerk's own input method (B-25).
 */
export function CorrectNameDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Dialog title={say('workers.correctName')} onClose={onClose}>
      {opened === null ? (
        <Find onFound={setOpened} onClose={onClose} />
      ) : (
        <Correct opened={opened} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Find({
  onFound,
  onClose,
}: {
  readonly onFound: (opened: Opened) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const open = useCommand('worker.open');
  const [code, setCode] = useState('');
  const [phoneLast4, setPhoneLast4] = useState('');
  const ready = isSlipCode(code) && /^\d{4}$/.test(phoneLast4);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const by = { with: 'code', code, phoneLast4 } as const;
    const done = await open.run({ visitId: browserIds.next(), by });
    if (done !== null) onFound(done);
  }

  return (
    <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
      <SlipCodeInput value={code} onChange={setCode} />
      <TextInput
        label={say('workers.correctName.phone')}
        required
        inputMode="numeric"
        maxLength={4}
        value={phoneLast4}
        onChange={(value) => {
          setPhoneLast4(digitsOf(value));
        }}
      />
      <Refused error={open.error} />
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button type="submit" look="primary" disabled={!ready} busy={open.busy}>
          {say('workers.correctName.find')}
        </Button>
      </Actions>
    </form>
  );
}

function Correct({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const correct = useCommand('worker.correct');
  const [typed, setTyped] = useState('');
  const { visitToken, information } = opened;
  const { greeting, verified } = information;
  const name = typed.trim();
  const ready = !verified && Array.from(name).length >= 2;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const { wishes, elderMode } = greeting;
    const done = await correct.run({ visitToken, wishes, phone: 'keep', name, elderMode });
    if (done === null) return;
    announce(say('workers.correctName.done'));
    onClose();
  }

  return (
    <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
      <p>
        {say('workers.correctName.now', {
          number: greeting.registrationNo,
          name: greeting.maskedName === '' ? say('value.none') : greeting.maskedName,
        })}
      </p>
      {verified ? (
        <Message tone="info">{say('workers.correctName.card')}</Message>
      ) : (
        <TextInput
          label={say('workers.correctName.name')}
          hint={say('workers.correctName.hint')}
          required
          maxLength={15}
          value={typed}
          onChange={setTyped}
        />
      )}
      <Refused error={correct.error} />
      <Actions>
        <Button onClick={onClose}>{say(verified ? 'dialog.close' : 'form.cancel')}</Button>
        {verified ? null : (
          <Button type="submit" look="primary" disabled={!ready} busy={correct.busy}>
            {say('workers.correctName.save')}
          </Button>
        )}
      </Actions>
    </form>
  );
}
