/**
 * Surnames, the most frequent first: the first hundred roughly as the yearly reports on names of the
 * Ministry of Public Security have them (全国姓名报告), then what else is a surname in our times.
 */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈' +
  '钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施' +
  '文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳傅甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗' +
  '谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜' +
  '冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠' +
  '荆阎乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄' +
  '平计索宣晋相门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊乌母裘亓修邰赫杭况那宿鲜印逯隆茹战慕危亢嵇公哈湛宾戎' +
  '勾茅利居揭但尉冶束檀衣展阴昝智幸衡富尧由贡';

/** Surnames of two characters and how they are said. */
const compound: Readonly<Record<string, string>> = {
  欧阳: 'ouyang',
  上官: 'shangguan',
  皇甫: 'huangfu',
  令狐: 'linghu',
  诸葛: 'zhuge',
  司徒: 'situ',
  司马: 'sima',
  申屠: 'shentu',
  夏侯: 'xiahou',
  尉迟: 'yuchi',
  慕容: 'murong',
  端木: 'duanmu',
  公孙: 'gongsun',
  长孙: 'zhangsun',
  东方: 'dongfang',
  南宫: 'nangong',
  西门: 'ximen',
  独孤: 'dugu',
  宇文: 'yuwen',
  轩辕: 'xuanyuan',
  淳于: 'chunyu',
  闻人: 'wenren',
  澹台: 'tantai',
  万俟: 'moqi',
  呼延: 'huyan',
  钟离: 'zhongli',
  濮阳: 'puyang',
  赫连: 'helian',
  完颜: 'wanyan',
  拓跋: 'tuoba',
  百里: 'baili',
  司空: 'sikong',
  鲜于: 'xianyu',
};

/** How a character is said as a surname, where a dictionary knows it said otherwise too. */
const saidAs: Readonly<Record<string, readonly string[]>> = {
  孙: ['sun'],
  冯: ['feng'],
  彭: ['peng'],
  曾: ['zeng'],
  叶: ['ye'],
  丁: ['ding'],
  沈: ['shen'],
  石: ['shi'],
  贾: ['jia'],
  万: ['wan'],
  覃: ['qin', 'tan'],
  莫: ['mo'],
  汤: ['tang'],
  齐: ['qi'],
  翟: ['zhai', 'di'],
  殷: ['yin'],
  俞: ['yu'],
  宁: ['ning'],
  单: ['shan'],
  盛: ['sheng'],
  解: ['xie'],
  牟: ['mu', 'mou'],
  缪: ['miao'],
  车: ['che'],
  褚: ['chu'],
  景: ['jing'],
  卜: ['bu'],
  柏: ['bai', 'bo'],
  瞿: ['qu'],
  臧: ['zang'],
  和: ['he'],
  仇: ['qiu'],
  隋: ['sui'],
  查: ['zha'],
  乐: ['yue', 'le'],
  南: ['nan'],
  区: ['ou'],
  强: ['qiang'],
  朴: ['piao'],
  盖: ['ge', 'gai'],
  都: ['du'],
  薄: ['bo'],
  羊: ['yang'],
  那: ['na'],
  宿: ['su'],
  揭: ['jie'],
  尉: ['wei', 'yu'],
};

/** A surname and the ways it is said; null: as any dictionary says. */
export interface Surname {
  readonly text: string;
  readonly saidAs: readonly string[] | null;
}

/** Every surname, most frequent first; those of two characters come after the first hundred. */
export const surnames: readonly Surname[] = [
  ...characters(0, 100),
  ...Object.entries(compound).map(([text, said]) => ({ text, saidAs: [said] })),
  ...characters(100),
];

function characters(from: number, to?: number): readonly Surname[] {
  return Array.from(single)
    .slice(from, to)
    .map((text) => ({ text, saidAs: saidAs[text] ?? null }));
}
