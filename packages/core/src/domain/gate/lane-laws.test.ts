import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atRest, fullLane, laneBench } from '../../testing/lane-bench.ts';
import { laneDueMs } from './lane-step.ts';
import { gateModes, type LaneEffect, type LaneEvent } from './lane.ts';

type Move =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'answer'; readonly outcome: 'confirmed' | 'assumed' | 'uncertain' | 'refused' }
  | { readonly kind: 'walk'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'event'; readonly event: LaneEvent };

const direction = fc.constantFrom('in' as const, 'out' as const);
const asking = fc.record({
  type: fc.constant('ask' as const),
  grantId: fc.uuid(),
  direction,
  by: fc.constantFrom('slip' as const, 'card' as const, 'button' as const, 'staff' as const),
});
const steering: fc.Arbitrary<LaneEvent> = fc.oneof(
  fc.record({ type: fc.constant('mode' as const), mode: fc.constantFrom(...gateModes) }),
  fc.record({ type: fc.constant('full' as const), isFull: fc.boolean() }),
);
const linking = fc.record({ type: fc.constant('link' as const), isReady: fc.boolean() });
const isolating = fc.record({ type: fc.constant('isolate' as const), isIsolated: fc.boolean() });
const alarming: fc.Arbitrary<LaneEvent> = fc.oneof(
  fc.constant({ type: 'emergency', cause: 'manager' } as const),
  fc.constant({ type: 'reading', reading: { ...atRest, fire: true } } as const),
);
const time: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(12_000) }),
  fc.record({
    kind: fc.constant('answer' as const),
    outcome: fc.constantFrom(
      'confirmed' as const,
      'assumed' as const,
      'uncertain' as const,
      'refused' as const,
    ),
  }),
  fc.record({ kind: fc.constant('walk' as const), direction }),
);

function moves(...events: fc.Arbitrary<LaneEvent>[]): fc.Arbitrary<Move[]> {
  const event = fc.oneof(...events).map((one): Move => ({ kind: 'event', event: one }));
  return fc.array(fc.oneof(time, event), { maxLength: 60 });
}

function make(bench: ReturnType<typeof laneBench>, move: Move): readonly LaneEffect[] {
  switch (move.kind) {
    case 'wait':
      return bench.wait(move.ms);
    case 'answer':
      return bench.answer(move.outcome);
    case 'walk':
      return bench.walk(move.direction);
    case 'event':
      return bench.send(move.event);
  }
}

const mode = fc.constantFrom(...gateModes);

test('counts are the sensors’ truth, whatever else happens and however the contacts bounce', () => {
  const chatter = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 });
  const passage = fc.record({ direction, chatter, heldMs: fc.integer({ min: 100, max: 5_000 }) });
  fc.assert(
    fc.property(
      mode,
      fc.array(fc.tuple(moves(asking, steering, alarming), passage), { maxLength: 8 }),
      (start, day) => {
        const lane = laneBench({ mode: start });
        const truth = { in: 0, out: 0 };
        for (const [before, person] of day) {
          for (const move of before) {
            if (move.kind === 'walk') truth[move.direction] += 1;
            make(lane, move);
          }
          // A reading among the moves may have let go of the contact a moment ago.
          lane.reads({ in: false, out: false });
          lane.wait(400);
          truth[person.direction] += 1;
          let isClosed = true;
          for (const ms of [...person.chatter, person.heldMs, ...person.chatter]) {
            lane.reads({ [person.direction]: isClosed });
            lane.wait(ms > 40 ? 40 : ms);
            isClosed = !isClosed;
          }
          lane.reads({ [person.direction]: true });
          lane.wait(person.heldMs);
          lane.reads({ [person.direction]: false });
          lane.wait(400);
        }
        const counted = (way: 'in' | 'out'): number =>
          lane.effects.filter((one) => one.type === 'passed' && one.direction === way).length;
        expect({ in: counted('in'), out: counted('out') }).toEqual(truth);
      },
    ),
    { numRuns: 60 },
  );
});

test('an emergency wins: until the reset the gate is never told anything but to stand open', () => {
  const raise = fc.oneof(alarming);
  fc.assert(
    fc.property(
      mode,
      moves(asking, steering, linking, isolating),
      raise,
      moves(asking, steering, linking, isolating, alarming),
      (start, before, raised, after) => {
        const lane = laneBench({ mode: start });
        for (const move of before) make(lane, move);
        lane.send({ type: 'link', isReady: true });
        lane.send(raised);
        lane.effects.length = 0;
        for (const move of after) make(lane, move);
        expect(lane.state.emergency).not.toBeNull();
        const commands = lane.effects.flatMap((one) => (one.type === 'command' ? [one] : []));
        expect(commands.filter(({ command }) => command.kind !== 'hold_open')).toEqual([]);
        lane.send({ type: 'link', isReady: true });
        for (let turn = 0; turn < 5; turn += 1) {
          lane.wait(2_001);
          lane.answer('confirmed');
        }
        expect(lane.state.posture.known).toBe('open');
      },
    ),
    { numRuns: 80 },
  );
});

test('nobody who wants out is refused while the controller answers', () => {
  fc.assert(
    fc.property(mode, moves(asking, steering, linking, isolating, alarming), (start, before) => {
      const lane = laneBench({ mode: start });
      for (const move of before) make(lane, move);
      lane.send({ type: 'link', isReady: true });
      const ask = { type: 'ask', grantId: 'last', direction: 'out', by: 'button' } as const;
      const effects = lane.send(ask);
      expect(effects.map((one) => one.type)).not.toContain('refused');
      const letsOut = effects.some(
        (one) => one.type === 'opened' || (one.type === 'command' && one.command.kind === 'pulse'),
      );
      expect(letsOut).toBe(true);
    }),
  );
});

test('a pulse leaves with the asking or never, each command once, and none to a lost controller', () => {
  fc.assert(
    fc.property(mode, moves(asking, steering, linking, isolating, alarming), (start, all) => {
      const lane = laneBench({ mode: start });
      const seen = new Set<number>();
      for (const move of all) {
        const wasReady = lane.state.link.state === 'ready';
        const isFound = move.kind === 'event' && move.event.type === 'link' && move.event.isReady;
        for (const effect of make(lane, move)) {
          if (effect.type !== 'command') continue;
          expect(seen.has(effect.commandId)).toBe(false);
          seen.add(effect.commandId);
          expect(wasReady || isFound).toBe(true);
          if (effect.command.kind !== 'pulse') continue;
          expect(move).toMatchObject({ kind: 'event', event: { type: 'ask' } });
        }
      }
    }),
  );
});

test('everybody who asks hears exactly one end of it', () => {
  fc.assert(
    fc.property(mode, moves(asking, steering, linking, alarming), (start, all) => {
      const lane = laneBench({ mode: start });
      const asked: string[] = [];
      for (const move of all) {
        if (move.kind === 'event' && move.event.type === 'ask') asked.push(move.event.grantId);
        make(lane, move);
      }
      for (let turn = 0; turn < 3; turn += 1) lane.wait(10_000);
      const ends = lane.effects.flatMap((one) =>
        ['refused', 'not_opened', 'not_passed', 'lost_sight', 'passed'].includes(one.type) &&
        'grantId' in one &&
        one.grantId !== null
          ? [one.grantId]
          : [],
      );
      expect(ends.sort()).toEqual(asked.sort());
      expect(lane.state.grants).toEqual([]);
    }),
  );
});

test('time alone does nothing before it was said to be due', () => {
  fc.assert(
    fc.property(mode, moves(asking, steering, linking, isolating, alarming), (start, all) => {
      const lane = laneBench({ mode: start });
      for (const move of all) make(lane, move);
      lane.send({ type: 'tick' });
      const dueMs = laneDueMs(lane.state, { setup: fullLane });
      const pauseMs = dueMs === null ? 600_000 : dueMs - lane.nowMs - 1;
      if (pauseMs > 0) expect(lane.wait(pauseMs)).toEqual([]);
    }),
  );
});
