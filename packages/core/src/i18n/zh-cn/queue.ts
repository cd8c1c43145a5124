/** Words of the queue that several screens share: states, classes, phases, presses. */
export const zhQueue = {
  'queue.status.reserved': '出票中',
  'queue.status.unproven': '待核实',
  'queue.status.waiting': '等候',
  'queue.status.called': '已呼叫',
  'queue.status.serving': '办理中',
  'queue.status.held': '挂起',
  'queue.status.missed': '过号',
  'queue.status.completed': '已办结',
  'queue.status.void': '已作废',
  'queue.status.expired': '已过期',

  'queue.priority.older': '60岁以上老人',
  'queue.priority.disabled': '残疾人',
  'queue.priority.with_child': '孕妇、带小孩的',
  'queue.priority.veteran': '退役军人',
  'queue.priority.other': '其他需要照顾的',

  'queue.phase.closed': '未开放',
  'queue.phase.early': '可以取号',
  'queue.phase.open': '办理中',
  'queue.phase.last': '停止取号',
  'queue.phase.over': '已结束',

  'queue.shows.paused': '暂停服务',
  'queue.shows.idle': '空闲',
  'queue.shows.calling': '请到窗口',
  'queue.shows.serving': '办理中',

  'queue.act.call': '呼叫下一位',
  'queue.act.start': '开始办理',
  'queue.act.complete': '办结',
  'queue.act.miss': '过号',
  'queue.act.hold': '挂起',
  'queue.act.resume': '继续办理',
  'queue.act.transfer': '转移',

  'queue.void.no_paper': '没有出票',
  'queue.void.changed_mind': '不需要了',
  'queue.void.left': '已离开',
  'queue.void.mistake': '取错了',
} as const;
