import { useState, type SyntheticEvent } from 'react';
import type { StaffAccount, StaffRole } from '@hall/core/domain/staff/staff';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Changes what somebody may do; his sessions end, so that it holds at once (L-05). */
export function RolesDialog({
  account,
  onClose,
}: {
  readonly account: StaffAccount;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const set = useCommand('staff.setRoles');
  const [roles, setRoles] = useState<readonly StaffRole[]>(account.roles);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const done = await set.run({ staffId: account.id, roles: [...roles] });
    if (done === null) return;
    announce(say('account.saved', { name: account.displayName }));
    onClose();
  }

  return (
    <Dialog title={say('account.rolesOf', { name: account.displayName })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <RoleChoice roles={roles} onChange={setRoles} />
        <Message tone="info">{say('account.sessionsEnd')}</Message>
        <Refused error={set.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={roles.length === 0} busy={set.busy}>
            {say('form.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
