import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  planHere,
  planZones,
  routeToWindow,
  routeToZone,
  windowBoxes,
  type PlanBox,
  type PlanPoint,
} from './plan.ts';

const counts = fc.integer({ min: 1, max: 99 });

function isWithin(inner: PlanBox, outer: PlanBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: PlanBox, b: PlanBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function turnsAtRightAngles(route: readonly PlanPoint[]): boolean {
  return route.slice(1).every((point, index) => {
    const before = route[index];
    return before?.x === point.x || before?.y === point.y;
  });
}

test('every window has its own place inside the zone of the windows', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const boxes = windowBoxes(count);
      expect(boxes).toHaveLength(count);
      for (const [index, box] of boxes.entries()) {
        expect(isWithin(box, planZones.services)).toBe(true);
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      }
    }),
  );
});

test('a way leads from the person, round corners, to the window it is about', () => {
  fc.assert(
    fc.property(counts, fc.nat(), (count, pick) => {
      const boxes = windowBoxes(count);
      const box = boxes[pick % count];
      if (box === undefined) throw new Error('a count without a box');
      const route = routeToWindow(box);
      expect(route[0]).toEqual(planHere);
      expect(turnsAtRightAngles(route)).toBe(true);
      expect(route.at(-1)).toEqual({ x: box.x + box.width / 2, y: box.y + box.height });
    }),
  );
});

test('a way to a zone ends at its edge and crosses no other zone', () => {
  for (const zone of ['postings', 'features'] as const) {
    const route = routeToZone(zone);
    expect(route[0]).toEqual(planHere);
    expect(turnsAtRightAngles(route)).toBe(true);
    const { x, width } = planZones[zone];
    expect([x, x + width]).toContain(route.at(-1)?.x);
  }
});
