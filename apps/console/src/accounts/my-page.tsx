import { KeyRound } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { newPassword } from '@hall/core/domain/staff/staff';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMe } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Columns, Facts, PageHead, Stack } from '../widgets/page.tsx';

const empty = { current: '', next: '', again: '' };

/** Who I am, and changing my password. */
export function MyPage() {
  const say = useSay();
  const me = useMe();
  const announce = useAnnounce();
  const { members } = useStaff();
  const change = useCommand('staff.changePassword');
  const [form, setForm] = useState(empty);
  const good = newPassword.safeParse(form.next).success;
  const same = form.next === form.again;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!good || !same) return;
    const done = await change.run({ current: form.current, next: form.next });
    if (done === null) return;
    setForm(empty);
    announce(say('me.passwordChanged'));
  }

  return (
    <>
      <PageHead title={say('page.me')} />
      <Columns
        main={
          <Card title={say('me.password')}>
            <form onSubmit={(event) => void act(event)}>
              <Stack>
                <TextInput
                  label={say('me.current')}
                  type="password"
                  autoComplete="current-password"
                  required
                  value={form.current}
                  onChange={(current) => {
                    setForm({ ...form, current });
                  }}
                />
                <TextInput
                  label={say('account.newPassword')}
                  hint={say('account.passwordHint')}
                  type="password"
                  autoComplete="new-password"
                  required
                  maxLength={72}
                  value={form.next}
                  onChange={(next) => {
                    setForm({ ...form, next });
                  }}
                />
                <TextInput
                  label={say('me.again')}
                  type="password"
                  autoComplete="new-password"
                  required
                  maxLength={72}
                  error={form.again !== '' && !same ? say('me.different') : null}
                  value={form.again}
                  onChange={(again) => {
                    setForm({ ...form, again });
                  }}
                />
                <Refused error={change.error} />
                <Actions>
                  <Button
                    type="submit"
                    look="primary"
                    icon={KeyRound}
                    disabled={form.current === '' || !good || !same}
                    busy={change.busy}
                  >
                    {say('me.change')}
                  </Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        }
        side={
          <Card title={me.displayName}>
            <Facts
              facts={[
                {
                  name: say('field.jobNumber'),
                  value: members.get(me.staffId)?.jobNumber ?? say('value.none'),
                },
                {
                  name: say('field.roles'),
                  value: me.roles.map((role) => say(`role.${role}`)).join(say('list.comma')),
                },
              ]}
            />
          </Card>
        }
      />
    </>
  );
}
