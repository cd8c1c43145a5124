import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesDue, surplus } from './backup-plan.ts';
import { copyName, parseCopyName } from './copy-files.ts';

const hourMs = 3_600_000;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const plain = (text: string) => ({ kind: 'plain' as const, atMs: at(text) });
const sealed = (text: string) => ({ kind: 'sealed' as const, atMs: at(text) });

test('a hall without copies wants both, and after an hour the plain one again', () => {
  const nowMs = at('2026-11-23T08:30:00');
  expect(copiesDue([], nowMs)).toEqual(['plain', 'sealed']);
  const made = [plain('2026-11-23T08:30:00'), sealed('2026-11-23T08:30:00')];
  expect(copiesDue(made, nowMs)).toEqual([]);
  expect(copiesDue(made, nowMs + hourMs - 1)).toEqual([]);
  expect(copiesDue(made, nowMs + hourMs)).toEqual(['plain']);
});

test('the night is at half past two, and a hall that was switched off makes up for it', () => {
  const made = [plain('2026-11-23T02:29:00'), sealed('2026-11-22T02:30:01')];
  expect(copiesDue(made, at('2026-11-23T02:29:59'))).toEqual([]);
  expect(copiesDue(made, at('2026-11-23T02:30:00'))).toEqual(['sealed']);
  expect(copiesDue(made, at('2026-11-23T09:00:00'))).toEqual(['plain', 'sealed']);
});

test('after the clock was set back, what lies in the future neither holds up the next copy nor takes its place', () => {
  const future = Array.from({ length: 24 }, (_, n) => ({
    ...plain('2026-12-01T08:00:00'),
    atMs: at('2026-12-01T08:00:00') + n * hourMs,
  }));
  const nowMs = at('2026-11-23T08:30:00');
  expect(copiesDue(future, nowMs)).toContain('plain');
  const made = plain('2026-11-23T08:30:00');
  const gone = surplus([...future, made], nowMs);
  expect(gone).toHaveLength(1);
  expect(gone).not.toContain(made);
});

const someCopies = fc.array(
  fc.record({
    kind: fc.constantFrom('plain' as const, 'sealed' as const),
    atMs: fc.integer({ min: at('2026-11-01T00:00:00'), max: at('2026-12-01T00:00:00') }),
  }),
  { maxLength: 60 },
);
const someTime = fc.integer({ min: at('2026-11-10T00:00:00'), max: at('2026-11-20T00:00:00') });

test('what was just made is never due again, and never goes', () => {
  fc.assert(
    fc.property(someCopies, someTime, (copies, nowMs) => {
      const made = (['plain', 'sealed'] as const).map((kind) => ({ kind, atMs: nowMs }));
      const all = [...copies, ...made];
      expect(copiesDue(all, nowMs)).toEqual([]);
      const gone = surplus(all, nowMs);
      for (const copy of made) expect(gone).not.toContain(copy);
    }),
  );
});

test('no more than 24 and 14 stay, and of the past nothing goes that is newer than what stays', () => {
  fc.assert(
    fc.property(someCopies, someTime, (copies, nowMs) => {
      const gone = new Set(surplus(copies, nowMs));
      for (const [kind, most] of [['plain', 24] as const, ['sealed', 14] as const]) {
        const all = copies.filter((copy) => copy.kind === kind);
        const stays = all.filter((copy) => !gone.has(copy));
        expect(stays).toHaveLength(Math.min(all.length, most));
        const past = all.filter(({ atMs }) => atMs <= nowMs);
        const goesMs = past.filter((copy) => gone.has(copy)).map(({ atMs }) => atMs);
        const staysMs = past.filter((copy) => !gone.has(copy)).map(({ atMs }) => atMs);
        expect(Math.max(0, ...goesMs)).toBeLessThanOrEqual(Math.min(Infinity, ...staysMs));
      }
    }),
  );
});

test('a name is read back as it was written, and no other is taken for one', () => {
  expect(copyName('plain', at('2026-11-23T08:05:09'))).toBe('hall-2026-11-23-080509.sqlite');
  fc.assert(
    fc.property(fc.constantFrom('plain' as const, 'sealed' as const), someTime, (kind, atMs) => {
      const whole = Math.floor(atMs / 1_000) * 1_000;
      expect(parseCopyName(copyName(kind, whole))).toEqual({ kind, atMs: whole });
    }),
  );
  for (const name of [
    'hall.sqlite',
    'hall-2026-11-23-080509.sqlite.part',
    'hall-2026-13-40-080509.sqlite',
    'hall-2026-11-23-080509.sqlite.gz',
    'copy of hall-2026-11-23-080509.sqlite',
  ]) {
    expect(parseCopyName(name)).toBeNull();
  }
});
