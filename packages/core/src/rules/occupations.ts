import { z } from 'zod';
import { licenceCode } from './licences.ts';

export const occupationFamily = z.enum([
  'construction',
  'finishing',
  'machinery',
  'logistics',
  'factory',
  'cleaning',
  'domestic',
  'catering',
  'farming',
  'service',
  'craft',
]);
export type OccupationFamily = z.infer<typeof occupationFamily>;

const occupation = z.strictObject({
  /** Stable; stored in postings and worker profiles. */
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** Code of the national occupation classification; null where none is certain. */
  officialCode: z
    .string()
    .regex(/^\d-\d{2}-\d{2}-\d{2}$/)
    .nullable(),
  /** For tiles and board rows: at most four characters. */
  shortName: z.string().min(2).max(4),
  name: z.string().min(2),
  nameEn: z.string().min(2),
  /** Name of a lucide icon. */
  icon: z.string().regex(/^[a-z0-9-]+$/),
  family: occupationFamily,
  payUnit: z.enum(['hour', 'day', 'shift', 'piece', 'job', 'month']),
  /** What a piece is, for piece pay only. */
  pieceName: z.string().nullable(),
  payMinFen: z.number().int().positive(),
  payMaxFen: z.number().int().positive(),
  settlement: z.enum(['daily', 'weekly', 'half_month', 'monthly', 'on_completion']),
  licencesRequired: z.array(licenceCode),
  /** These three keep 16- and 17-year-olds away (未成年人保护法 §61, 劳动法 §64). */
  hazardous: z.boolean(),
  heavy: z.boolean(),
  night: z.boolean(),
  negotiationZone: z.string().regex(/^[A-Z]-\d+$/),
});
export type Occupation = z.infer<typeof occupation>;

/**
 * Columns: id | official code | short name | name | English | icon | family | unit (piece name) |
 * least and most pay in fen | settlement | licences | flags (h hazardous, w heavy, n night) | zone.
 * Pay is what day labour markets published from 2022 to 2026, rounded; every market sets its own.
 */
const table = `
general|-|小工|普工/小工|General labourer|shovel|construction|day|13000-20000|daily|-|w|A-1
mason|6-29-01-01|瓦工|瓦工/砌筑工|Bricklayer|brick-wall|construction|day|28000-40000|daily|-|w|A-2
rebar|6-29-01-04|钢筋工|钢筋工|Rebar worker|grid-3x3|construction|day|29000-40000|weekly|-|hw|A-2
concrete|6-29-01-03|混凝土|混凝土工|Concrete worker|layers|construction|day|26000-35000|weekly|-|hw|A-2
scaffolder|6-29-01-05|架子工|架子工|Scaffolder|construction|construction|day|29000-40000|weekly|height_work|hw|A-3
carpenter|-|木工|木工(模板)|Formwork carpenter|hammer|construction|day|29000-45000|weekly|-|w|A-3
waterproofer|6-29-02-08|防水工|防水工|Waterproofing worker|umbrella|construction|day|28000-38000|daily|-|h|A-3
plasterer|6-29-04-01|抹灰工|抹灰工|Plasterer|paint-roller|finishing|day|28000-36000|daily|-|w|A-4
painter|6-29-04-01|油漆工|油漆/涂料工|Painter|paintbrush|finishing|day|27000-36000|daily|-|h|A-4
plumber|6-29-03-04|管工|水暖管工|Plumber|droplets|finishing|day|26000-38000|daily|-|-|A-5
electrician|6-29-03-02|电工|电工(水电安装)|Electrician|zap|finishing|day|26000-38000|daily|electrician|h|A-5
welder|6-18-02-04|电焊工|电焊工|Welder|flame|finishing|day|27000-45000|daily|welding|h|A-5
fitter|6-29-04-02|门窗安装|门窗/幕墙安装|Window and facade fitter|app-window|finishing|day|28000-38000|on_completion|-|h|A-4
demolition|-|拆除工|室内拆除/打孔|Demolition worker|pickaxe|finishing|day|20000-32000|daily|-|hw|A-1
digger|6-30-05-05|挖掘机|挖掘机/铲车司机|Excavator operator|tractor|machinery|day|35000-60000|daily|machine_operator|h|B-1
forklift|-|叉车工|叉车司机|Forklift driver|forklift|machinery|day|20000-30000|daily|forklift|h|B-1
driver|4-02-02-02|司机|货车司机|Lorry driver|truck|machinery|day|20000-35000|daily|driving|-|B-1
loader|4-02-05-01|搬运装卸|搬运/装卸|Loader|package|logistics|day|14000-26000|daily|-|w|B-2
mover|4-02-05-01|搬家送货|搬家送货|Mover|container|logistics|job|15000-40000|daily|-|w|B-2
sorter|4-02-07-09|快件分拣|快递分拣(夜班)|Parcel sorter, nights|package-open|logistics|shift|15000-23000|daily|-|n|B-3
courier|4-02-07-08|配送员|快递/外卖配送|Courier|bike|logistics|day|18000-30000|weekly|-|-|B-3
storekeeper|4-02-06-02|理货员|仓库理货|Warehouse picker|warehouse|logistics|hour|1600-2200|weekly|-|-|B-3
assembler|-|电子普工|电子厂/流水线临时工|Assembly line worker|cpu|factory|hour|1400-2500|weekly|-|-|C-1
packer|-|打包工|包装/打包|Packer|box|factory|hour|1800-2700|daily|-|-|C-1
sewer|-|缝纫工|缝纫工|Sewing machinist|shirt|factory|piece:件|100-600|weekly|-|-|C-1
cleaner|4-09-08-01|保洁|保洁(日常)|Cleaner|broom|cleaning|hour|2000-4000|daily|-|-|C-2
deep-cleaner|4-09-08-01|开荒保洁|深度保洁/开荒|Deep cleaner|spray-can|cleaning|day|15000-22000|daily|-|-|C-2
clearing|-|清理工|清理(河道/场地)|Site clearing worker|trash-2|cleaning|day|18000-22000|daily|-|w|C-2
drain|-|管道疏通|管道疏通|Drain cleaner|waves|cleaning|job|5000-20000|daily|-|-|C-2
housekeeper|4-10-01-06|家政|家政服务(钟点)|Housekeeper by the hour|house|domestic|hour|2000-5000|daily|-|-|C-3
home-cook|4-10-01-06|家庭做饭|家庭餐制作员|Home cook|cooking-pot|domestic|month|200000-300000|half_month|-|-|C-3
carer|4-10-01-05|养老护理|养老护理/陪护|Care assistant|hand-heart|domestic|day|15000-26000|daily|-|-|C-3
nanny|-|育婴员|育婴员|Nanny|baby|domestic|month|450000-800000|monthly|health|-|C-3
waiter|4-03-02-05|餐厅服务|餐厅服务/传菜|Restaurant waiter|utensils|catering|hour|1500-2500|daily|health|-|D-1
dishwasher|-|洗碗帮厨|洗碗/帮厨|Kitchen helper|soup|catering|hour|1500-2200|daily|health|-|D-1
gardener|4-09-10-01|绿化|绿化养护|Gardener|trees|farming|day|11000-15000|daily|-|-|D-2
picker|5-01-02-02|采摘|采摘|Fruit and vegetable picker|apple|farming|piece:斤|30-100|daily|-|-|D-2
farmhand|5-01-02-01|农忙|农忙/种植|Farm hand|wheat|farming|day|9000-18000|daily|-|-|D-2
guard|4-07-05-01|保安|保安(临时)|Security guard|shield-check|service|day|12000-18000|daily|security_guard|n|D-3
promoter|4-01-02-03|促销导购|促销/导购/会展|Promoter|shopping-bag|service|day|12000-22000|daily|-|-|D-3
stage|-|布展搭建|搭建/布展|Exhibition builder|tent|service|day|20000-35000|daily|-|w|D-3
repairer|-|家电维修|家电维修|Appliance repairer|washing-machine|service|job|5000-20000|daily|-|-|D-3
beader|-|手工串珠|手工/串珠(场内)|Bead and handicraft worker|gem|craft|piece:件|5-200|weekly|-|-|D-4
`;

function parseRow(line: string): Occupation {
  const cells = line.split('|');
  const cell = (at: number): string => cells[at] ?? '';
  const [payUnit, pieceName = null] = cell(7).split(':');
  const [least, most] = cell(8).split('-').map(Number);
  const flags = cell(11);
  return occupation.parse({
    id: cell(0),
    officialCode: cell(1) === '-' ? null : cell(1),
    shortName: cell(2),
    name: cell(3),
    nameEn: cell(4),
    icon: cell(5),
    family: cell(6),
    payUnit,
    pieceName,
    payMinFen: least,
    payMaxFen: most,
    settlement: cell(9),
    licencesRequired: cell(10) === '-' ? [] : cell(10).split(','),
    hazardous: flags.includes('h'),
    heavy: flags.includes('w'),
    night: flags.includes('n'),
    negotiationZone: cell(12),
  });
}

/** The 工种 every hall starts with, in the order of the tiles; markets change pay and zones. */
export const occupations: readonly Occupation[] = table.trim().split('\n').map(parseRow);

const byId = new Map(occupations.map((entry) => [entry.id, entry]));

/** Looks an occupation up by its id; null for an id nobody knows. */
export function findOccupation(id: string): Occupation | null {
  return byId.get(id) ?? null;
}

/** The name people read, short in Chinese; an id of a newer hall is shown as it is. */
export function occupationName(id: string, language: 'zh-CN' | 'en'): string {
  const entry = byId.get(id);
  if (entry === undefined) return id;
  return language === 'en' ? entry.nameEn : entry.shortName;
}
