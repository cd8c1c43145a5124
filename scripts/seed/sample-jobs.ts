/** How work of one occupation is described by those who offer it. */
export interface JobWording {
  readonly contents: readonly string[];
  readonly skills: readonly string[];
  readonly places: readonly string[];
  /** HH:mm-HH:mm */
  readonly shifts: readonly string[];
}

const site = [
  '测试路工地',
  '示例小区3号楼',
  '测试新区安置房工地',
  '示例大道管网工地',
  '城东示例花园二期',
];
const home = ['示例花园小区', '测试家园小区', '老街示例社区', '滨河示例小区'];
const yard = ['建材市场北门', '物流园B区', '示例冷链仓库', '测试批发市场', '火车站货场'];
const factory = ['示例产业园6号厂房', '测试工业园2期', '示例电子产业园'];
const town = ['示例写字楼', '测试中心医院后勤楼', '示例商场', '会展中心', '测试小学食堂'];
const food = ['老街饭店', '示例大酒店', '测试广场美食城', '示例学校食堂'];
const green = ['湿地公园', '示例镇果园', '测试村蔬菜基地', '示例河滨绿道', '测试镇茶园'];

const dayWork = ['06:30-17:30', '07:00-17:00', '07:30-17:30', '08:00-18:00'];
const office = ['08:00-12:00', '08:30-17:30', '13:00-17:00'];
const early = ['05:30-11:00', '06:00-12:00', '06:30-11:30'];

/** Columns: occupation = contents / … ; skills / … */
const lines = `
general = 搬砖、筛沙、清运现场材料，管午饭，自带雨鞋 / 配合瓦工递料拌灰，管午饭 / 现场清理和材料归堆，手套雨衣现场发 ; 无要求，肯干活就行 / 做过工地小工的优先
mason = 砌筑加气块墙，会贴砖，工具自带 / 卫生间贴墙地砖，瓷砖胶薄贴 / 围墙砌筑和勾缝 ; 会砌墙贴砖 / 三年以上瓦工经验
rebar = 梁板钢筋绑扎，按图施工 / 基础钢筋制作安装 ; 会看图，会绑扎
concrete = 楼面混凝土浇筑和收光 / 道路混凝土摊铺振捣 ; 会使用振动棒和抹光机
scaffolder = 外墙落地架搭设和拆除，安全带现场发 / 满堂架搭设 ; 持证上岗，服从现场安全管理
carpenter = 标准层模板支拆，木方模板现场有 / 楼梯模板制作安装 ; 会看图支模
waterproofer = 屋面卷材铺贴，节点处理 / 卫生间涂膜防水 ; 会用热熔喷枪
plasterer = 内墙抹灰找平，机喷加手工收面 / 外墙抗裂砂浆施工 ; 会冲筋找平
painter = 内墙腻子和乳胶漆两遍 / 木门油漆翻新 ; 会喷涂和滚涂
plumber = 住宅给排水管安装，热熔连接 / 地暖管铺设和打压 ; 会看水路图
electrician = 住宅照明线路敷设和配电箱接线 / 商铺线路改造 ; 持证上岗，会看电路图
welder = 钢结构二氧化碳保护焊 / 栏杆焊接和打磨 ; 持证上岗，会平焊立焊
fitter = 断桥铝门窗安装打胶 / 玻璃幕墙板块挂装 ; 会用激光水平仪
demolition = 室内隔墙拆除和垃圾装袋 / 墙体开槽打孔 ; 会用电镐，防护用品现场发
digger = 沟槽开挖和回填，机械现场有 / 场地平整装车 ; 持证上岗，两年以上操作经验
forklift = 仓库托盘装卸和码垛 / 车间原料转运 ; 持证上岗
driver = 城配送货，每天三趟，装卸有人帮 / 工地材料短驳 ; 持驾驶证，熟悉本地道路
loader = 瓷砖水泥卸车上楼，每车三到四小时 / 蔬菜装车过磅 / 家电入库码放，有液压车 ; 无要求，能搬重物
mover = 居民搬家打包和搬运，有电梯 / 办公室搬迁 ; 会打包，爱护物品
sorter = 快件卸车扫描和分拣，班车接送 / 包裹供件集包，夜餐一顿 ; 会看地址，无经验可学
courier = 站点包裹派送，车辆站点提供 / 社区团购送货上门 ; 会骑电动三轮车
storekeeper = 按单拣货复核和打包 / 盘点上架贴标 ; 认识字，会用手持终端
assembler = 流水线装配插件，坐班，车间有空调 / 产品外观检验和贴膜 ; 无要求，上岗前有半天教学
packer = 咖啡装盒打包，坐站结合 / 礼盒装配和封箱 ; 无要求，手脚麻利
sewer = 工作服平缝锁边 / 窗帘缝制 ; 会平缝机
cleaner = 办公区地面桌面清洁和垃圾清运 / 楼道电梯保洁，工具现场有 / 商场公共区域巡回保洁 ; 无要求，男女不限
deep-cleaner = 新房开荒擦玻璃和地面除胶 / 学校假期深度清洁 ; 做过开荒保洁的优先
clearing = 河道拦网漂浮物清理，救生衣现场发 / 拆迁场地垃圾清运 ; 无要求
drain = 小区污水井疏通 / 厨房下水疏通，工具自带 ; 会用疏通机
housekeeper = 家庭日常打扫和收纳，每周三次 / 擦玻璃和厨房去油 ; 细心，会用清洁用品
home-cook = 做两顿家常饭并收拾厨房，口味清淡 / 中午给两位老人做饭 ; 会做家常菜
carer = 医院陪护，白班，协助翻身喂饭 / 居家照看老人起居 ; 有护理经验，有耐心
nanny = 白天照看一岁幼儿，做辅食 / 协助照看双胞胎 ; 有育儿经验
waiter = 午市晚市传菜收台，管两餐 / 婚宴端菜和撤台，管一餐 ; 持健康证，普通话流利
dishwasher = 洗碗消毒和择菜，管两餐 / 食堂帮厨切配 ; 持健康证
gardener = 草坪修剪和浇水，适合大龄 / 行道树涂白和清理落叶，适合大龄 ; 无要求
picker = 桃子采摘分级装筐，往返班车 / 大棚草莓采摘，工具现场有 ; 无要求，轻拿轻放
farmhand = 水稻插秧和田间管理 / 茶园除草施肥，管午饭 ; 做过农活
guard = 展会出入口秩序维护 / 小区门岗值守和登记 ; 持保安员证
promoter = 商超牛奶试饮导购 / 展会发放资料和引导 ; 普通话流利，会介绍产品
stage = 展台搭建和布展，三班轮休，买意外险 / 演出舞台搭建 ; 会用电动工具
repairer = 空调清洗和加氟 / 洗衣机油烟机维修 ; 会检修家用电器
beader = 本市场二楼串珠加工，计件，坐着干，适合行动不便者 / 手工编织样品制作 ; 无要求，现场教
`;

const placesOf: Readonly<Record<string, readonly string[]>> = {
  ...same(
    ['general', 'mason', 'rebar', 'concrete', 'scaffolder', 'carpenter', 'waterproofer'],
    site,
  ),
  ...same(['plasterer', 'painter', 'plumber', 'electrician', 'welder', 'fitter', 'digger'], site),
  ...same(['demolition', 'drain', 'housekeeper', 'home-cook', 'nanny', 'mover'], home),
  ...same(['forklift', 'driver', 'loader', 'sorter', 'courier', 'storekeeper'], yard),
  ...same(['assembler', 'packer', 'sewer'], factory),
  ...same(['cleaner', 'deep-cleaner', 'carer', 'guard', 'promoter', 'stage', 'repairer'], town),
  ...same(['waiter', 'dishwasher'], food),
  ...same(['clearing', 'gardener', 'picker', 'farmhand'], green),
  beader: ['本市场2楼'],
};

const shiftsOf: Readonly<Record<string, readonly string[]>> = {
  ...same(['cleaner', 'housekeeper', 'promoter', 'beader', 'repairer'], office),
  ...same(['loader', 'picker', 'mover', 'clearing'], early),
  'home-cook': ['10:00-14:00'],
  sorter: ['19:00-05:00', '20:00-06:00'],
  guard: ['07:00-19:00', '08:00-18:00'],
  waiter: ['10:00-14:00', '16:30-21:00'],
  dishwasher: ['09:30-13:30', '16:30-20:30'],
};

function same<T>(ids: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

function parse(line: string): [string, JobWording] {
  const [id = '', rest = ''] = line.split(' = ');
  const [contents = '', skills = ''] = rest.split(' ; ');
  return [
    id,
    {
      contents: contents.split(' / '),
      skills: skills.split(' / '),
      places: placesOf[id] ?? town,
      shifts: shiftsOf[id] ?? dayWork,
    },
  ];
}

/** Wording by occupation. */
export const jobWordings: ReadonlyMap<string, JobWording> = new Map(
  lines.trim().split('\n').map(parse),
);

/** How a certificate is written in a posting. */
export const licenceNames: Readonly<Record<string, string>> = {
  electrician: '特种作业操作证（电工）',
  welding: '特种作业操作证（焊接）',
  height_work: '特种作业操作证（高处）',
  forklift: '特种设备作业证（叉车）',
  machine_operator: '挖掘机操作证',
  driving: '机动车驾驶证',
  security_guard: '保安员证',
  health: '健康证',
};

/** What is added to most postings; two of them keep one job from reading like the next. */
export const remarks: readonly string[] = [
  '听从现场负责人安排',
  '中间有休息',
  '雨天顺延',
  '到场找现场负责人签到',
  '结束后签派工单',
  '有人带着干',
  '穿长裤和防滑鞋',
  '自带水杯，现场有热水',
  '现场有休息室',
  '干得好可以接着干',
  '可以两人一起来',
  '提前十分钟到集合点',
  '活不赶，注意安全',
  '手机保持畅通',
  '带好身份证供核验，看后当场还',
  '有电梯',
  '路远的可以拼车',
  '现场有储物柜',
  '晚上不加班',
  '天热早开工',
];

/** What employers really write first, and a reviewer has to hold (names and places are made up). */
export const heldWordings: readonly string[] = [
  '招男小工1名，年龄55岁以下，干满一天结一天',
  '找男工数名，中午管饭，清理场地',
  '限女性，五官端正，负责前台接待和打扫',
  '装卸车，先交200元押金，干完退',
  '包装工，不招外地人，按件计工',
];
