// A press at a counter, on a real Electron call board: the number, the voice, and a hub that goes away.
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startXvfb, type VirtualScreen } from '../lib/xvfb.ts';
import { launchShell, temporaryFolder, type RunningShell } from './harness.ts';
import { heardBy, listen, type Heard } from './listening-page.ts';
import { openVoiceHall, type VoiceHall } from './voice-hall.ts';

const overWindows: BoardProfile = {
  layout: 'landscape',
  widthPx: 1280,
  heightPx: 720,
  pixelPitchMm: 1.3,
  farthestViewerM: 4.5,
  calls: 'only',
};
const readyWithinMs = 60_000;
/** Letters and digits of a call, and its four other words. */
const clipsOfCall = 8;

let hall: VoiceHall;
let screen: VirtualScreen;
let board: RunningShell;
const atEnd: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  [hall, screen] = await Promise.all([
    openVoiceHall(2, 'none'),
    startXvfb({ width: 1280, height: 720 }),
  ]);
  const folder = await temporaryFolder();
  atEnd.push(
    () => hall.close(),
    () => screen.stop(),
    folder.remove,
  );
  board = await launchShell({
    app: 'display',
    display: screen.display,
    userDataDir: folder.path,
    flags: [],
    config: {
      hubUrl: hall.url,
      deviceId: 'calls',
      deviceToken: await hall.token('窗口叫号屏', overWindows),
      profile: 'calls',
    },
  });
  atEnd.push(board.stop);
  await board.page.addInitScript(listen);
  await board.page.reload();
});
afterAll(async () => {
  for (const end of atEnd.reverse()) await end();
});

const topCall = (ticket: string): string => `[data-call] > b:text-is("${ticket}")`;
const heard = async (): Promise<Heard[]> => (await heardBy(board.page)).heard;

test('a press is a number on the board and a voice without anybody touching it, each word after the other', async () => {
  await board.page.waitForSelector('[data-sound="ready"]', { timeout: readyWithinMs });
  for (let n = 0; n < 3; n += 1) await hall.issue();
  await hall.call(0);
  await hall.call(1);
  await board.page.waitForSelector(topCall('A002'), { timeout: 2_000 });
  const rows = await board.page.locator('[data-call]').allInnerTexts();
  expect(rows.map((row) => row.replace(/\s/g, ''))).toEqual(['A0022号窗口', 'A0011号窗口']);
  await expect.poll(async () => (await heard()).length, { timeout: 20_000 }).toBe(2 * clipsOfCall);
  const words = await heard();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    expect(word.stoppedAt).toBeNull();
    if (next !== undefined) expect(next.startsAt).toBeGreaterThan(word.startsAt + word.durationS);
  }
});

test('a board that restarts in the middle of a sentence does not say it again', async () => {
  const before = (await heard()).length;
  // The repetitions have begun; the board is started anew in the middle of one.
  await expect
    .poll(async () => (await heard()).length, { timeout: 20_000 })
    .toBeGreaterThan(before);
  const midMs = (await heard()).at(-1)?.wallMs ?? 0;
  await board.page.waitForTimeout(Math.max(0, midMs - Date.now() - 1_000));
  await board.page.reload();
  await board.page.waitForSelector('[data-sound="ready"]', { timeout: readyWithinMs });
  expect(await board.page.locator('[data-call]').count()).toBe(2);
  const again = await heard();
  for (const { wallMs } of again) expect(wallMs).toBeGreaterThan(midMs);
});

test('a hub that is killed leaves its calls on the board, and brings them and the voice back', async () => {
  await hall.away();
  await board.page.getByText('系统恢复中').waitFor({ timeout: 5_000 });
  expect(await board.page.locator('[data-call]').count()).toBe(2);
  await hall.back();
  await board.page.getByText('系统恢复中').waitFor({ state: 'detached', timeout: 10_000 });
  expect(await board.page.locator('[data-call]').count()).toBe(2);
  await board.page.waitForSelector('[data-sound="ready"]', { timeout: readyWithinMs });
  const before = (await heard()).length;
  await hall.recall(0);
  await board.page.waitForSelector('[data-call="3"]', { timeout: 2_000 });
  expect(await board.page.locator('[data-call]').count()).toBe(2);
  await expect
    .poll(async () => (await heard()).length, { timeout: 10_000 })
    .toBeGreaterThan(before);
});
