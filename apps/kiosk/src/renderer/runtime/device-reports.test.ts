import { expect, test } from 'vitest';
import type { Connection } from '@hall/core/client/hall-client';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { DeviceEvent, DeviceStates } from '@hall/core/contract/shell-page';
import { DeviceReports } from './device-reports.ts';

const ready: DeviceStatus = { state: 'ready' };
const absent: DeviceStatus = { state: 'absent' };
const noPaper: DeviceStatus = { state: 'needs_help', fault: 'paper_out' };

type Ports = ConstructorParameters<typeof DeviceReports>[0];

/** A screen with a reader and a printer, and a hub that writes down what it is told. */
function screen(first: Connection['state'] = 'live') {
  const told: DeviceStatus['state'][][] = [];
  let connection = first;
  let listener = (): void => undefined;
  let heard: (event: DeviceEvent) => void = () => undefined;
  const states: DeviceStates = { 'id-reader': ready, printer: ready, 'slip-scanner': absent };
  const client = {
    get connection() {
      return { state: connection } as Connection;
    },
    subscribe: (onChange: () => void) => {
      listener = onChange;
      return () => undefined;
    },
    command: (name: string, input: { devices: { status: DeviceStatus }[] }) => {
      expect(name).toBe('terminal.report');
      if (connection !== 'live') {
        return Promise.resolve({ ok: false, error: { code: 'unreachable' } });
      }
      told.push(input.devices.map(({ status }) => status.state));
      return Promise.resolve({ ok: true, value: {} });
    },
  };
  let made = 0;
  const ids = {
    next: () => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    },
  };
  const reports = new DeviceReports({ client: client as unknown as Ports['client'], ids });
  reports.start({
    onDeviceEvent: (onEvent) => {
      heard = onEvent;
      return () => undefined;
    },
    deviceStatus: () => Promise.resolve(states),
  });
  return {
    told,
    connect: (state: Connection['state']): void => {
      connection = state;
      listener();
    },
    printer: (status: DeviceStatus): void => {
      heard({ type: 'status', device: 'printer', status });
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}

test('the hub hears how all devices are, and again when one of them changes', async () => {
  const { told, printer, settle } = screen();
  await settle();
  expect(told.at(-1)).toEqual(['ready', 'ready', 'absent']);
  const before = told.length;
  printer(noPaper);
  await settle();
  expect(told).toHaveLength(before + 1);
  expect(told.at(-1)).toContain('needs_help');
});

test('the same state again is not told again, nor is another attempt', async () => {
  const { told, printer, settle } = screen();
  printer({ state: 'connecting', attempt: 1 });
  await settle();
  const before = told.length;
  for (let attempt = 2; attempt < 20; attempt += 1) printer({ state: 'connecting', attempt });
  await settle();
  expect(told).toHaveLength(before);
});

test('a hub that comes back is told everything anew', async () => {
  const { told, connect, printer, settle } = screen();
  await settle();
  connect('lost');
  printer(noPaper);
  await settle();
  const before = told.length;
  connect('live');
  await settle();
  expect(told).toHaveLength(before + 1);
  expect(told.at(-1)).toEqual(['ready', 'needs_help', 'absent']);
});

test('before the first connection nothing is lost', async () => {
  const { told, connect, settle } = screen('connecting');
  await settle();
  expect(told).toEqual([]);
  connect('live');
  await settle();
  expect(told.at(-1)).toEqual(['ready', 'ready', 'absent']);
});
