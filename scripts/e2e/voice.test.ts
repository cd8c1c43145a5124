import { chromium, type Browser, type Page } from 'playwright-core';
import type { VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness.ts';
import { heardBy, type Heard, type Moment } from './listening-page.ts';
import { openVoiceHall, scheduleOf, type VoiceHall } from './voice-hall.ts';

let hall: VoiceHall;
let browser: Browser;
let board: Page;
let kiosk: Page;

beforeAll(async () => {
  [hall, browser] = await Promise.all([openVoiceHall(3), launchChromium()]);
  [board, kiosk] = await Promise.all([hall.open(browser, '大屏'), hall.open(browser, '自助机')]);
});
afterAll(async () => {
  await browser.close();
  await hall.close();
});

const soundOf = (page: Page): Promise<string | null> => page.getAttribute('main', 'data-sound');
const voiceOf = async (page: Page): Promise<VoiceSaying[]> =>
  (await scheduleOf(page)).records.filter((record) => record.kind === 'saying');

/** Waits until the page has played `count` sounds to their end. */
async function played(page: Page, count: number, withinMs: number): Promise<Heard[]> {
  const ended = async (): Promise<number> =>
    (await heardBy(page)).heard.filter(({ endedAt }) => endedAt !== null).length;
  await expect.poll(ended, { timeout: withinMs, interval: 200 }).toBeGreaterThanOrEqual(count);
  return (await heardBy(page)).heard;
}

/** Loudest moment between two times of the page's audio clock. */
const loudest = (moments: readonly Moment[], from: number, to: number): number =>
  Math.max(0, ...moments.filter(({ at }) => at >= from && at <= to).map(({ rms }) => rms));

test('a page that was not touched says that it needs a touch, and one touch is enough', async () => {
  await expect.poll(() => soundOf(board), { timeout: 60_000 }).toBe('needs_touch');
  expect(await board.textContent('[role=status]')).toContain('触摸');
  for (const page of [board, kiosk]) {
    await page.mouse.click(10, 10);
    await expect.poll(() => soundOf(page), { timeout: 20_000 }).toBe('ready');
    expect(await page.$('[role=status]')).toBeNull();
  }
});

test('two windows that call at once are heard on all screens: in order, whole, twice, never at once', async () => {
  await hall.issue();
  await hall.issue();
  await hall.call(0);
  await hall.call(1);
  await expect.poll(async () => (await voiceOf(board)).length).toBe(4);
  const schedule = await voiceOf(board);
  const { offsetMs } = await scheduleOf(board);
  expect(schedule.map(({ text }) => text)).toEqual([
    '请A零零一号，到一号窗口',
    '请A零零一号，到一号窗口',
    '请A零零二号，到二号窗口',
    '请A零零二号，到二号窗口',
  ]);
  const inTime = [...schedule].sort((a, b) => a.startMs - b.startMs);
  expect(inTime.map(({ seq, round }) => `${seq}/${round}`)).toEqual(['1/1', '2/1', '1/2', '2/2']);
  const planned = inTime.flatMap(({ startMs, clips }) => clips.map(({ atMs }) => startMs + atMs));
  const heards = await Promise.all([board, kiosk].map((page) => played(page, 32, 40_000)));
  for (const heard of heards) {
    expect(heard).toHaveLength(32);
    for (const [index, sound] of heard.entries()) {
      const next = heard[index + 1];
      expect(sound.stoppedAt).toBeNull();
      expect(sound.endedAt! + 0.05).toBeGreaterThan(sound.startsAt + sound.durationS);
      if (next !== undefined) {
        expect(next.startsAt).toBeGreaterThan(sound.startsAt + sound.durationS);
      }
      // On the hub's clock, which is a day ahead of the browser's.
      expect(Math.abs(sound.wallMs + offsetMs - planned[index]!)).toBeLessThan(150);
    }
  }
  const [one, two] = heards;
  for (const [index, sound] of one!.entries()) {
    expect(Math.abs(sound.wallMs - two![index]!.wallMs)).toBeLessThan(150);
  }
});

test('what reaches the loudspeaker is a voice while something is said and silence in between', async () => {
  const { heard, moments } = await heardBy(board);
  const peaks = heard.map(({ startsAt, durationS }) =>
    loudest(moments, startsAt, startsAt + durationS),
  );
  // Spoken at -20 dBFS and played at the hall's volume of 70, which is half of the amplitude.
  expect(Math.min(...peaks)).toBeGreaterThan(0.02);
  expect(Math.max(...peaks)).toBeLessThan(0.5);
  for (const [index, sound] of heard.entries()) {
    const end = sound.startsAt + sound.durationS;
    const next = heard[index + 1]?.startsAt ?? end + 0.4;
    // Between two sayings, with a moment of the meter's on each side.
    if (next - end > 0.3) expect(loudest(moments, end + 0.08, next - 0.08)).toBeLessThan(0.001);
  }
});

test('a danger cuts what is being said, repeats until the all-clear, and the cut call is said anew', async () => {
  const before = (await heardBy(board)).heard.length;
  await hall.issue();
  await hall.call(2);
  await expect.poll(async () => (await heardBy(board)).heard.length).toBeGreaterThan(before);
  await hall.danger('power');
  const isDanger = ({ durationS }: Heard): boolean => durationS > 4;
  const dangers = async (): Promise<Heard[]> => (await heardBy(board)).heard.filter(isDanger);
  await expect.poll(async () => (await dangers()).length, { timeout: 5_000 }).toBe(1);
  // Sounds are handed over before they begin; this one is to be heard when the all-clear comes.
  const hears = async (): Promise<boolean> => {
    const repeated = (await dangers())[1];
    const now = (await heardBy(board)).moments.at(-1)?.at ?? 0;
    return repeated !== undefined && now > repeated.startsAt + 0.2;
  };
  await expect.poll(hears, { timeout: 20_000 }).toBe(true);
  await hall.danger(null);
  const [first, second] = await dangers();
  const sounds = (await heardBy(board)).heard.slice(before);
  const cut = sounds.filter((sound) => sound.stoppedAt !== null && !isDanger(sound));
  expect(cut.length).toBeGreaterThan(0);
  expect(cut.every(({ stoppedAt }) => stoppedAt! <= first!.startsAt)).toBe(true);
  expect(second!.startsAt - first!.startsAt).toBeGreaterThan(first!.durationS + 1.5);
  const total = before + cut.length + 2 + 16;
  const after = await played(board, total, 40_000);
  const anew = after.slice(-16);
  expect(anew.every(({ stoppedAt }) => stoppedAt === null)).toBe(true);
  const lastDanger = after.filter(isDanger).at(-1)!;
  expect(anew[0]!.startsAt).toBeGreaterThan(lastDanger.startsAt + lastDanger.durationS);
  expect(lastDanger.stoppedAt).toBeNull();
});

test('a shell that allows sound speaks without a touch', async () => {
  const flags = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'];
  const shell = await chromium.launch({
    executablePath: process.env['HALL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  });
  try {
    const page = await hall.open(shell, '东门大屏');
    await expect.poll(() => soundOf(page), { timeout: 20_000 }).toBe('ready');
  } finally {
    await shell.close();
  }
});
