import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from './commands/registry.ts';
import { queries } from './queries.ts';

/** What nobody may be looked for, sorted or left out by (就业促进法 26, 妇女权益保障法 43). */
const forbidden =
  /gender|sex|female|ethnic|nationality|hukou|huji|household|marital|married|pregnan|birth|native|origin|region|photo|religio|hardship|disabilit/i;

/** Every name of a property within a schema. */
function namesIn(schema: z.ZodType, io: 'input' | 'output'): string[] {
  const names: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('properties' in part && typeof part.properties === 'object') {
      names.push(...Object.keys(part.properties ?? {}));
    }
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return names;
}

const forbiddenIn = (schema: z.ZodType, io: 'input' | 'output'): string[] => [
  ...new Set(namesIn(schema, io).filter((name) => forbidden.test(name))),
];

test('the walk sees what lies deep in a schema', () => {
  expect(forbiddenIn(commands['worker.register'].input, 'input').sort()).toEqual([
    'birthDate',
    'gender',
    'regionCode',
  ]);
});

test('no query can be asked for people by who they are', () => {
  for (const [name, { input }] of Object.entries(queries)) {
    expect(forbiddenIn(input, 'input'), name).toEqual([]);
  }
});

test('nothing employers or windows are told of a candidate says who he is', () => {
  // Of a posting: where the work is, and whom it is friendly to.
  const ofPostings = new Set(['originName', 'workRegion', 'hardshipFriendly']);
  for (const name of [
    'booth.desk',
    'booth.candidates',
    'match.list',
    'candidates.list',
    'campaign.people',
  ] as const) {
    const told = forbiddenIn(queries[name].output, 'output');
    expect(
      told.filter((field) => !ofPostings.has(field)),
      name,
    ).toEqual([]);
  }
});

test('no command about people meeting work takes or tells such a thing', () => {
  const meeting = Object.entries(commands).filter(([name]) =>
    /^(booth|match|meeting)\./.test(name),
  );
  expect(meeting.length).toBeGreaterThan(20);
  for (const [name, { input, output }] of meeting) {
    expect(forbiddenIn(input, 'input'), name).toEqual([]);
    expect(forbiddenIn(output, 'output'), name).toEqual([]);
  }
});

test('other commands take them only where a card is read or a place is named', () => {
  const allowed = new Map([
    ['birthDate', /^(worker\.(checkIn|register|open)|complaint\.tell)$/],
    ['gender', /^(worker\.(checkIn|register|open)|complaint\.tell)$/],
    ['regionCode', /^(worker\.(checkIn|register|open)|complaint\.tell|employer\.(register|edit))$/],
    ['workRegion', /^posting\./],
    ['originName', /^posting\./],
    ['hardshipFriendly', /^posting\./],
    ['olderFromFemale', /^market\.update$/],
    // With the person's own consent only (B-08, D-13).
    ['hardshipOnly', /^campaign\.save$/],
  ]);
  for (const [name, { input }] of Object.entries(commands)) {
    const wrong = forbiddenIn(input, 'input').filter(
      (field) => allowed.get(field)?.test(name) !== true,
    );
    expect(wrong, name).toEqual([]);
  }
});
