import type { BackupRecord } from '@hall/core/contract/topics/backup-record';
import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import type { Terminal } from '@hall/core/domain/device/terminal';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { expect, test } from 'vitest';
import type { Stores } from '../../store/stores.ts';
import type { WindowsView } from '../../windows/window-desk.ts';
import { Presence } from '../presence.ts';
import type { CommittedEvent } from '../projection.ts';
import { DevicesProjection } from './devices-projection.ts';

const terminal: Terminal = {
  id: '00000000-0000-4000-8000-0000000000d1',
  kind: 'kiosk',
  name: '一号机',
  board: null,
  revoked: false,
  enrolledAtMs: fiveAmMs,
  updatedAtMs: fiveAmMs,
  counterId: null,
  zone: null,
};

const noStores = {} as Stores;
const setup: WindowsView['setup'] = {
  kind: 'windowSetup',
  id: 'windowSetup',
  state: 'none',
  file: 'window-devices.json',
  problems: [],
};
const nothingAtWindows: WindowsView = { setup, devices: () => [] };
const noCopies: BackupRecord = {
  ...{ kind: 'backup', id: 'backup', folder: null, isRunning: false, isOwnDisk: null },
  ...{ newest: null, copies: 0, newestSealed: null, sealedCopies: 0, trouble: null },
};
const backups = { record: () => noCopies };

function event(state: unknown): CommittedEvent {
  const type = 'terminal.enrolled';
  return { seq: 1, atMs: fiveAmMs, type, entity: 'terminal', entityId: terminal.id, state };
}

test('a terminal is told about when it is enrolled, when its presence changes, and no more once revoked', () => {
  const presence = new Presence(fiveAmMs);
  const devices = new DevicesProjection({ presence, windows: nothingAtWindows, backups });
  const tick = () => devices.tick(fiveAmMs, noStores);
  tick();
  expect(devices.apply(event(terminal)).puts).toMatchObject([{ id: terminal.id, online: false }]);
  expect(tick().puts).toEqual([]);
  presence.connected(terminal.id, fiveAmMs + 1);
  expect(tick().puts).toMatchObject([{ online: true, sinceMs: fiveAmMs + 1 }]);
  expect(tick().puts).toEqual([]);
  expect(devices.apply(event({ ...terminal, revoked: true })).removes).toEqual([terminal.id]);
  presence.disconnected(terminal.id, fiveAmMs + 2);
  expect(tick().puts).toEqual([]);
});

test('a device of a window is told about when something about it changed, and not otherwise', () => {
  let droppedBytes = 0;
  const led = (): WindowDeviceRecord => ({
    kind: 'windowDevice',
    id: 'led:1',
    device: 'led',
    window: '1',
    model: 'onbon',
    port: '/dev/led',
    hasCounter: true,
    status: { state: 'ready' },
    noise: { droppedBytes, damagedFrames: 0 },
    unknownKey: null,
    lastKey: null,
  });
  const windows = { setup, devices: () => [led()] };
  const devices = new DevicesProjection({ presence: new Presence(fiveAmMs), windows, backups });
  expect(devices.tick(fiveAmMs, noStores).puts).toEqual([setup, led(), noCopies]);
  expect(devices.tick(fiveAmMs, noStores).puts).toEqual([]);
  droppedBytes = 7;
  expect(devices.tick(fiveAmMs, noStores).puts).toEqual([led()]);
});
