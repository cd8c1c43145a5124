import { useState, type SyntheticEvent } from 'react';
import { newPassword, type StaffAccount } from '@hall/core/domain/staff/staff';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** Gives somebody a new password; the manager tells it to him and it is shown nowhere else. */
export function PasswordDialog({
  account,
  onClose,
}: {
  readonly account: StaffAccount;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const reset = useCommand('staff.resetPassword');
  const [password, setPassword] = useState('');
  const ready = newPassword.safeParse(password).success;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await reset.run({ staffId: account.id, password });
    if (done === null) return;
    announce(say('account.passwordSet', { name: account.displayName }));
    onClose();
  }

  return (
    <Dialog title={say('account.resetOf', { name: account.displayName })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <TextInput
          label={say('account.newPassword')}
          hint={say('account.passwordHint')}
          required
          maxLength={72}
          value={password}
          onChange={setPassword}
        />
        <Message tone="info">{say('account.sessionsEnd')}</Message>
        <Refused error={reset.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={reset.busy}>
            {say('account.reset')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
