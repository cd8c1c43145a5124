import { useState, type SyntheticEvent } from 'react';
import { loginName, newPassword, type StaffRole } from '@hall/core/domain/staff/staff';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Wide } from '../widgets/page.tsx';
import { RoleChoice } from './role-choice.tsx';

const lines = [
  { name: 'displayName', label: 'field.name', max: 12 },
  { name: 'jobNumber', label: 'field.jobNumber', max: 12 },
  { name: 'loginName', label: 'field.loginName', max: 20 },
  { name: 'password', label: 'account.firstPassword', max: 72 },
] as const;

/** Makes an account for a colleague. */
export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const create = useCommand('staff.create');
  const [form, setForm] = useState({ displayName: '', jobNumber: '', loginName: '', password: '' });
  const [roles, setRoles] = useState<readonly StaffRole[]>(['staff']);
  const login = form.loginName.trim().toLowerCase();
  const loginGood = loginName.safeParse(login).success;
  const passwordGood = newPassword.safeParse(form.password).success;
  const ready =
    loginGood &&
    passwordGood &&
    roles.length > 0 &&
    form.displayName.trim() !== '' &&
    form.jobNumber.trim() !== '';
  const hints = {
    displayName: undefined,
    jobNumber: undefined,
    loginName: say('account.loginHint'),
    password: say('account.passwordHint'),
  };

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await create.run({
      displayName: form.displayName.trim(),
      jobNumber: form.jobNumber.trim(),
      loginName: login,
      password: form.password,
      roles: [...roles],
    });
    if (done === null) return;
    announce(say('account.saved', { name: form.displayName.trim() }));
    onClose();
  }

  return (
    <Dialog title={say('accounts.new')} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <FieldGroup legend={say('account.section')}>
          {lines.map(({ name, label, max }) => (
            <TextInput
              key={name}
              label={say(label)}
              hint={hints[name]}
              required
              span={6}
              maxLength={max}
              value={form[name]}
              onChange={(value) => {
                setForm({ ...form, [name]: value });
              }}
            />
          ))}
          <Wide>
            <RoleChoice roles={roles} onChange={setRoles} />
          </Wide>
        </FieldGroup>
        <Refused error={create.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={create.busy}>
            {say('form.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
