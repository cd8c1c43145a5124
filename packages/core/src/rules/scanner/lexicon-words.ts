/**
 * Building blocks of the patterns. All are written for normalised text: half-width, lower case,
 * without white space.
 */

/** A gender word that stands for people sought; 男女 together is never one. */
export const gender =
  '(?:男(?!女)|(?<![男子儿妇美])女)(?:性|士|生|工|的|同志|员工|孩子?|青年|子|人)?';

/** Anything up to the next mark that ends a clause. */
export const inClause = '[^,。;!?]';

/** The clause goes no further. */
export const clauseEnd = '(?=[,。;!?、:)\\ue000]|$)';

/** "… need not apply", after a group of people. */
export const unwanted =
  '(?:就|都|一律|全部?)?(?:请?勿(?!忘|误)|不用(?!交|付|带|自|押|掏|花|钱|费|担|任|再|先|考)|不要(?!押|交|求|钱|费|任|担|错|怕)(?:来|投|应聘|报名)?|不招|不收(?!押|费|取|任)|不考虑|不录|不聘|不接受|不行|不予|免(?:谈|问|扰|进|来|投|应聘)|除外|别来|别(?:联系|投|打扰)|莫来|谢绝|止步|拒(?:招|收|绝|录)?|慎(?:投|入)|绕道|绕行)';

/** "we do not take …", before a group of people. */
export const refusing =
  '(?:不要|不招|不收|不聘|不考虑|不接[受收]|不录用?|不需要?|谢绝|拒绝|拒招|拒收|拒录|拒用|拒|排除)(?:招用?|聘用?|录用|使用|来自|任何|所有)?';

/** "only …", before a group of people. */
export const onlyFor =
  '(?:仅限|只限|限定|限于|限招|限|仅招聘?|只招聘?|只要|只收|只用|只聘|仅收|仅要|仅聘|专招|仅面向|只面向|只考虑|必须是|必须为|必须|须是|须为|须|应为|要求是?|优先招|优先录用|优先考虑)[::]?';

/** "… preferred", after a group of people. */
export const preferred =
  '(?:者|的)?(?:均?可)?,?(?:优先|为主|为佳|最好|尤佳|更佳|更好|最佳|为宜|优选)';

/** An age of two digits or in Chinese numerals. */
export const age = '(?:[1-9]\\d|[一二三四五六七八九]?十[一二三四五六七八九]?)';
/** What an age phrase may begin with. */
export const ageLabel = '(?:年龄|年纪|岁数)(?:要求|限制|范围|段|控制|不限制)?[:在为]?';
/** An age of someone to be looked after says nothing about the person sought. */
export const notOfCared =
  '(?!的?(?:以上)?的?(?:老人|老年|老太|老爷|爷爷|奶奶|宝宝|小孩|孩子|儿童|幼儿|学生|患者|病人|客户))';

/** Any of the alternatives. */
export function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}

export const ethnicGroup = oneOf(`
  回 藏 维吾尔 维 蒙古 蒙 彝 苗 壮 哈萨克 满 朝鲜 土家 侗 瑶 白 傣 黎 布依 哈尼 傈僳 佤 畲 高山 拉祜 水
  东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯
  鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺`);

export const province = oneOf(`
  北京 天津 河北 山西 内蒙古?  辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西
  海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 东北 苏北 苏南 皖北 豫南 两广 两湖 凉山 川渝 云贵
  西北 潮汕 温州 周口 信阳 驻马店 阜阳`);
