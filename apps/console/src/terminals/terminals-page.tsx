import { Plus, Settings2, Unplug } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Terminal } from '@hall/core/domain/device/terminal';
import type { DeviceTerminal } from '@hall/core/contract/topics/staff-topic';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage, useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { Backups } from './backups.tsx';
import { deviceTone, deviceWords } from './device-words.ts';
import { liveRows, uncovered } from './live-load.ts';
import { placesOf } from './place-form.ts';
import { showsWords } from './shows-words.ts';
import { TerminalDialog } from './terminal-dialog.tsx';
import { UpsRow } from './ups-row.tsx';
import { WindowDevices } from './window-devices.tsx';

/** 设备: every screen of the hall, how it and its devices are, and enrolling new ones. */
export function TerminalsPage() {
  const { say, language } = useLanguage();
  const nowMs = useNow(15_000);
  const { records } = useTopic('devices');
  const queue = useTopic('queue');
  const places = useMemo(() => placesOf(queue.records.values()), [queue]);
  const [asked, setAsked] = useState<
    | { readonly what: 'invite' }
    | { readonly what: 'configure' | 'revoke'; readonly of: DeviceTerminal }
    | null
  >(null);
  const close = (): void => {
    setAsked(null);
  };
  const rows = [...records.values()]
    .filter((record) => record.kind === 'terminal')
    .filter((record) => !record.terminal.revoked)
    .sort((a, b) => a.terminal.name.localeCompare(b.terminal.name, 'zh-CN'));
  return (
    <>
      <PageHead title={say('page.terminals')} note={say('terminals.note')}>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAsked({ what: 'invite' });
          }}
        >
          {say('terminals.invite')}
        </Button>
      </PageHead>
      <Uncovered terminals={rows.map(({ terminal }) => terminal)} nowMs={nowMs} />
      <Table<DeviceTerminal>
        label={say('page.terminals')}
        rows={rows}
        rowKey={(record) => record.id}
        columns={[
          { key: 'name', heading: say('terminal.name'), cell: ({ terminal }) => terminal.name },
          {
            key: 'kind',
            heading: say('terminal.kindHeading'),
            cell: ({ terminal }) => say(`terminal.kind.${terminal.kind}`),
          },
          {
            key: 'shows',
            heading: say('terminals.shows'),
            cell: ({ terminal }) => showsWords(terminal, places, { language, say }),
          },
          {
            key: 'online',
            heading: say('terminal.connection'),
            cell: ({ online, sinceMs }) => (
              <Pill tone={online ? 'good' : 'alarm'}>
                {say(online ? 'terminal.online' : 'terminal.offline', {
                  time: timeWords(sinceMs, nowMs, say),
                })}
              </Pill>
            ),
          },
          {
            key: 'devices',
            heading: say('terminal.devices'),
            cell: ({ devices }) => (
              <Row>
                {devices.length === 0 && say('value.none')}
                {devices.map(({ device, status }) => (
                  <Pill key={device} tone={deviceTone(status)}>
                    {say('detail.pair', {
                      name: say(`device.${device}`),
                      value: deviceWords(status, say),
                    })}
                  </Pill>
                ))}
              </Row>
            ),
          },
          {
            key: 'acts',
            heading: say('terminal.acts'),
            cell: (record) => (
              <Row>
                <Button
                  size="small"
                  icon={Settings2}
                  onClick={() => {
                    setAsked({ what: 'configure', of: record });
                  }}
                >
                  {say('terminal.configure')}
                </Button>
                <Button
                  size="small"
                  look="danger"
                  icon={Unplug}
                  onClick={() => {
                    setAsked({ what: 'revoke', of: record });
                  }}
                >
                  {say('terminal.revoke')}
                </Button>
              </Row>
            ),
          },
        ]}
        empty={<p>{say('terminals.empty')}</p>}
      />
      <UpsRow />
      <Backups />
      <WindowDevices />
      {asked?.what === 'invite' && <TerminalDialog known={null} onClose={close} />}
      {asked?.what === 'configure' && <TerminalDialog known={asked.of.terminal} onClose={close} />}
      {asked?.what === 'revoke' && <RevokeDialog of={asked.of} onClose={close} />}
    </>
  );
}

/** Names 工种 with postings that no board shows; every posting belongs on one. */
function Uncovered({
  terminals,
  nowMs,
}: {
  readonly terminals: readonly Terminal[];
  readonly nowMs: number;
}) {
  const { say, language } = useLanguage();
  const { postings } = useStaff();
  const missing = uncovered(terminals, liveRows(postings, nowMs));
  const names = missing.map((id) => occupationName(id, language)).join(say('list.comma'));
  return missing.length === 0 ? null : (
    <Message tone="alarm">{say('terminals.uncovered', { names })}</Message>
  );
}

function RevokeDialog({
  of,
  onClose,
}: {
  readonly of: DeviceTerminal;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const revoke = useCommand('terminal.revoke');
  return (
    <Dialog title={say('terminal.revoke.title', { name: of.terminal.name })} onClose={onClose}>
      <Stack>
        <Message tone="alarm">{say('terminal.revoke.text')}</Message>
        <Refused error={revoke.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button
            look="danger"
            busy={revoke.busy}
            onClick={() => {
              void revoke.run({ terminalId: of.id }).then((done) => {
                if (done === null) return;
                announce(say('terminal.revoked', { name: of.terminal.name }));
                onClose();
              });
            }}
          >
            {say('terminal.revoke')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
