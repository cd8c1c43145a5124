import { expect, test } from 'vitest';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { bayRows, typedPlate } from './bay-rows.ts';

const nowMs = Date.parse('2026-11-23T05:40:00+08:00');
const free: BayRecord = {
  kind: 'bay',
  id: '00000000-0000-4000-8000-000000000001',
  number: 2,
  limitMinutes: 10,
  state: 'free',
  posting: null,
  sinceMs: null,
  untilMs: null,
};
const vehicle = {
  bayId: free.id,
  employerId: '00000000-0000-4000-8000-000000000002',
  employer: '示例建筑(测试)',
  plateEnd: 'K7Z',
};

test('a bay says how long is left, by how much it is over, and nobody’s name once it is free', () => {
  const busy: BayRecord = { ...free, state: 'busy', sinceMs: nowMs, untilMs: nowMs + 600_000 };
  const at = (afterMs: number, bay = busy) => bayRows([bay], [vehicle], nowMs + afterMs)[0];
  expect(at(1)).toMatchObject({ isOver: false, minutes: 10, vehicle: { plateEnd: 'K7Z' } });
  expect(at(780_000)).toMatchObject({ isOver: true, minutes: 3 });
  expect(at(0, free)).toMatchObject({ isOver: false, minutes: 0, vehicle: null });
});

test.each([
  ['', null],
  [' k7z ', 'K7Z'],
  ['Ａ１２', 'A12'],
  ['O12', 'wrong'],
  ['A1', 'wrong'],
  ['京A12345', 'wrong'],
])('of %s typed as the end of a plate comes %s', (text, plate) => {
  expect(typedPlate(text)).toBe(plate);
});
