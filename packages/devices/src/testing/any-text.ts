import fc from 'fast-check';

/** Text as people and systems produce it: Chinese, Latin, rare characters, controls, marks. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('零', '工', '市', '场', '，', '30', '元/时', 'Zhang', ' ', '·', '䶮', '𠅤'),
      fc.constantFrom('\n', '\r\n', '\t', '\u001b@', '\u001dV0', 'e\u0301', '\u200d', '\uE000'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
