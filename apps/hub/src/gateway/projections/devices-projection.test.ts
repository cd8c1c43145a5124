import type { Terminal } from '@hall/core/domain/device/terminal';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { expect, test } from 'vitest';
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
};

function event(state: unknown): CommittedEvent {
  const type = 'terminal.enrolled';
  return { seq: 1, atMs: fiveAmMs, type, entity: 'terminal', entityId: terminal.id, state };
}

test('a terminal is told about when it is enrolled, when its presence changes, and no more once revoked', () => {
  const presence = new Presence(fiveAmMs);
  const devices = new DevicesProjection(presence);
  expect(devices.apply(event(terminal)).puts).toMatchObject([{ id: terminal.id, online: false }]);
  expect(devices.tick().puts).toEqual([]);
  presence.connected(terminal.id, fiveAmMs + 1);
  expect(devices.tick().puts).toMatchObject([{ online: true, sinceMs: fiveAmMs + 1 }]);
  expect(devices.tick().puts).toEqual([]);
  expect(devices.apply(event({ ...terminal, revoked: true })).removes).toEqual([terminal.id]);
  presence.disconnected(terminal.id, fiveAmMs + 2);
  expect(devices.tick().puts).toEqual([]);
});
