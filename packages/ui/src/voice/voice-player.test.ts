import fc from 'fast-check';
import type { VoiceRecord, VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VoicePlayer } from './voice-player.ts';
import { gainOf } from './volume.ts';

/** One sentence as the audio clock was told of it. */
interface Started {
  readonly at: number;
  stoppedAt: number | null;
}

/** As much of Web Audio as the player uses, on a clock that a test moves. */
class FakeAudio {
  currentTime = 5;
  state = 'suspended';
  readonly started: Started[] = [];
  readonly gains: { value: number }[] = [];
  readonly destination = {};
  #listeners: (() => void)[] = [];

  addEventListener(_: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  resume(): Promise<void> {
    this.state = 'running';
    for (const listener of this.#listeners) listener();
    return Promise.resolve();
  }

  decodeAudioData(): Promise<object> {
    return Promise.resolve({});
  }

  createGain(): object {
    const gain = {
      value: 1,
      setValueAtTime: () => undefined,
      linearRampToValueAtTime: () => undefined,
    };
    this.gains.push(gain);
    return { gain, connect: () => undefined, disconnect: () => undefined };
  }

  createBufferSource(): object {
    const note: Started = { at: 0, stoppedAt: null };
    return {
      connect: () => undefined,
      addEventListener: () => undefined,
      start: (at: number) => {
        this.started.push(Object.assign(note, { at }));
      },
      stop: (at: number) => {
        note.stoppedAt = at;
      },
    };
  }
}

const hubMs = 1_800_000_000_000;
const clips = [{ clip: 'ten', atMs: 0 }];

function saying(seq: number, startMs: number, durationMs = 3_000): VoiceSaying {
  return {
    kind: 'saying',
    id: `call-${seq}:1`,
    callId: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
    seq,
    round: 1,
    isSaidClosed: false,
    startMs,
    endMs: startMs + durationMs,
    clips,
    text: '',
  };
}

const state: VoiceRecord = {
  kind: 'state',
  id: 'state',
  pack: { id: 'pack', language: 'zh-CN' },
  trouble: null,
  volume: 50,
  zones: [{ name: '东区', volume: 100 }],
};

const danger: VoiceRecord = {
  kind: 'emergency',
  id: 'emergency',
  emergency: 'fire',
  startMs: hubMs + 10_000,
  durationMs: 8_000,
  everyMs: 10_000,
  clips: [{ clip: 'emergency-fire', atMs: 0 }],
  text: '',
};

const manifest = {
  format: 'hall-voice-pack/1',
  language: 'zh-CN',
  title: '测试',
  author: '测试',
  licence: 'CC0-1.0',
  sampleRateHz: 22_050,
  numerals: 'tens',
  gapMs: 40,
  clips: {
    ten: { file: 'ten.wav', durationMs: 300 },
    'emergency-fire': { file: 'fire.wav', durationMs: 8_000 },
  },
};

let audio: FakeAudio;
let fetches: string[];
let answers: boolean;
/** Milliseconds since the beginning; both clocks go by it. */
let nowMs: number;
let clockErrorMs: number;
let isQuiet: boolean;
let pending: { atMs: number; action: () => void }[];
let players: VoicePlayer[];

function begin(): void {
  audio = new FakeAudio();
  fetches = [];
  answers = true;
  nowMs = 0;
  clockErrorMs = 0;
  isQuiet = false;
  pending = [];
  players = [];
}
beforeEach(() => {
  begin();
  vi.stubGlobal('fetch', (url: string) => {
    fetches.push(url);
    return Promise.resolve({
      ok: answers,
      json: () => Promise.resolve(manifest),
      arrayBuffer: () => Promise.resolve(new ArrayBuffer(8)),
    });
  });
});
afterEach(() => {
  for (const player of players) player.close();
  vi.unstubAllGlobals();
});

function open(context: FakeAudio | null = audio): VoicePlayer {
  const player = new VoicePlayer({
    hubUrl: 'http://hub',
    hubNow: () => hubMs + nowMs + clockErrorMs,
    context: context as unknown as AudioContext | null,
    isQuiet: () => isQuiet,
    timers: {
      after: (delayMs, action) => {
        const timer = { atMs: nowMs + delayMs, action };
        pending.push(timer);
        return () => {
          pending = pending.filter((one) => one !== timer);
        };
      },
    },
  });
  players.push(player);
  return player;
}

/** Lets time pass for page, hub and loudspeaker. */
function advance(byMs: number): void {
  const untilMs = nowMs + byMs;
  for (;;) {
    const [next] = pending.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
    if (next === undefined) break;
    pending = pending.filter((one) => one !== next);
    audio.currentTime += (next.atMs - nowMs) / 1_000;
    nowMs = next.atMs;
    next.action();
  }
  audio.currentTime += (untilMs - nowMs) / 1_000;
  nowMs = untilMs;
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** A player whose pack is there and that may sound. */
async function ready(): Promise<VoicePlayer> {
  const player = open();
  await player.allow();
  player.follow([state], null);
  await settled();
  expect(player.sound).toBe('ready');
  return player;
}

/** The audio clock's time for an instant of the hub. */
const at = (hubTimeMs: number): number => 5 + (hubTimeMs - hubMs) / 1_000;

test('a page says what keeps it silent: no pack, no touch, no sound at all', async () => {
  const player = open();
  const told: string[] = [];
  player.subscribe(() => told.push(player.sound));
  expect(player.sound).toBe('off');
  player.follow([state], null);
  expect(player.sound).toBe('needs_touch');
  await player.allow();
  await settled();
  expect(told).toEqual(['needs_touch', 'loading', 'ready'].filter((one) => told.includes(one)));
  expect(player.sound).toBe('ready');
  expect(fetches).toContain('http://hub/voice/pack/manifest.json');
  const deaf = open(null);
  deaf.follow([state], null);
  advance(100);
  expect(deaf.sound).toBe('unsupported');
});

test('a saying begins at its hub time on the audio clock, whatever the own clock shows', async () => {
  const player = await ready();
  player.follow([state, saying(1, hubMs + 900)], null);
  expect(audio.started.map((one) => one.at)).toEqual([at(hubMs + 900)]);
  player.follow([state, saying(1, hubMs + 900)], null);
  advance(10_000);
  expect(audio.started).toHaveLength(1);
});

test('nothing is played into a page that may not sound, so that it does not all come out later', async () => {
  const player = open();
  player.follow([state, saying(1, hubMs + 100)], null);
  await settled();
  advance(5_000);
  await player.allow();
  advance(1_000);
  expect(audio.started).toEqual([]);
});

test('a little late is said a little later, too late is left out whole', async () => {
  const player = await ready();
  advance(1_000);
  player.follow([state, saying(1, hubMs + 800)], null);
  expect(audio.started.map((one) => one.at)).toEqual([audio.currentTime]);
  player.follow([state, saying(2, hubMs + 600)], null);
  expect(audio.started).toHaveLength(1);
});

test('a saying that is moved or taken back before it began is not heard at its old time', async () => {
  const player = await ready();
  player.follow([state, saying(1, hubMs + 500, 500), saying(2, hubMs + 1_400)], null);
  expect(audio.started).toHaveLength(2);
  advance(600);
  player.follow([state, saying(1, hubMs + 500, 500), saying(2, hubMs + 3_900)], null);
  const [first, moved] = audio.started;
  expect(first?.stoppedAt).toBeNull();
  expect(moved?.stoppedAt).not.toBeNull();
  advance(2_500);
  expect(audio.started.at(-1)?.at).toBeCloseTo(at(hubMs + 3_900), 6);
  player.follow([state], null);
  expect(audio.started.at(-1)?.stoppedAt).not.toBeNull();
});

test('what has begun is let out although the hub has forgotten it', async () => {
  const player = await ready();
  player.follow([state, saying(1, hubMs + 300)], null);
  advance(1_000);
  player.follow([state], null);
  expect(audio.started.map(({ stoppedAt }) => stoppedAt)).toEqual([null]);
});

test('a danger cuts, repeats on its own as long as the hub does not take it back, and lets go', async () => {
  const player = await ready();
  player.follow([state, saying(1, hubMs + 9_000)], null);
  advance(9_700);
  player.follow([state, danger], null);
  expect(audio.started[0]?.stoppedAt).not.toBeNull();
  advance(25_000);
  const dangers = audio.started.slice(1).map((one) => one.at);
  expect(dangers.length).toBeGreaterThanOrEqual(3);
  for (const [turn, startsAt] of dangers.entries()) {
    expect(startsAt).toBeCloseTo(at(hubMs + 10_000 + turn * 10_000), 6);
  }
  expect(audio.gains.at(-1)?.value).toBe(1);
  player.follow([state, saying(1, hubMs + 45_000)], null);
  advance(15_000);
  expect(audio.started.at(-1)?.at).toBeCloseTo(at(hubMs + 45_000), 6);
});

test('in a closed hall no call is spoken, a danger is, and calls are again when it opens', async () => {
  const player = await ready();
  isQuiet = true;
  player.follow([state, saying(1, hubMs + 900)], null);
  advance(8_000);
  expect(audio.started).toEqual([]);
  player.follow([state, danger], null);
  advance(10_000);
  expect(audio.started.length).toBeGreaterThan(0);
  isQuiet = false;
  player.follow([state, saying(2, hubMs + 40_000)], null);
  advance(30_000);
  expect(audio.started.at(-1)?.at).toBeCloseTo(at(hubMs + 40_000), 6);
});

test('what is said of the closing itself is spoken in the closed hall too, as loud as its zone', async () => {
  const player = await ready();
  isQuiet = true;
  player.follow(
    [state, saying(1, hubMs + 900), { ...saying(2, hubMs + 5_000), isSaidClosed: true }],
    '东区',
  );
  advance(9_000);
  expect(audio.started.map((one) => one.at)).toEqual([expect.closeTo(at(hubMs + 5_000), 6)]);
  expect(audio.gains.at(-1)?.value).toBe(1);
});

test('a page opened during a danger joins in with the next repetition', async () => {
  const player = await ready();
  advance(13_000);
  player.follow([state, danger], null);
  advance(8_000);
  expect(audio.started.map((one) => one.at)).toEqual([expect.closeTo(at(hubMs + 20_000), 6)]);
});

test('a pack that does not come is asked for again, later every time', async () => {
  answers = false;
  const player = open();
  await player.allow();
  player.follow([state], null);
  await settled();
  expect(fetches).toHaveLength(1);
  for (const [waitMs, count] of [
    [2_000, 2],
    [3_900, 2],
    [200, 3],
  ] as const) {
    advance(waitMs);
    await settled();
    expect(fetches).toHaveLength(count);
  }
  expect(player.sound).toBe('loading');
  answers = true;
  advance(8_000);
  await settled();
  expect(player.sound).toBe('ready');
});

test('a screen has the volume of its zone, or that of the hall', () => {
  expect(gainOf(state, '东区')).toBe(1);
  expect(gainOf(state, null)).toBe(0.25);
  const within = [...state.zones, { name: '东区门口', volume: 0 }];
  expect(gainOf({ ...state, zones: within }, '东区门口')).toBe(0);
});

test('a zone that was taken out of the settings is as loud as the hall', () => {
  expect(gainOf({ ...state, zones: [] }, '东区')).toBe(0.25);
});

test('two sayings of a page never sound at once, however its idea of the hub clock jumps', async () => {
  const jumps = fc.array(
    fc.record({
      afterMs: fc.integer({ min: 50, max: 4_000 }),
      errorMs: fc.integer({ min: -900, max: 900 }),
    }),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(jumps, async (steps) => {
      begin();
      const player = await ready();
      const sayings = Array.from({ length: 12 }, (_, n) => saying(n, hubMs + 500 + n * 3_400));
      for (const { afterMs, errorMs } of steps) {
        clockErrorMs = errorMs;
        player.follow([state, ...sayings], null);
        advance(afterMs);
      }
      const starts = audio.started.map((one) => one.at);
      for (const [index, startsAt] of starts.entries()) {
        const next = starts[index + 1];
        if (next !== undefined) expect(next).toBeGreaterThanOrEqual(startsAt + 3 - 1e-9);
      }
    }),
    { numRuns: 50 },
  );
});
