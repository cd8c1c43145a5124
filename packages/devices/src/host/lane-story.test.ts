import { expect, test } from 'vitest';
import { fakeEntrance, type FakeEntrance } from '../testing/simulator-entrance.ts';

type Lane = FakeEntrance['lanes'][number];

function told(lane: Lane): string[] {
  return lane.news.map((news) => {
    if (news.type === 'alarm') return news.alarm;
    if (news.type === 'counting') return `counts ${news.counting}`;
    return news.type;
  });
}

function counted(lane: Lane, direction: 'in' | 'out'): number {
  return lane.news.filter((one) => one.type === 'passed' && one.direction === direction).length;
}

const ask = (grantId: string) => ({ type: 'ask', grantId, direction: 'in', by: 'slip' }) as const;

test('two hundred people in five minutes through two lanes are counted one by one', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 2, mode: 'free_count' });
  for (const { gate } of lanes) gate.faults.bounce = true;
  for (let person = 0; person < 200; person += 1) {
    const lane = lanes[person % 2]!;
    expect(person % 5 === 0 ? lane.gate.walkOut() : lane.gate.walkIn()).toBe(true);
    await time.advance(1440);
  }
  expect(lanes.map((lane) => [counted(lane, 'in'), counted(lane, 'out')])).toEqual(
    lanes.map(({ gate }) => [gate.truth.in, gate.truth.out]),
  );
  expect(lanes.flatMap(told).every((word) => word === 'passed')).toBe(true);
}, 30_000);

test('people through whom no contact closes: not passed, and after five the sensor is doubted', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 1, mode: 'pass_optional' });
  const [lane] = lanes as [Lane];
  lane.gate.faults.missingPulse = true;
  for (let person = 0; person < 5; person += 1) {
    lane.runtime.dispatch(ask(`g${person}`));
    await time.advance(500);
    expect(lane.gate.walkIn()).toBe(true);
    await time.advance(9000);
  }
  expect(told(lane).filter((word) => word === 'not_passed')).toHaveLength(5);
  expect(told(lane).slice(-2)).toEqual(['sensor_silent', 'counts approximate']);
});

test('a bag in the light of the sensor: one person, a stuck sensor, and well again without it', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 2, mode: 'free_count' });
  const [lane, other] = lanes as [Lane, Lane];
  lane.gate.block('in', true);
  await time.advance(25_000);
  expect(told(lane)).toEqual(['passed', 'sensor_stuck', 'counts approximate']);
  other.gate.walkIn();
  await time.advance(1000);
  expect(counted(other, 'in')).toBe(1);
  lane.gate.block('in', false);
  await time.advance(1000);
  expect(told(lane).at(-1)).toBe('counts exact');
});

test('somebody at the heels of another is counted, and told of', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 1, mode: 'pass_optional' });
  const [lane] = lanes as [Lane];
  lane.runtime.dispatch(ask('g1'));
  await time.advance(300);
  lane.gate.tailgate('in');
  await time.advance(3000);
  expect(told(lane)).toEqual(['opened', 'passed', 'passed', 'tailgating']);
});

test('fire reaches every gate of a shared line, dead boards or not', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 6, mode: 'closed' });
  const dead = lanes[0]!;
  dead.module.faults.silent = true;
  await time.advance(5000);
  // Each lane's own wire to the panel, as an electrician would do it.
  for (const { gate } of lanes) gate.fire(true);
  await time.advance(600);
  const held = lanes.slice(1).map(({ module }) => module.relays.isOn(0) && module.relays.isOn(1));
  expect(held).toEqual([true, true, true, true, true]);
  dead.module.heal();
  await time.advance(4000);
  expect(dead.module.relays.isOn(1)).toBe(true);
});

test('a controller that restarts with somebody let in lets go, and nothing is told to it again', async () => {
  const { time, lanes } = await fakeEntrance({ lanes: 1, mode: 'pass_optional' });
  const [lane] = lanes as [Lane];
  lane.runtime.dispatch(ask('g1'));
  await time.advance(200);
  let pulls = 0;
  lane.module.relays.onChange((_, isOn) => {
    if (isOn) pulls += 1;
  });
  lane.module.restart(4000);
  await time.advance(3000);
  expect(told(lane)).toEqual(['opened', 'lost_sight', 'counts none']);
  await time.advance(6000);
  expect(told(lane).at(-1)).toBe('counts exact');
  expect(pulls).toBe(0);
});
