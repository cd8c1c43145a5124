import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kiosk } from '../testing/hand.ts';
import { cards } from '../testing/fake-hub.ts';
import { idle } from './kiosk-machine.ts';
import type { PersonEvent } from './events.ts';

const ways = ['card', 'phone', 'mine', 'reprint', 'ticket', 'plan', 'found'] as const;

test('before a closed hall people can look at postings and policies, and begin nothing else', () => {
  const at = kiosk();
  at.happens({ type: 'hall', isClosed: true });
  for (const way of ways) {
    at.touch({ type: 'start', with: way });
    expect(at.page).toBe('attract');
  }
  at.happens({ type: 'card', card: cards.known });
  at.touch({ type: 'call-help' });
  expect(at.page).toBe('attract');
  expect(at.asked()).toEqual([]);
  at.touch({ type: 'start', with: 'guides' });
  expect(at.page).toBe('guides');
  at.touch({ type: 'finish' });
  at.touch({ type: 'start', with: 'browse' });
  expect(at.page).toBe('browse');
});

test('who only looks prints nothing and meets nobody; when the hall opens he may', () => {
  const at = kiosk();
  at.happens({ type: 'hall', isClosed: true });
  at.touch({ type: 'start', with: 'browse' });
  at.touch({ type: 'open-posting', postingId: 'a-posting' });
  expect(at.page).toBe('posting');
  const document = { kind: 'notice', blocks: [{ kind: 'text', text: '岗位' }] } as const;
  at.touch({ type: 'want-to-meet' });
  at.touch({ type: 'print-paper', document });
  expect(at.page).toBe('posting');
  expect(at.effects.filter(({ type }) => type === 'print-paper')).toEqual([]);
  at.happens({ type: 'hall', isClosed: false });
  at.touch({ type: 'print-paper', document });
  expect(at.effects.filter(({ type }) => type === 'print-paper')).toHaveLength(1);
  at.touch({ type: 'want-to-meet' });
  expect(at.page).toBe('identify');
});

test('who is in the middle of something when the hall closes goes on to his end', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'ticket' });
  expect(at.page).toBe('services');
  at.happens({ type: 'hall', isClosed: true });
  expect(at.page).toBe('services');
  at.touch({ type: 'take-number', serviceId: '00000000-0000-4000-8000-000000000001' });
  expect(at.asked()).toHaveLength(1);
  at.touch({ type: 'finish' });
  expect(at.page).toBe('attract');
  at.touch({ type: 'start', with: 'ticket' });
  expect(at.page).toBe('attract');
});

test('who looks and goes away leaves a closed kiosk behind', () => {
  const at = kiosk();
  at.happens({ type: 'hall', isClosed: true });
  at.touch({ type: 'start', with: 'browse' });
  at.wait(idle.clearAfterMs);
  expect(at.page).toBe('attract');
  expect(at.state.isLookingOnly).toBe(true);
});

const looked = new Set([
  'attract',
  'browse',
  'find',
  'posting',
  'report',
  'reported',
  'busy',
  'trouble',
  'guides',
  'guide',
]);
const touches: fc.Arbitrary<PersonEvent> = fc.oneof(
  fc
    .constantFrom(...ways, 'browse' as const, 'guides' as const)
    .map((way) => ({ type: 'start' as const, with: way })),
  fc.constantFrom<PersonEvent>(
    { type: 'open-posting', postingId: 'a-posting' },
    { type: 'report-posting' },
    { type: 'choose-reason', reason: 'wage' },
    { type: 'want-to-meet' },
    { type: 'see-fits' },
    { type: 'report-found' },
    { type: 'have-number' },
    { type: 'use-code' },
    { type: 'find', by: 'number' },
    { type: 'digit', digit: '4' },
    { type: 'confirm-digits' },
    { type: 'show-way', goal: null },
    { type: 'retry' },
    { type: 'back' },
    { type: 'finish' },
    { type: 'call-help' },
  ),
);

test('whatever somebody touches before a closed hall, the hub is asked for nothing but a report of a posting', () => {
  fc.assert(
    fc.property(fc.array(touches, { maxLength: 40 }), (events) => {
      const at = kiosk();
      at.happens({ type: 'hall', isClosed: true });
      for (const event of events) {
        at.touch(event);
        expect(looked.has(at.page)).toBe(true);
      }
      expect(at.asked().filter(({ question }) => question.name !== 'posting.report')).toEqual([]);
    }),
  );
});
