/** Pairing a screen with the hall. */
export const zhEnrol = {
  'enrol.title.board': '配对大屏',
  'enrol.title.kiosk': '配对自助机',
  'enrol.title.counter': '配对窗口屏',
  'enrol.title.booth': '配对展位终端',
  'enrol.how': '请输入管理员在管理台生成的 8 位配对码（10 分钟内有效）',
  'enrol.code': '配对码',
  'enrol.pad': '数字键盘',
  'enrol.delete': '删除一位',
  'enrol.clear': '清空',
  'enrol.pair': '配对',
  'enrol.asking': '正在配对…',
  'enrol.refused.wrong_pairing_code': '配对码不对或已过期，请重新输入',
  'enrol.refused.wrong_kind': '这个配对码不是给这种设备用的',
  'enrol.refused.unreachable': '连不上大厅主机，请检查网络后再试',
  'enrol.refused.other': '配对没有成功，请稍后再试',
} as const;
