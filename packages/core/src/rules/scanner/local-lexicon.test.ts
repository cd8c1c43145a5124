import { expect, test } from 'vitest';
import { baseLexicon } from './lexicon.ts';
import {
  applyLocalLexicon,
  lexiconInForce,
  localLexicon,
  type LocalLexicon,
} from './local-lexicon.ts';
import { scanText } from './scan.ts';

const local = (change: Partial<LocalLexicon>): LocalLexicon =>
  localLexicon.parse({ version: 'm1', additions: [], downgrades: [], ...change });
const addition = {
  id: 'L-01',
  severity: 'BLOCK' as const,
  phrases: ['包(下)车'],
  basis: '本地规定',
  rewrite: null,
};
const reason = '本市场常见写法,经核实';

test('an added phrase is found literally, ornaments between its characters or not', () => {
  const result = applyLocalLexicon(baseLexicon, local({ additions: [addition] }));
  const lexicon = result.ok ? result.value : baseLexicon;
  expect(lexicon.version).toBe(`${baseLexicon.version}+m1`);
  expect(scanText('包 (下) 车 十元', lexicon)).toMatchObject([
    { ruleId: 'L-01', category: 'local' },
  ]);
  expect(scanText('包下车十元', lexicon)).toEqual([]);
});

test('a rule goes down one step and the base stays as it was', () => {
  const result = applyLocalLexicon(
    baseLexicon,
    local({ downgrades: [{ ruleId: 'D5-02', reason }] }),
  );
  const lexicon = result.ok ? result.value : baseLexicon;
  expect(scanText('45岁以下', lexicon)[0]?.severity).toBe('REVIEW');
  expect(scanText('45岁以下', baseLexicon)[0]?.severity).toBe('REASON');
  expect(lexicon.rules).toHaveLength(baseLexicon.rules.length);
});

test.each([
  ['unknown_rule', local({ downgrades: [{ ruleId: 'D9-99', reason }] })],
  ['lowest', local({ downgrades: [{ ruleId: 'F2-01', reason }] })],
  [
    'twice_downgraded',
    local({
      downgrades: [
        { ruleId: 'D1-01', reason },
        { ruleId: 'D1-01', reason },
      ],
    }),
  ],
  ['duplicate_id', local({ additions: [addition, addition] })],
  ['short_phrase', local({ additions: [{ ...addition, phrases: [' * '] }] })],
  ['short_phrase', local({ additions: [{ ...addition, phrases: ['包车', '车 *'] }] })],
])('a market is refused with %s', (code, input) => {
  expect(applyLocalLexicon(baseLexicon, input)).toMatchObject({ ok: false, error: { code } });
});

test('a downgrade needs a reason, and an addition cannot pose as a rule of the base', () => {
  expect(
    localLexicon.safeParse({
      version: 'm1',
      additions: [],
      downgrades: [{ ruleId: 'D1-01', reason: '嫌烦' }],
    }).success,
  ).toBe(false);
  expect(
    localLexicon.safeParse({
      version: 'm1',
      additions: [{ ...addition, id: 'D1-01' }],
      downgrades: [],
    }).success,
  ).toBe(false);
});

test('the wording a market gives is offered in place of its phrase', () => {
  const lexicon = lexiconInForce(local({ additions: [{ ...addition, rewrite: '提供班车' }] }));
  expect(scanText('包(下)车', lexicon)[0]?.suggestion).toBe('提供班车');
});

test('a market without changes scans with the lexicon of the product itself', () => {
  expect(lexiconInForce(local({}))).toBe(baseLexicon);
});

test('a downgrade of a rule the product no longer has is passed over', () => {
  const lexicon = lexiconInForce(
    local({ additions: [addition], downgrades: [{ ruleId: 'D9-99', reason }] }),
  );
  expect(lexicon.version).toBe(`${baseLexicon.version}+m1`);
  expect(lexicon.rules).toHaveLength(baseLexicon.rules.length + 1);
});
