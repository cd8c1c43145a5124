import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../../basics/result.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { baseLexicon } from '../../rules/scanner/lexicon.ts';
import { lexiconInForce } from '../../rules/scanner/local-lexicon.ts';
import { scanText } from '../../rules/scanner/scan.ts';
import {
  addWord,
  blankLexicon,
  downgradeRule,
  hallLexicon,
  isSwept,
  reinstateRule,
  removeWord,
  type HallLexicon,
} from './hall-lexicon.ts';

const word = {
  severity: 'BLOCK' as const,
  phrases: ['包车费'],
  basis: '本市场规定',
  rewrite: '班车免费',
};
const reason = '经核实不适用';
const withWord = (number = 1): HallLexicon => {
  const added = addWord(blankLexicon, { number, word });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.lexicon;
};

test('a word is added under a number of its own and found from then on', () => {
  const added = addWord(blankLexicon, { number: 7, word });
  expect(added).toMatchObject({
    ok: true,
    value: { ruleId: 'L-07', lexicon: { local: { version: 'm1' } } },
  });
  const [hit] = scanText('另付包车费', lexiconInForce(withWord().local));
  expect(hit).toMatchObject({ ruleId: 'L-01', severity: 'BLOCK', suggestion: '班车免费' });
});

test.each([
  ['a phrase the market has already', { phrases: ['包车费', '接送费用'] }, 'already_exists'],
  ['a phrase of one character', { phrases: ['工'] }, 'invalid_fields'],
  [
    'a neutral wording that is a find itself',
    { phrases: ['甲乙'], rewrite: '限男' },
    'invalid_fields',
  ],
  [
    'its own phrase as the neutral wording',
    { phrases: ['甲乙'], rewrite: '甲乙' },
    'invalid_fields',
  ],
])('a market is refused %s', (_, change, code) => {
  const refused = addWord(withWord(), { number: 2, word: { ...word, ...change } });
  expect(refused).toMatchObject({ ok: false, error: { code } });
});

test('a word of the market can go again; a rule of the product cannot', () => {
  const removed = removeWord(withWord(), 'L-01');
  expect(removed).toMatchObject({ ok: true, value: { local: { version: 'm2', additions: [] } } });
  expect(removeWord(withWord(), 'D1-01')).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('a rule goes down one step, once, and comes back', () => {
  const down = downgradeRule(blankLexicon, { ruleId: 'D5-02', reason });
  if (!down.ok) throw new Error(down.error.code);
  expect(scanText('45岁以下', lexiconInForce(down.value.local))[0]?.severity).toBe('REVIEW');
  const twice = downgradeRule(down.value, { ruleId: 'D5-02', reason });
  expect(twice).toMatchObject({ ok: false, error: { code: 'already_exists' } });
  const back = reinstateRule(down.value, 'D5-02');
  expect(back).toMatchObject({ ok: true, value: { local: { downgrades: [] } } });
  expect(reinstateRule(blankLexicon, 'D5-02')).toMatchObject({ error: { code: 'not_found' } });
});

test('a rule that nobody knows, or that is at the lowest step, does not go down', () => {
  const unknown = downgradeRule(blankLexicon, { ruleId: 'D9-99', reason });
  expect(unknown).toMatchObject({ ok: false, error: { code: 'not_found' } });
  const lowest = downgradeRule(blankLexicon, { ruleId: 'F2-01', reason });
  expect(lowest).toMatchObject({ ok: false, error: { code: 'wrong_state' } });
});

test('the hall has been read when the last reading was with the lexicon in force', () => {
  expect(isSwept(blankLexicon)).toBe(false);
  const lastSweep = { version: baseLexicon.version, atMs: fiveAmMs, postings: 3, suspended: 0 };
  expect(isSwept({ ...blankLexicon, lastSweep })).toBe(true);
  expect(isSwept({ ...withWord(), lastSweep })).toBe(false);
});

test('whatever is done in whatever order, what comes out is a lexicon that can be in force', () => {
  const steps = fc.array(
    fc.record({
      act: fc.constantFrom('add' as const, 'remove' as const, 'down' as const, 'up' as const),
      number: fc.integer({ min: 1, max: 6 }),
      phrase: fc.string({ maxLength: 6 }),
      rule: fc.constantFrom(...baseLexicon.rules.map(({ id }) => id)),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let lexicon: HallLexicon = blankLexicon;
      for (const { act, number, phrase, rule } of all) {
        const next = {
          add: () => {
            const added = { number, word: { ...word, phrases: [phrase], rewrite: null } };
            const done = addWord(lexicon, added);
            return done.ok ? ok(done.value.lexicon) : done;
          },
          remove: () => removeWord(lexicon, `L-0${String(number)}`),
          down: () => downgradeRule(lexicon, { ruleId: rule, reason }),
          up: () => reinstateRule(lexicon, rule),
        }[act]();
        if (!next.ok) continue;
        lexicon = hallLexicon.parse(next.value);
        lexiconInForce(lexicon.local);
      }
    }),
  );
});
