/**
 * What is done in each 工种, in the words a market would write on a card, for a posting nobody has
 * written before. Only the work: nothing about pay, people or promises. Columns: id | wording.
 */
const table = `
general|搬运材料、清理场地，给师傅打下手
mason|砌墙、抹缝，按图施工
rebar|钢筋下料、绑扎和安装
concrete|混凝土浇筑、振捣和找平
scaffolder|脚手架搭设和拆除
carpenter|模板制作、支模和拆模
waterproofer|屋面、卫生间防水施工
plasterer|墙面抹灰、找平
painter|墙面腻子、涂料和油漆施工
plumber|给排水、暖气管道安装和检修
electrician|布线、装灯和线路检修
welder|金属构件焊接和打磨
fitter|门窗、幕墙安装和调试
demolition|室内墙体、地面拆除，清运垃圾
digger|挖掘机、铲车操作，土方开挖和装车
forklift|叉车装卸和堆放货物
driver|驾驶货车送货，配合装卸
loader|货物装车、卸车和码放
mover|搬家打包、搬运，送货上门
sorter|快件分拣、扫码和装笼
courier|快递、外卖取件和派送
storekeeper|仓库理货、拣货和盘点
assembler|流水线装配、检验和包装
packer|产品包装、封箱和贴标
sewer|服装缝纫、锁边和整烫
cleaner|室内日常清扫，整理卫生
deep-cleaner|新房、厂房开荒保洁，擦玻璃
clearing|河道、场地杂物清理和装运
drain|下水管道、马桶疏通
housekeeper|打扫卫生、洗衣、整理房间
home-cook|到家里买菜、做饭、收拾厨房
carer|照看老人或病人起居，陪护
nanny|照看婴幼儿起居和饮食
waiter|点菜、传菜、收拾餐桌
dishwasher|洗碗、择菜，后厨帮工
gardener|修剪、除草、浇水和补种
picker|水果蔬菜采摘、装筐
farmhand|播种、除草、收获等田间农活
guard|门岗值守、巡逻和登记
promoter|商品促销、导购和发放资料
stage|展台、舞台搭建和拆除
repairer|家电上门检查和维修
beader|手工串珠、组装小件
`;

const byId = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [id = '', work = ''] = line.split('|');
      return [id, work];
    }),
);

/** The usual wording of a 工种; null for one that a newer hall brought along. */
export function usualWork(occupationId: string): string | null {
  return byId.get(occupationId) ?? null;
}

/** What a worker must be able to do, when an employer has written nothing of his own. */
export const usualSkill = '能做好本岗位的活';

/**
 * Whether a text is the usual wording: employers who take it as it is have the same words, and that
 * says nothing about them.
 */
export function isUsualWording({
  occupationId,
  workContent,
}: {
  readonly occupationId: string | null;
  readonly workContent: string | null;
}): boolean {
  return occupationId !== null && workContent !== null && usualWork(occupationId) === workContent;
}
