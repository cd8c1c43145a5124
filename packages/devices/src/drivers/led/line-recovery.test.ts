import fc from 'fast-check';
import type { DeviceFault } from '@hall/core/contract/device';
import type { LedContent } from '@hall/core/contract/device-window';
import { expect, test } from 'vitest';
import { calling, ledBench, signLanguages, type LedBench } from './simulator-bench.ts';
import type { LiveLedLine } from './line.ts';

const anyContent = fc.constantFrom<LedContent>(
  calling('A001'),
  calling('A002'),
  { kind: 'serving', ticket: 'A001' },
  { kind: 'paused' },
  { kind: 'idle' },
  { kind: 'text', text: '请到服务台' },
  { kind: 'blank' },
);

const anyStep = fc.oneof(
  fc.record({
    type: fc.constant('show' as const),
    window: fc.constantFrom('1', '2'),
    content: anyContent,
  }),
  fc.record({
    type: fc.constant('power' as const),
    address: fc.constantFrom(1, 2),
    isOn: fc.boolean(),
  }),
  fc.record({ type: fc.constant('drop' as const), frames: fc.nat(5) }),
  fc.record({ type: fc.constant('deaf' as const), isDeaf: fc.boolean() }),
  fc.record({ type: fc.constant('noise' as const), bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ type: fc.constant('press' as const), window: fc.constantFrom('1', '2') }),
  fc.record({ type: fc.constant('unplug' as const) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

function happen(
  step: Step,
  { leds, link, show }: LedBench,
  device: LiveLedLine | DeviceFault,
): void {
  switch (step.type) {
    case 'show':
      show(step.window, step.content);
      return;
    case 'power':
      if (step.isOn) leds.powerOn(step.address);
      else leds.powerOff(step.address);
      return;
    case 'drop':
      leds.faults.dropFrames = step.frames;
      return;
    case 'deaf':
      leds.faults.deaf = step.isDeaf;
      return;
    case 'noise':
      leds.garble(step.bytes);
      return;
    case 'press':
      if (typeof device !== 'string') void device.acknowledge(step.window);
      return;
    case 'unplug':
      link.unplug();
      link.plug();
  }
}

test.each(['onbon', 'alpha', 'numeric'] as const)(
  'whatever happened on %s, once all is well every sign shows the newest within a minute',
  async (protocol) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyStep, fc.nat(4000)), { maxLength: 14 }),
        async (steps) => {
          const all = ledBench(protocol);
          let device = await all.open();
          for (const [step, delayMs] of steps) {
            happen(step, all, device);
            await all.time.advance(delayMs);
          }
          all.leds.heal();
          for (const address of [1, 2]) all.leds.powerOn(address);
          await all.time.advance(2000);
          if (typeof device === 'string' || all.faults.length > 0) device = await all.open();
          await all.time.advance(60_000);
          expect(typeof device).toBe('object');
          for (const sign of signLanguages[protocol].signs) {
            const { text } = sign.face(all.wanted.of(sign.window).content);
            expect(all.leds.look(sign.address)).toMatchObject({ text, flashing: false });
          }
        },
      ),
      { numRuns: 40 },
    );
  },
);
