import { KeyRound, Plus, UserCheck, UserX, Users } from 'lucide-react';
import { useState } from 'react';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { NewAccountDialog } from './new-account-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';

type Asked =
  | { readonly what: 'new' }
  | { readonly what: 'roles' | 'password'; readonly of: StaffAccount }
  | null;

/** 人员: who may sign in, as what. */
export function AccountsPage() {
  const say = useSay();
  const announce = useAnnounce();
  const { records } = useTopic('devices');
  const [asked, setAsked] = useState<Asked>(null);
  const disable = useCommand('staff.setDisabled');
  const close = (): void => {
    setAsked(null);
  };
  const rows = [...records.values()]
    .filter((record) => record.kind === 'account')
    .map((record) => record.account)
    .sort(
      (a, b) => Number(a.disabled) - Number(b.disabled) || a.jobNumber.localeCompare(b.jobNumber),
    );

  async function toggle(account: StaffAccount): Promise<void> {
    const done = await disable.run({ staffId: account.id, disabled: !account.disabled });
    if (done === null) return;
    announce(
      say(account.disabled ? 'account.enabled' : 'account.disabled', { name: account.displayName }),
    );
  }

  return (
    <>
      <PageHead title={say('page.accounts')} note={say('accounts.note')}>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAsked({ what: 'new' });
          }}
        >
          {say('accounts.new')}
        </Button>
      </PageHead>
      <Stack>
        <Refused error={disable.error} />
        <Table<StaffAccount>
          label={say('page.accounts')}
          rows={rows}
          rowKey={(account) => account.id}
          columns={[
            {
              key: 'number',
              heading: say('field.jobNumber'),
              cell: (account) => account.jobNumber,
            },
            { key: 'name', heading: say('field.name'), cell: (account) => account.displayName },
            { key: 'login', heading: say('field.loginName'), cell: (account) => account.loginName },
            {
              key: 'roles',
              heading: say('field.roles'),
              cell: (account) =>
                account.roles.map((role) => say(`role.${role}`)).join(say('list.comma')),
            },
            {
              key: 'status',
              heading: say('posting.status'),
              cell: (account) => (
                <Pill tone={account.disabled ? 'plain' : 'good'}>
                  {say(account.disabled ? 'account.isDisabled' : 'account.isEnabled')}
                </Pill>
              ),
            },
            {
              key: 'acts',
              heading: say('terminal.acts'),
              cell: (account) => (
                <Row>
                  <Button
                    size="small"
                    icon={Users}
                    onClick={() => {
                      setAsked({ what: 'roles', of: account });
                    }}
                  >
                    {say('account.roles')}
                  </Button>
                  <Button
                    size="small"
                    icon={KeyRound}
                    onClick={() => {
                      setAsked({ what: 'password', of: account });
                    }}
                  >
                    {say('account.reset')}
                  </Button>
                  <Button
                    size="small"
                    look={account.disabled ? 'secondary' : 'danger'}
                    icon={account.disabled ? UserCheck : UserX}
                    busy={disable.busy}
                    onClick={() => void toggle(account)}
                  >
                    {say(account.disabled ? 'account.enable' : 'account.disable')}
                  </Button>
                </Row>
              ),
            },
          ]}
          empty={<p>{say('list.loading')}</p>}
        />
      </Stack>
      {asked?.what === 'new' && <NewAccountDialog onClose={close} />}
      {asked?.what === 'roles' && <RolesDialog account={asked.of} onClose={close} />}
      {asked?.what === 'password' && <PasswordDialog account={asked.of} onClose={close} />}
    </>
  );
}
