import fc from 'fast-check';
import type { LedContent } from '@hall/core/contract/device-window';
import { expect, test } from 'vitest';
import { alphaLanguage } from './alpha-sign.ts';
import { numericLanguage } from './numeric-sign.ts';
import { onbonLanguage } from './onbon-sign.ts';
import {
  afterFailure,
  afterSuccess,
  flashMs,
  nextJob,
  pictureAt,
  resendMs,
  unknownSign,
  type SignState,
  type SignView,
} from './schedule.ts';
import type { SignLanguage } from './sign.ts';

const onbon = onbonLanguage({
  panels: ['1', '2', '3'].map((window, at) => ({
    window,
    address: at + 1,
    widthPx: 160,
    heightPx: 16,
    colours: true,
  })),
  charset: 'gb2312',
  clearAfterS: 120,
});
const alpha = alphaLanguage({
  panels: [{ window: '1', address: 1, colours: false }],
  checksum: true,
});
const numeric = numericLanguage([{ window: '1', address: 1 }]);
const call: LedContent = { kind: 'call', ticket: 'A005', window: '2', times: 1 };

function view(
  language: SignLanguage,
  content: LedContent,
  state: Partial<SignState> = {},
): SignView {
  const [sign] = language.signs;
  if (!sign) throw new Error('No sign');
  return {
    sign,
    language,
    wanted: { content, sinceMs: 0 },
    state: { ...unknownSign(0), ...state },
  };
}

function looks(language: SignLanguage, content: LedContent): string {
  const { face, isFlashing, isLit } = pictureAt(view(language, content), 0);
  return `${face.text}${isFlashing ? ' (flashing)' : ''}${isLit ? '' : ' (dark)'}`;
}

test.each<[LedContent, string, string, string]>([
  [call, 'A005 请到2号窗口', 'A005 (flashing)', '5'],
  [{ kind: 'serving', ticket: 'A005' }, 'A005 办理中', 'A005', '5'],
  [{ kind: 'paused' }, '暂停服务', '----', '0'],
  [{ kind: 'idle' }, '空闲', '', '0'],
  [{ kind: 'text', text: '请排队' }, '请排队', '', '0'],
  [{ kind: 'text', text: 'BACK 13:30' }, 'BACK 13:30', 'BACK 13:30', '0'],
  [{ kind: 'blank' }, '', '', '0'],
  [
    { kind: 'call', ticket: 'B12345', window: '2', times: 1 },
    'B12345 请到2号窗口',
    'B12345 (flashing)',
    '0',
  ],
])('%o reads as an LED can show it', (content, onCard, onSign, onNumber) => {
  expect(looks(onbon, content)).toBe(onCard);
  expect(looks(alpha, content)).toBe(onSign);
  expect(looks(numeric, content)).toBe(onNumber);
});

test('on a panel too narrow for the sentence a call is the number alone, and a long text moves', () => {
  const narrow = onbonLanguage({
    panels: [{ window: '2', address: 1, widthPx: 64, heightPx: 16, colours: false }],
    charset: 'gb2312',
    clearAfterS: 0,
  });
  expect(looks(narrow, call)).toBe('A005');
  expect(looks(narrow, { kind: 'serving', ticket: 'A005' })).toBe('A005');
  const long = { kind: 'text', text: '请带好身份证' } as const;
  const picture = pictureAt(view(narrow, long), 0);
  const leftwards = 3;
  expect(view(narrow, long).sign.encode(picture)[8 + 14 + 9 + 19]).toBe(leftwards);
});

test('a card flashes by light and dark in turn for ten seconds, then stands still', () => {
  const lit = Array.from({ length: 130 }, (_, tenth) => {
    return pictureAt(view(onbon, call), tenth * 100).isLit;
  });
  const changes = lit.filter((isLit, at) => at > 0 && isLit !== lit[at - 1]).length;
  expect(changes).toBeGreaterThanOrEqual(14);
  expect(lit.slice(flashMs / 100).every(Boolean)).toBe(true);
});

test('an Alpha sign is told to flash, and after ten seconds to stand still: two frames', () => {
  let state = unknownSign(0);
  const told: string[] = [];
  for (let nowMs = 0; nowMs < 25_000; nowMs += 100) {
    const job = nextJob([view(alpha, call, state)], nowMs);
    if (job.type !== 'show') continue;
    told.push(`${nowMs} ${job.picture.isFlashing ? 'flashing' : 'still'}`);
    state = afterSuccess(state, job.picture, nowMs);
  }
  expect(told).toEqual(['0 flashing', '10000 still']);
});

test('what has not changed is written again every thirty seconds, and asked for in between', () => {
  let state = unknownSign(0);
  const jobs: string[] = [];
  for (let nowMs = 0; nowMs <= 60_000; nowMs += 500) {
    const job = nextJob([view(onbon, { kind: 'idle' }, state)], nowMs);
    if (job.type === 'rest') continue;
    jobs.push(`${job.type} ${nowMs / 1000}`);
    state = afterSuccess(state, job.type === 'show' ? job.picture : null, nowMs);
  }
  expect(jobs).toEqual([
    ...['show 0', 'ping 5', 'ping 10', 'ping 15', 'ping 20', 'ping 25', 'show 30'],
    ...['ping 35', 'ping 40', 'ping 45', 'ping 50', 'ping 55', 'show 60'],
  ]);
});

test('a sign that is gone is tried less and less often', () => {
  let state = unknownSign(0);
  const tries: number[] = [];
  for (let nowMs = 0; nowMs <= 40_000; nowMs += 500) {
    const job = nextJob([view(onbon, { kind: 'idle' }, state)], nowMs);
    if (job.type === 'rest') continue;
    tries.push(nowMs / 1000);
    state = afterFailure(state, nowMs);
  }
  expect(tries).toEqual([0, 1, 3, 8, 18, 28, 38]);
});

test('new words go before the flashing of others, and those who wait longest first', () => {
  const [one, two] = onbon.signs;
  if (!one || !two) throw new Error('No signs');
  const flashing = view(onbon, call);
  const shown = { picture: pictureAt(flashing, 0), atMs: 0 };
  const views = [
    { ...flashing, state: { ...unknownSign(0), shown } },
    { ...view(onbon, { kind: 'paused' }), sign: two },
  ];
  expect(nextJob(views, 700)).toMatchObject({ type: 'show', at: 1 });
});

test('a sign that is gone waits behind those that are there', () => {
  const [one, two] = onbon.signs;
  if (!one || !two) throw new Error('No signs');
  const idle = view(onbon, { kind: 'idle' });
  const flashing = view(onbon, call);
  const views = [
    { ...idle, sign: one, state: { ...unknownSign(0), failures: 4 } },
    {
      ...flashing,
      sign: two,
      state: { ...unknownSign(0), shown: { picture: pictureAt(flashing, 0), atMs: 0 } },
    },
  ];
  expect(nextJob(views, 700)).toMatchObject({ type: 'show', at: 1 });
});

test('on a slow line of ten signs every call is out within a second, a new word with the next frame', () => {
  const frameMs = 100; // Some 90 bytes and the answer at 9600 baud.
  const ten = onbonLanguage({
    panels: Array.from({ length: 10 }, (_, at) => ({
      window: String(at + 1),
      address: at + 1,
      widthPx: 160,
      heightPx: 16,
      colours: false,
    })),
    charset: 'gb2312',
    clearAfterS: 120,
  });
  let views: SignView[] = ten.signs.map((sign) => ({ ...view(ten, call), sign }));
  const firstMs = new Map<number, number>();
  let pausedMs = Infinity;
  const unlit = { sinceMs: 0, longestMs: 0 };
  for (let nowMs = 0; nowMs < 12_000; nowMs += frameMs) {
    if (nowMs === 3000) {
      const wanted = { content: { kind: 'paused' } as const, sinceMs: nowMs };
      views = views.map((one, at) => (at === 9 ? { ...one, wanted } : one));
    }
    const job = nextJob(views, nowMs);
    if (job.type !== 'show') continue;
    const doneMs = nowMs + frameMs;
    if (!firstMs.has(job.at)) firstMs.set(job.at, doneMs);
    if (job.at === 9 && job.picture.face.text === '暂停服务') pausedMs = Math.min(pausedMs, doneMs);
    if (job.at === 0) {
      unlit.longestMs = Math.max(unlit.longestMs, doneMs - unlit.sinceMs);
      if (job.picture.isLit) unlit.sinceMs = doneMs;
    }
    views = views.map((one, at) =>
      at === job.at ? { ...one, state: afterSuccess(one.state, job.picture, doneMs) } : one,
    );
  }
  expect(firstMs.size).toBe(10);
  expect(Math.max(...firstMs.values())).toBeLessThanOrEqual(1000);
  expect(pausedMs).toBe(3000 + frameMs);
  // However crowded the line, a call is never dark for so long that it cannot be read.
  expect(unlit.longestMs).toBeLessThanOrEqual(2500);
  for (const one of views.slice(0, 9)) expect(one.state.shown?.picture.isLit).toBe(true);
});

const content = fc.constantFrom<LedContent>(
  call,
  { ...call, times: 2 },
  { kind: 'serving', ticket: 'A005' },
  { kind: 'idle' },
  { kind: 'blank' },
);

test('whatever fails meanwhile, a rest never lasts longer than nothing is due', () => {
  fc.assert(
    fc.property(
      content,
      fc.array(fc.tuple(fc.nat(4000), fc.boolean()), { maxLength: 30 }),
      fc.nat(9000),
      (wanted, steps, moreMs) => {
        let state = unknownSign(0);
        let nowMs = 0;
        for (const [delayMs, isWell] of steps) {
          nowMs += delayMs;
          const job = nextJob([view(onbon, wanted, state)], nowMs);
          if (job.type === 'rest') continue;
          const picture = job.type === 'show' ? job.picture : null;
          state = isWell ? afterSuccess(state, picture, nowMs) : afterFailure(state, nowMs);
        }
        const before = nextJob([view(onbon, wanted, state)], nowMs);
        if (before.type !== 'rest') return;
        expect(before.untilMs).toBeGreaterThan(nowMs);
        expect(before.untilMs).toBeLessThanOrEqual(nowMs + resendMs);
        const earlier = Math.min(before.untilMs - 1, nowMs + moreMs);
        expect(nextJob([view(onbon, wanted, state)], earlier).type).toBe('rest');
      },
    ),
  );
});
