import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passReaders } from '../domain/gate/pass.ts';
import { gateNotice } from './gate-notice.ts';

test('without a reader there is nothing to tell', () => {
  expect(gateNotice([])).toBeNull();
});

test('what is kept of a card is told where cards are read, and of a slip where slips are', () => {
  expect(gateNotice(['slip'])?.lines).toEqual([
    'gate.notice.button',
    'gate.notice.slip',
    'gate.notice.face',
  ]);
  expect(gateNotice(['card', 'slip'])?.lines).toEqual([
    'gate.notice.button',
    'gate.notice.slip',
    'gate.notice.card',
    'gate.notice.face',
  ]);
});

test('whatever is read, nobody has to, the button opens, and no face is read (G-01, G-02)', () => {
  fc.assert(
    fc.property(fc.subarray([...passReaders], { minLength: 1 }), (readers) => {
      const notice = gateNotice(readers);
      expect(notice?.title).toBe('gate.notice.title');
      expect(notice?.lines).toContain('gate.notice.button');
      expect(notice?.lines).toContain('gate.notice.face');
    }),
  );
});
