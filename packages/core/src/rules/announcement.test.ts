import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  announceCall,
  announceEmergency,
  emergencyKinds,
  longestCalls,
  optionalClips,
  requiredClips,
  type AnnouncementKind,
} from './announcement.ts';
import { zhWords } from './announcement-words.ts';

const mandarin = { numerals: 'tens', has: () => true } as const;
const kinds = fc.constantFrom<AnnouncementKind[]>('call', 'recall', 'transfer');
const tickets = fc
  .tuple(
    fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
    fc.integer({ min: 1, max: 9_999 }),
  )
  .map(([letter, number]) => `${letter}${String(number).padStart(3, '0')}`);
const counters = fc.integer({ min: 1, max: 99 });

test('a call is said with the number sign by sign and the counter that called', () => {
  const said = announceCall({ kind: 'call', ticket: 'A005', counterNumber: 2 }, mandarin);
  expect(said.text).toBe('请A零零五号，到二号窗口');
  expect(said.clips).toEqual([
    'call-intro',
    'letter-a',
    'digit-0',
    'digit-0',
    'digit-5',
    'call-go',
    'digit-2',
    'call-end',
  ]);
});

test('a repetition and a transfer are heard as such', () => {
  const call = { ticket: 'B120', counterNumber: 12 } as const;
  expect(announceCall({ ...call, kind: 'recall' }, mandarin).text).toBe(
    '再请B一二零号，到十二号窗口',
  );
  expect(announceCall({ ...call, kind: 'transfer' }, mandarin).text).toBe(
    '请B一二零号，转十二号窗口',
  );
});

test('counters are counted as people count', () => {
  const counted = [1, 2, 10, 11, 20, 35, 99].map(
    (counterNumber) => announceCall({ kind: 'call', ticket: 'A001', counterNumber }, mandarin).text,
  );
  expect(counted.map((text) => text.replace(/^.*到|号窗口$/g, ''))).toEqual([
    '一',
    '二',
    '十',
    '十一',
    '二十',
    '三十五',
    '九十九',
  ]);
});

test('another language says the counter digit by digit and has no word after it', () => {
  const pack = { numerals: 'digits', has: (clip: string) => clip !== 'call-end' } as const;
  const { clips } = announceCall({ kind: 'call', ticket: 'C007', counterNumber: 12 }, pack);
  expect(clips).toEqual([
    'call-intro',
    'letter-c',
    'digit-0',
    'digit-0',
    'digit-7',
    'call-go',
    'digit-1',
    'digit-2',
  ]);
});

test('every call is made of clips that every pack has, and tells ticket and counter apart', () => {
  const known = new Set([...requiredClips, ...optionalClips]);
  fc.assert(
    fc.property(kinds, tickets, counters, (kind, ticket, counterNumber) => {
      const { clips, text } = announceCall({ kind, ticket, counterNumber }, mandarin);
      expect(clips.every((clip) => known.has(clip))).toBe(true);
      const go = clips.findIndex((clip) => clip.endsWith('-go'));
      const signs = clips.slice(1, go).map((clip) => clip.replace(/^(letter|digit)-/, ''));
      expect(signs.join('').toUpperCase()).toBe(ticket);
      expect(clips.length).toBeLessThanOrEqual(16);
      expect(text.length).toBeLessThanOrEqual(80);
    }),
  );
});

test('different calls never sound the same', () => {
  const one = fc.record({ kind: kinds, ticket: tickets, counterNumber: counters });
  fc.assert(
    fc.property(one, one, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      const sameSound =
        announceCall(a, mandarin).clips.join() === announceCall(b, mandarin).clips.join();
      expect(sameSound).toBe(same);
    }),
  );
});

test('an emergency is one whole recording, and every clip has its words', () => {
  for (const kind of emergencyKinds) {
    const { clips, text } = announceEmergency(kind);
    expect(clips).toEqual([`emergency-${kind}`]);
    expect(text).toContain('紧急通知');
  }
  for (const clip of [...requiredClips, ...optionalClips]) expect(zhWords[clip], clip).toBeTruthy();
  expect(Object.keys(zhWords)).toHaveLength(requiredClips.length + optionalClips.length);
});

test('the longest calls are at least as long as any call at a counter below twenty', () => {
  const lengths = fc.array(fc.integer({ min: 100, max: 900 }), {
    minLength: requiredClips.length + 1,
    maxLength: requiredClips.length + 1,
  });
  const all = [...requiredClips, ...optionalClips];
  fc.assert(
    fc.property(lengths, kinds, tickets, fc.integer({ min: 1, max: 19 }), (ms, kind, ticket, n) => {
      fc.pre(ticket.length === 4);
      const lengthOf = (clip: string): number => ms[all.indexOf(clip)] ?? 0;
      const sum = (call: Parameters<typeof announceCall>[0]): number =>
        announceCall(call, mandarin).clips.reduce((total, clip) => total + lengthOf(clip), 0);
      const longest = Math.max(...longestCalls(lengthOf).map(sum));
      expect(sum({ kind, ticket, counterNumber: n })).toBeLessThanOrEqual(longest);
    }),
  );
});
