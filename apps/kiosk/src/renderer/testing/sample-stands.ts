import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import type { OccupationFamily } from '@hall/core/rules/occupations';
import { sampleId } from './sample-hall.ts';

/** Four blocks with a cross of aisles between them: letter, work, first column and row. */
const blocks: readonly (readonly [string, OccupationFamily | null, number, number])[] = [
  ['A', 'construction', 1, 1],
  ['B', 'logistics', 5, 1],
  ['C', 'domestic', 1, 4],
  ['D', null, 5, 4],
];

const employers = [
  '示例建筑工程有限公司',
  '示例物流(测试)',
  '个人雇主',
  '示例市第一建筑安装工程总承包有限责任公司',
];

/** Twenty-four booths; two of three have somebody today, some of them later. */
export function sampleStands(): PublicStand[] {
  return blocks.flatMap(([letter, family, column, row], block) =>
    Array.from({ length: 6 }, (_, at): PublicStand => {
      const index = block * 6 + at;
      return {
        kind: 'stand',
        id: sampleId(9, index),
        details: {
          name: `${letter}${String(at + 1).padStart(2, '0')}`,
          family,
          column: column + Math.floor(at / 2),
          row: row + (at % 2),
        },
        today:
          index % 3 === 2
            ? null
            : {
                employer: employers[index % employers.length] ?? '',
                here: index % 4 !== 1,
                from: index % 4 === 1 ? '09:30' : '05:10',
              },
      };
    }),
  );
}
