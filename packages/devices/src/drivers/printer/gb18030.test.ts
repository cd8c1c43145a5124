import { standardCharacters } from '@hall/core/rules/standard-characters';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';

/** GBK's codes of the eighty: FE50 to FEA0 without FE7F, which is no code. */
const codes = Array.from({ length: 81 }, (_, at) => 0x50 + at).filter((trail) => trail !== 0x7f);
const privateOf = (at: number): string => String.fromCodePoint(0xe815 + at);

/**
 * The fourteen that GB 18030-2005 itself still left in the private area, with the code points they
 * have had since (L2/06-394, table 1). Decoders of different ages differ on these alone.
 */
const lateMoves: ReadonlyMap<number, number> = new Map([
  [0x51, 0x20087],
  [0x52, 0x20089],
  [0x53, 0x200cc],
  [0x59, 0x9fb4],
  [0x61, 0x9fb5],
  [0x66, 0x9fb6],
  [0x67, 0x9fb7],
  [0x6c, 0x215d7],
  [0x6d, 0x9fb8],
  [0x76, 0x2298f],
  [0x7e, 0x9fb9],
  [0x90, 0x9fba],
  [0x91, 0x241fe],
  [0xa0, 0x9fbb],
]);

test('each of the eighty characters stands where the national standard puts it', () => {
  const moved = codes.map((_, at) => standardCharacters(privateOf(at)));
  const expected = codes.map((trail) => {
    const late = lateMoves.get(trail);
    return late === undefined
      ? iconv.decode(Buffer.of(0xfe, trail), 'gb18030')
      : String.fromCodePoint(late);
  });
  expect(codes).toHaveLength(80);
  expect(moved).toEqual(expected);
});
