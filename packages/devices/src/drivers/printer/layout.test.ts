import fc from 'fast-check';
import type { PaperBlock } from '@hall/core/documents/paper';
import { expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { layOut, paperFormat } from './layout.ts';
import { textColumns } from './wrap.ts';

const wide = paperFormat(80);
const narrow = paperFormat(58);

function texts(blocks: readonly PaperBlock[], format = wide): string[] {
  return layOut({ kind: 'test-page', blocks }, format).map((line) =>
    line.kind === 'text' ? line.text : line.kind,
  );
}

const anyBlock: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: anyText,
    size: fc.constantFrom(1 as const, 2 as const),
    align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
  }),
  fc.record({
    kind: fc.constant('row' as const),
    cells: fc.array(
      fc.record({
        text: anyText,
        width: fc.integer({ min: 0, max: 60 }),
        align: fc.constantFrom('left' as const, 'right' as const),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.constant({ kind: 'rule' as const }),
);

test('no line of any document is wider than the paper', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), fc.boolean(), (blocks, isWide) => {
      const format = isWide ? wide : narrow;
      for (const line of layOut({ kind: 'notice', blocks }, format)) {
        if (line.kind !== 'text') continue;
        expect(textColumns(line.text) * line.size).toBeLessThanOrEqual(format.columns);
      }
    }),
  );
});

test('nothing people typed can command the printer', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
      for (const line of layOut({ kind: 'notice', blocks }, wide)) {
        if (line.kind === 'text') expect(line.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }
    }),
  );
});

test('wrapping loses no character of plain text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('零', '工', 'a', '7', '·'), { maxLength: 200 }),
      (parts) => {
        expect(texts([{ kind: 'text', text: parts.join('') }], narrow).join('')).toBe(
          parts.join(''),
        );
      },
    ),
  );
});

test('a Chinese character counts two columns, on both papers and in double size', () => {
  const text = '零'.repeat(25);
  expect(texts([{ kind: 'text', text }]).map((line) => line.length)).toEqual([24, 1]);
  expect(texts([{ kind: 'text', text }], narrow).map((line) => line.length)).toEqual([16, 9]);
  expect(texts([{ kind: 'text', text, size: 2 }]).map((line) => line.length)).toEqual([12, 12, 1]);
});

test('words and amounts are not torn where a blank or a hanzi stands before them', () => {
  const text = '工资每小时一共是三十二块五毛人民币的现钱来付 32.50元';
  expect(texts([{ kind: 'text', text }])).toEqual([
    '工资每小时一共是三十二块五毛人民币的现钱来付',
    '32.50元',
  ]);
});

test('things two blanks apart, such as phone numbers, each stay whole where a line has room', () => {
  const hotlines = '市场 0000-1000001  劳动监察 0000-1000002  人社热线 12333';
  expect(texts([{ kind: 'text', text: hotlines }], wide)).toEqual([
    '市场 0000-1000001  劳动监察 0000-1000002',
    '人社热线 12333',
  ]);
  expect(texts([{ kind: 'text', text: hotlines }], narrow)).toEqual([
    '市场 0000-1000001',
    '劳动监察 0000-1000002',
    '人社热线 12333',
  ]);
  // One that fits on no line begins where there is room.
  const long = '长'.repeat(17);
  expect(texts([{ kind: 'text', text: `市场  ${long}` }], narrow)).toEqual([
    `市场  ${'长'.repeat(13)}`,
    '长'.repeat(4),
  ]);
});

test('a mark that closes begins no line, and one that opens ends none (GB/T 15834, 5.1)', () => {
  const notice = '未核验身份：录用时请出示身份证件，由用工方核对';
  expect(texts([{ kind: 'text', text: notice }], narrow)).toEqual([
    '未核验身份：录用时请出示身份证',
    '件，由用工方核对',
  ]);
  const part = fc
    .tuple(
      fc.constantFrom('', '“', '（', '《'),
      fc.constantFrom('零工', '搬', '350', 'A-3', '日结工资'),
      fc.constantFrom('', '，', '。', '）。', '”，'),
    )
    .map((three) => three.join(''));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.boolean(), (parts, isWide) => {
      const text = parts.join('');
      const lines = texts([{ kind: 'text', text }], isWide ? wide : narrow);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）”]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（《]$/);
    }),
  );
});

test('a line of nothing but closing marks is broken where it has to be', () => {
  const marks = '。'.repeat(20);
  expect(texts([{ kind: 'text', text: marks }], narrow).join('')).toBe(marks);
});

test('what is set in goes on as far in', () => {
  const text = '  地点 测试新区安置房工地二期三号楼  找展位 A04';
  expect(texts([{ kind: 'text', text }], narrow)).toEqual([
    '  地点 测试新区安置房工地二期三',
    '  号楼  找展位 A04',
  ]);
});

test('the cells of a row start at their columns and continue below themselves', () => {
  const row: PaperBlock = {
    kind: 'row',
    cells: [
      { text: '[0042]', width: 8 },
      { text: '保洁 需要会使用洗地机的师傅', width: 16 },
      { text: '30元/时', width: 8, align: 'right' },
    ],
  };
  expect(texts([row], narrow)).toEqual([
    '[0042]  保洁 需要会使用  30元/时',
    '        洗地机的师傅',
  ]);
});

test('a rule is as wide as the paper; an empty text is an empty line', () => {
  expect(texts([{ kind: 'rule' }], narrow)).toEqual(['-'.repeat(32)]);
  expect(texts([{ kind: 'text', text: '' }])).toEqual(['']);
});
