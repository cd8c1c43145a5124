/**
 * Initials of the Mandarin reading of every character that names a 工种, as an input method takes
 * them: the first letter, also of zh, ch and sh. A test holds the table to the names.
 */
const charactersOf: Readonly<Record<string, string>> = {
  a: '安',
  b: '板搬班包保帮布',
  c: '窗拆除铲车叉仓厂常场餐传菜厨采促串',
  d: '电打递度道地点导搭',
  f: '防分缝服饭',
  g: '工钢管购',
  h: '混灰焊货荒河护化会',
  j: '筋架机掘家件拣洁建',
  k: '孔快库开',
  l: '料理流临老绿',
  m: '木模抹门幕卖忙',
  n: '凝暖内农',
  p: '普配陪',
  q: '砌漆墙清',
  r: '纫日',
  s: '水室司送时深疏手',
  t: '土涂通庭厅',
  w: '瓦挖外务碗维',
  x: '小卸线洗销修',
  y: '油运夜员养育婴',
  z: '筑子装政钟做制作摘种植展珠',
};

const letterOf: ReadonlyMap<string, string> = new Map(
  Object.entries(charactersOf).flatMap(([letter, characters]) =>
    Array.from(characters, (character) => [character, letter] as const),
  ),
);

/** One letter for each character; what has no known reading is left out. */
export function pinyinInitials(text: string): string {
  return Array.from(text, (character) => letterOf.get(character) ?? '').join('');
}
