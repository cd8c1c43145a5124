import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipText } from '@hall/devices/drivers/printer/decoder';
import { sampleCard } from '@hall/devices/simulators/sample-cards';
import {
  bestVia,
  startSimulatedPrinter,
  startSimulatedReader,
  type RunningPrinter,
  type RunningReader,
} from '@hall/devices/simulators/simulated-devices';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';

let screen: VirtualScreen;
let reader: RunningReader;
let printer: RunningPrinter;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shell: RunningShell;

interface PageWindow {
  hall: Record<string, (...args: unknown[]) => Promise<unknown>>;
  heard: { type: string }[];
}

beforeAll(async () => {
  screen = await startXvfb({ width: 1080, height: 1920 });
  reader = await startSimulatedReader({ via: bestVia() });
  printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
  folder = await temporaryFolder();
  shell = await launchShell({
    app: 'kiosk',
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: 'http://127.0.0.1:9',
      deviceId: 'k1',
      deviceToken: 'token-of-k1',
      devices: { reader: reader.config, printer: printer.config, testCards: true },
    },
  });
  await shell.page.evaluate(() => {
    const page = globalThis as unknown as PageWindow;
    page.heard = [];
    void page.hall['onDeviceEvent']?.((event: { type: string }) => page.heard.push(event));
  });
});

afterAll(async () => {
  await shell.stop();
  await Promise.all([reader.close(), printer.close()]);
  await folder.remove();
  await screen.stop();
});

test('reader and printer of the configuration get ready', async () => {
  await expect
    .poll(() => status(), { timeout: 15_000 })
    .toMatchObject({ 'id-reader': { state: 'ready' }, printer: { state: 'ready' } });
});

test('a card laid on a real serial line reaches the page, and so does its leaving', async () => {
  reader.reader.placeCard(sampleCard('man'));
  await expect
    .poll(() => heard(), { timeout: 10_000 })
    .toContainEqual(
      expect.objectContaining({
        type: 'card',
        card: expect.objectContaining({
          name: '张测试',
          idNumber: '990001197001010014',
        }) as unknown,
      }),
    );
  reader.reader.liftCard();
  await expect.poll(() => heard(), { timeout: 10_000 }).toContainEqual({ type: 'card-removed' });
});

test('a document of the page comes out of the printer, rare characters drawn', async () => {
  const outcome = await print([
    { kind: 'text', text: '登记凭条 0137', align: 'centre', size: 2 },
    { kind: 'text', text: '𬭎𬬭 到店' },
    { kind: 'qr', data: 'HALL:0137' },
  ]);
  expect(outcome).toEqual({ outcome: 'confirmed' });
  expect(printer.printer.slips).toHaveLength(1);
  const text = printer.printer.slips.map(slipText).join('');
  expect(text).toContain('登记凭条 0137');
  expect(text).not.toContain('?');
});

test('a printer out of paper says so, and nothing comes out when paper is back', async () => {
  printer.printer.set({ paperOut: true });
  await expect
    .poll(() => status(), { timeout: 10_000 })
    .toMatchObject({ printer: { state: 'needs_help', fault: 'paper_out' } });
  const before = printer.printer.slips.length;
  expect(await print([{ kind: 'rule' }])).toEqual({ outcome: 'failed', fault: 'paper_out' });
  expect(printer.printer.slips).toHaveLength(before);
});

function print(blocks: readonly object[]): Promise<unknown> {
  return shell.page.evaluate(
    (lines) =>
      (globalThis as unknown as PageWindow).hall['print']?.({
        kind: 'registration-slip',
        blocks: lines,
      }),
    blocks,
  );
}

function status(): Promise<unknown> {
  return shell.page.evaluate(() => (globalThis as unknown as PageWindow).hall['deviceStatus']?.());
}

function heard(): Promise<readonly unknown[]> {
  return shell.page.evaluate(() => (globalThis as unknown as PageWindow).heard);
}
