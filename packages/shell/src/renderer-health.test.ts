import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  HEALTHY_AFTER_MS,
  HUNG_AFTER_MS,
  LOAD_WITHIN_MS,
  newRenderer,
  stepRenderer,
  type RendererEvent,
  type RendererHealth,
} from './renderer-health.ts';

/** A page that said at 100 ms that it lives. */
function alivePage(): RendererHealth {
  return stepRenderer(newRenderer(0), { type: 'sign-of-life' }, 100).state;
}

test('a page that crashes for the first time is loaded again at once', () => {
  const { state, effects } = stepRenderer(alivePage(), { type: 'gone' }, 200);
  expect(effects).toEqual([{ type: 'reload', afterMs: 0 }]);
  expect(state.phase).toBe('restarting');
});

test('a page that crashes again and again waits longer, but never more than four seconds', () => {
  let state = alivePage();
  const pauses: number[] = [];
  for (let at = 1_000; at < 9_000; at += 1_000) {
    const gone = stepRenderer(state, { type: 'gone' }, at);
    for (const effect of gone.effects) if (effect.type === 'reload') pauses.push(effect.afterMs);
    state = stepRenderer(gone.state, { type: 'load-started' }, at).state;
    state = stepRenderer(state, { type: 'sign-of-life' }, at).state;
  }
  expect(pauses).toEqual([0, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000]);
});

test('a page that lived for a minute has recovered', () => {
  const gone = stepRenderer(alivePage(), { type: 'gone' }, 200).state;
  const loaded = stepRenderer(gone, { type: 'load-started' }, 300).state;
  const early = stepRenderer(loaded, { type: 'sign-of-life' }, 400).state;
  expect(early.failures).toBe(1);
  expect(stepRenderer(early, { type: 'sign-of-life' }, 399 + HEALTHY_AFTER_MS).state.failures).toBe(
    1,
  );
  expect(stepRenderer(early, { type: 'sign-of-life' }, 400 + HEALTHY_AFTER_MS).state.failures).toBe(
    0,
  );
});

test('a page is killed when it falls silent, and not a moment earlier', () => {
  const tick = (nowMs: number) => stepRenderer(alivePage(), { type: 'tick' }, nowMs).effects;
  expect(tick(99 + HUNG_AFTER_MS)).toEqual([]);
  expect(tick(100 + HUNG_AFTER_MS)).toEqual([{ type: 'kill' }]);
});

test('a page that never gets ready is killed as well', () => {
  const tick = (nowMs: number) => stepRenderer(newRenderer(0), { type: 'tick' }, nowMs).effects;
  expect(tick(LOAD_WITHIN_MS - 1)).toEqual([]);
  expect(tick(LOAD_WITHIN_MS)).toEqual([{ type: 'kill' }]);
});

test('while a page is being restarted, nothing else is decided about it', () => {
  const restarting = stepRenderer(alivePage(), { type: 'gone' }, 200).state;
  for (const type of ['gone', 'unresponsive', 'tick', 'sign-of-life'] as const)
    expect(stepRenderer(restarting, { type }, 100_000)).toEqual({ state: restarting, effects: [] });
});

const anyEvent = fc.constantFrom<RendererEvent['type']>(
  'load-started',
  'sign-of-life',
  'gone',
  'unresponsive',
  'tick',
);

test('whatever happens, a page that ends is always loaded again within ten seconds of its last sign', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 3_000 })), { maxLength: 80 }),
      (events) => {
        let state = newRenderer(0);
        let nowMs = 0;
        for (const [type, passedMs] of events) {
          nowMs += passedMs;
          const before = state.phase;
          const { state: next, effects } = stepRenderer(state, { type }, nowMs);
          state = next;
          expect(effects.length).toBeLessThanOrEqual(1);
          if (type === 'gone' && before !== 'restarting') expect(effects[0]?.type).toBe('reload');
          for (const effect of effects)
            if (effect.type === 'reload')
              expect(effect.afterMs + HUNG_AFTER_MS).toBeLessThan(10_000);
        }
      },
    ),
  );
});
