import { expect, test } from 'vitest';
import { siteConfig } from '../simulators/simulated-gates.ts';
import { gateConfig, type GateConfigInput } from './gate-config.ts';

const line = { tcp: '192.0.2.7:4001' };

function faults(config: GateConfigInput): readonly string[] {
  const parsed = gateConfig.safeParse(config);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

const module = { protocol: 'modbus', name: 'm1' } as const;
const opensBy = { board: 'm1', in: 0, out: 1 };

test('an entrance of relays and one of turnstiles are right', () => {
  expect(faults(siteConfig({ kind: 'relays', lanes: 8, line }))).toEqual([]);
  expect(faults(siteConfig({ kind: 'turnstiles', lanes: 4, line }))).toEqual([]);
  expect(faults({})).toEqual([]);
});

test('names, addresses and wires stand once', () => {
  const lanes = [{ lane: '1', opensBy }];
  expect(faults({ lines: [{ line, boards: [module, module] }], lanes })).toEqual([
    'board_twice',
    'address_twice',
  ]);
  expect(
    faults({ lines: [{ line, boards: [module] }], lanes: [...lanes, { lane: '1', opensBy }] }),
  ).toEqual(['lane_twice', 'contact_twice']);
});

test('one fire contact may serve several lanes', () => {
  const lanes = ['1', '2'].map((lane, at) => ({
    lane,
    sensesBy: { board: 'm1', in: at, fire: 7 },
  }));
  expect(faults({ lines: [{ line, boards: [module] }], lanes })).toEqual([]);
});

test('a lane has to name boards that are there and can do what is asked of them', () => {
  const boards = [module, { protocol: 'eb', name: 't1' }] as const;
  const of = (lane: NonNullable<GateConfigInput['lanes']>[number]): readonly string[] =>
    faults({ lines: [{ line, boards: [...boards] }], lanes: [lane] });
  expect(of({ lane: '1' })).toEqual(['lane_without_anything: 1']);
  expect(of({ lane: '1', opensBy: { board: 'm9' } })).toEqual(['unknown_board: 1']);
  expect(of({ lane: '1', opensBy: { board: 'm1' } })).toEqual(['relays_without_contacts: 1']);
  expect(of({ lane: '1', opensBy: { board: 't1', in: 0 } })).toEqual([
    'turnstile_with_contacts: 1',
  ]);
  expect(of({ lane: '1', sensesBy: { board: 't1', in: 0 } })).toEqual(['board_without_inputs: 1']);
  expect(of({ lane: '1', sensesBy: { board: 'm1', in: 0 }, freeBy: 'hold' })).toEqual([
    'hold_without_gate: 1',
  ]);
});

test('an LCUS board is alone on its plug and counts from one', () => {
  const relay = { protocol: 'lcus', name: 'u1' } as const;
  expect(faults({ lines: [{ line, boards: [relay, module] }] })).toEqual(['lcus_shares_a_line']);
  const lanes = [{ lane: '1', opensBy: { board: 'u1', in: 0 } }];
  expect(faults({ lines: [{ line, boards: [relay] }], lanes })).toEqual(['lcus_counts_from_1: 1']);
});
