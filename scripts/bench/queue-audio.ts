import type { Page } from 'playwright-core';
import { ratioAtMost, type FigureFamily, type FigureResult } from '@hall/hub/bench/figure';
import { does } from '@hall/hub/bench/support/queue-hall';
import { pause, percentile } from '@hall/hub/bench/support/stats';
import { ThinClient } from '@hall/hub/bench/support/thin-client';
import { openBoard } from './board-painted.ts';
import { freeCounter, inCallingHall, press, type CallingHall } from './queue-board.ts';

const samples = 15;
/** The repetition is taken back before it begins; then the sentence is let out before the next press. */
const undoAfterMs = 1_500;
const restMs = 2_500;
const withinMs = 3_000;
const names = ['queue.audio.p50', 'queue.audio.p99'] as const;

/** What `listen` leaves in the page: when each sound leaves, by the wall clock. */
interface ListeningWindow {
  sounds: number[];
}

/** Notes every sound that is handed to the audio clock, before the page begins. */
function listen(): void {
  const listening = globalThis as unknown as ListeningWindow;
  listening.sounds = [];
  const { start } = AudioBufferSourceNode.prototype as unknown as {
    start: (this: AudioBufferSourceNode, when: number) => void;
  };
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
    listening.sounds.push(Date.now() + (when - this.context.currentTime) * 1_000);
    start.call(this, when);
  };
}

/** A board that speaks, its sound loaded. */
async function openSpeaker({ browser, hall }: CallingHall): Promise<Page> {
  const { page } = await openBoard(browser, hall);
  await page.addInitScript(listen);
  await page.reload();
  await page.waitForSelector('[data-sound="ready"]', { timeout: 60_000 });
  return page;
}

/** A client that reads the schedule: the beginning of the first saying it is told next. */
async function openSchedule({ hall }: CallingHall): Promise<() => Promise<number>> {
  const client = await ThinClient.hub(hall.port);
  await client.hello(hall.boardCredential, { voice: null });
  return () =>
    new Promise((resolve, reject) => {
      const cancel = setTimeout(() => {
        reject(new Error('the hub scheduled nothing'));
      }, withinMs);
      client.onDelta = (_atMs, text) => {
        // A saying of the wire: kind, id, call's id, seq, round, beginning, and so on.
        const [, { puts }] = JSON.parse(text.slice(2)) as [string, { puts: unknown[][] }];
        const first = puts.find((put) => put[0] === 'saying' && put[4] === 1);
        if (first === undefined) return;
        client.onDelta = () => undefined;
        clearTimeout(cancel);
        resolve(Number(first[5]));
      };
    });
}

async function compare(calling: CallingHall): Promise<FigureResult[]> {
  const page = await openSpeaker(calling);
  const nextSaying = await openSchedule(calling);
  const heard: number[] = [];
  const planned: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    await freeCounter(calling, false);
    await page.evaluate(() => {
      (globalThis as unknown as ListeningWindow).sounds.length = 0;
    });
    const saying = nextSaying();
    const startedMs = Date.now();
    await press(calling);
    planned.push((await saying) - startedMs);
    await pause(undoAfterMs);
    const [first] = await page.evaluate(() => (globalThis as unknown as ListeningWindow).sounds);
    if (first === undefined) throw new Error('the board was silent');
    heard.push(first - startedMs);
    await does(calling.clerk, 'counter.undo', { counterId: calling.counterId });
    await pause(restMs);
  }
  const figure = (name: string, p: number, ceiling: number): FigureResult =>
    ratioAtMost({
      name,
      value: percentile(heard, p),
      baseline: percentile(planned, p),
      unit: 'ms',
      ceiling,
      note: 'the baseline is what the schedule prescribes',
    });
  return [figure(names[0], 0.5, 1.1), figure(names[1], 0.99, 1.2)];
}

/** A press at a counter until the loudspeaker of a real Chromium begins. */
export const queueAudio: FigureFamily = {
  names,
  measure: () => inCallingHall(3, { names, goal: 'ratio <= 1.1' }, compare),
};
