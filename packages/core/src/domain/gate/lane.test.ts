import { expect, test } from 'vitest';
import { laneBench } from '../../testing/lane-bench.ts';
import type { LaneEffect } from './lane.ts';

function told(effects: readonly LaneEffect[]): string[] {
  return effects.map((effect) => {
    switch (effect.type) {
      case 'command':
        return effect.command.kind === 'pulse'
          ? `pulse ${effect.command.direction}`
          : effect.command.kind;
      case 'refused':
        return `refused ${effect.reason}`;
      case 'passed':
        return `passed ${effect.direction} ${effect.grantId ?? 'nobody known'}`;
      case 'alarm':
        return effect.alarm;
      case 'counting':
        return `counts ${effect.counting}`;
      case 'emergency':
        return `emergency ${effect.cause}`;
      case 'opened':
        return effect.isCertain ? 'opened' : 'perhaps opened';
      default:
        return effect.type;
    }
  });
}

const askIn = (grantId: string) =>
  ({ type: 'ask', grantId, direction: 'in', by: 'button' }) as const;
const askOut = (grantId: string) =>
  ({ type: 'ask', grantId, direction: 'out', by: 'button' }) as const;

test('a free gate is held open, and counts who walks through without a word', () => {
  const lane = laneBench({ mode: 'free_count' });
  expect(lane.state.posture.known).toBe('open');
  expect(told(lane.walk('in'))).toEqual(['passed in nobody known']);
  expect(told(lane.walk('out'))).toEqual(['passed out nobody known']);
});

test('a free gate that stands open by its wiring is told nothing but to let go', () => {
  const lane = laneBench({ mode: 'free_count', setup: { holdsOpen: false } });
  expect(lane.state.posture.known).toBe('controlled');
  expect(told(lane.send(askIn('g1')))).toEqual(['opened']);
  expect(told(lane.walk('in'))).toEqual(['passed in g1']);
});

test('the button opens without anything: pulse, answer, passage', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  expect(told(lane.send(askIn('g1')))).toEqual(['pulse in']);
  expect(told(lane.answer('confirmed'))).toEqual(['opened']);
  expect(told(lane.walk('in'))).toEqual(['passed in g1']);
  expect(lane.state.grants).toEqual([]);
});

test('an opening nobody walks through ends after its time, and a late passage is nobody known', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  lane.answer('confirmed');
  expect(told(lane.wait(8_001))).toEqual(['not_passed']);
  expect(told(lane.walk('in'))).toEqual(['passed in nobody known', 'intrusion']);
});

test('a missing answer is uncertain, is not asked for again, and counts no more when it comes late', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  expect(told(lane.wait(501))).toEqual(['perhaps opened']);
  expect(told(lane.answer('confirmed'))).toEqual([]);
  expect(told(lane.walk('in'))).toEqual(['passed in g1']);
});

test('a controller that refuses opens for nobody', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  expect(told(lane.answer('refused'))).toEqual(['not_opened']);
});

test('full closes the way in, in capacity mode only, and never the way out', () => {
  const lane = laneBench({ mode: 'capacity' });
  lane.send({ type: 'full', isFull: true });
  expect(told(lane.send(askIn('g1')))).toEqual(['refused full']);
  expect(told(lane.send(askOut('g2')))).toEqual(['pulse out']);
  lane.send({ type: 'mode', mode: 'pass_optional' });
  expect(told(lane.send(askIn('g3')))).toEqual(['pulse in']);
});

test('a closed hall lets nobody in and everybody out', () => {
  const lane = laneBench({ mode: 'closed' });
  expect(told(lane.send(askIn('g1')))).toEqual(['refused closed']);
  for (let person = 0; person < 20; person += 1) {
    expect(told(lane.send(askOut(`out-${person}`))).at(-1)).toBe('pulse out');
  }
});

test('who follows on is counted and told of, but linked to nobody', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  lane.answer('confirmed');
  lane.walk('in');
  expect(told(lane.walk('in'))).toEqual(['passed in nobody known', 'tailgating']);
  lane.wait(10_000);
  expect(told(lane.walk('in'))).toEqual(['passed in nobody known', 'intrusion']);
});

test('coming in through an opening made for somebody going out is a reverse entry', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askOut('g1'));
  lane.answer('confirmed');
  expect(told(lane.walk('in'))).toEqual(['passed in nobody known', 'reverse']);
});

test('a bouncing contact is one person, a stuck one is told of and counts nobody', () => {
  const lane = laneBench({ mode: 'free_count' });
  for (const isClosed of [true, false, true, false, true]) {
    lane.reads({ in: isClosed });
    lane.wait(90);
  }
  expect(lane.effects.filter((effect) => effect.type === 'passed')).toHaveLength(1);
  lane.effects.length = 0;
  expect(told(lane.wait(20_000)).filter((word) => word !== 'hold_open')).toEqual([
    'sensor_stuck',
    'counts approximate',
  ]);
  lane.reads({ in: false });
  expect(told(lane.wait(301))).toContain('counts exact');
});

test('a contact that chatters without end is stuck too', () => {
  const lane = laneBench({ mode: 'free_count' });
  for (let turn = 0; turn < 300; turn += 1) {
    lane.reads({ out: turn % 2 === 0 });
    lane.wait(100);
  }
  expect(told(lane.effects).filter((word) => word === 'sensor_stuck')).toHaveLength(1);
  expect(told(lane.effects).filter((word) => word.startsWith('passed'))).toHaveLength(1);
});

test('five openings without one passage put the sensor in doubt until it speaks', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  for (let person = 0; person < 5; person += 1) {
    lane.send(askIn(`g${person}`));
    lane.answer('confirmed');
    lane.wait(8_001);
  }
  expect(told(lane.effects).slice(-3)).toEqual([
    'not_passed',
    'sensor_silent',
    'counts approximate',
  ]);
  expect(told(lane.walk('in'))).toContain('counts exact');
});

test('a lost controller counts nobody, ends what was open, and comes back without a replay', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  expect(told(lane.send({ type: 'link', isReady: false }))).toEqual(['lost_sight', 'counts none']);
  expect(told(lane.walk('in'))).toEqual([]);
  expect(told(lane.send(askIn('g2')))).toEqual(['refused offline']);
  expect(told(lane.wait(2_000))).toEqual([]);
  expect(told(lane.send({ type: 'link', isReady: true }))).toEqual(['release']);
  expect(told(lane.reads({}))).toEqual(['counts exact']);
});

test('a person standing in the passage when the controller comes back is not counted', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send({ type: 'link', isReady: false });
  lane.send({ type: 'link', isReady: true });
  expect(told(lane.reads({ in: true }))).toEqual(['counts exact']);
  lane.wait(1000);
  lane.reads({ in: false });
  lane.wait(1000);
  expect(told(lane.walk('in'))).toContain('passed in nobody known');
});

test('a controller away for long opens its lane when it is back, until a manager has looked', () => {
  const lane = laneBench({ mode: 'closed' });
  lane.send({ type: 'link', isReady: false });
  lane.wait(30_000);
  const back = told(lane.send({ type: 'link', isReady: true }));
  expect(back).toEqual(['emergency controller_lost', 'hold_open']);
  lane.answer('confirmed');
  expect(told(lane.send({ type: 'reset' }))).toEqual(['emergency_cleared', 'release']);
});

test('fire opens in the same step, and stays latched until the input rests and a manager resets', () => {
  const lane = laneBench({ mode: 'closed' });
  expect(told(lane.reads({ fire: true }))).toEqual(['emergency fire_input', 'hold_open']);
  lane.answer('confirmed');
  expect(told(lane.send({ type: 'reset' }))).toEqual(['reset_refused']);
  lane.reads({ fire: false });
  lane.wait(60_000);
  expect(lane.state.emergency?.cause).toBe('fire_input');
  expect(told(lane.send(askIn('g1')))).toEqual(['refused emergency']);
  expect(told(lane.send({ type: 'reset' }))).toEqual(['emergency_cleared', 'release']);
});

test('a fire input out of sight keeps the emergency', () => {
  const lane = laneBench({ mode: 'free_count' });
  lane.reads({ fire: true });
  lane.send({ type: 'link', isReady: false });
  expect(told(lane.send({ type: 'reset' }))).toEqual(['reset_refused']);
});

test('contacts cry fire although the gate itself is out of reach, and count nobody', () => {
  const lane = laneBench({ mode: 'closed' });
  lane.send({ type: 'link', isReady: false });
  expect(told(lane.reads({ in: true, fire: true }))).toEqual(['emergency fire_input']);
  expect(told(lane.send({ type: 'link', isReady: true }))).toEqual(['hold_open']);
});

test('a module of contacts that falls silent counts nobody, while the gate still opens', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  expect(told(lane.reads({ in: null, out: null, alarm: null, fire: null }))).toEqual([
    'counts none',
  ]);
  expect(told(lane.send(askIn('g1')))).toEqual(['pulse in']);
});

test('an emergency takes over a gate that is being closed, and is told again until it is open', () => {
  const lane = laneBench({ mode: 'free_count' });
  expect(told(lane.send({ type: 'mode', mode: 'closed' }))).toEqual(['release']);
  const raised = lane.send({ type: 'emergency', cause: 'manager' });
  expect(told(raised)).toEqual(['emergency manager', 'hold_open']);
  lane.answer('uncertain');
  expect(told(lane.wait(300))).toEqual(['hold_open']);
  lane.answer('refused');
  expect(told(lane.wait(400))).toEqual(['hold_open']);
  expect(told(lane.answer('refused'))).toEqual(['posture_failed']);
  lane.wait(1000);
  lane.answer('confirmed');
  expect(lane.state.posture.known).toBe('open');
});

test('a gate held open is held anew: its controller may have restarted unseen', () => {
  const lane = laneBench({ mode: 'free_count' });
  expect(told(lane.wait(2_001))).toEqual(['hold_open']);
});

test('in an emergency nobody is given a pulse, which would end the hold', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send({ type: 'emergency', cause: 'hall' });
  expect(told(lane.send(askOut('g1')))).toEqual(['perhaps opened']);
  lane.answer('confirmed');
  expect(told(lane.send(askOut('g2')))).toEqual(['opened']);
});

test('an isolated lane counts nobody and lets nobody in, but everybody out', () => {
  const lane = laneBench({ mode: 'free_count' });
  const isolated = told(lane.send({ type: 'isolate', isIsolated: true }));
  expect(isolated).toEqual(['release', 'counts none']);
  expect(told(lane.walk('in'))).toEqual([]);
  expect(told(lane.send(askIn('g1')))).toEqual(['refused isolated']);
  expect(told(lane.send(askOut('g2')))).toEqual(['pulse out']);
});

test('without a sensor that it opened is all that is said, and nobody is counted', () => {
  const lane = laneBench({ mode: 'pass_optional', setup: { senses: { in: false, out: false } } });
  lane.send(askIn('g1'));
  expect(told(lane.answer('assumed'))).toEqual(['perhaps opened']);
  expect(told(lane.wait(20_000))).toEqual([]);
});

test('the same person asking twice is one opening, the fifth waiting one is told to wait', () => {
  const lane = laneBench({ mode: 'pass_optional' });
  lane.send(askIn('g1'));
  expect(told(lane.send(askIn('g1')))).toEqual([]);
  for (const grantId of ['g2', 'g3', 'g4']) lane.send(askIn(grantId));
  expect(told(lane.send(askIn('g5')))).toEqual(['refused busy']);
});
