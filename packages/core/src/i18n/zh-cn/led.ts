/** Words on the LEDs over the windows: short, and within GB 2312 so that every card has them. */
export const zhLed = {
  'led.call': '{ticket} 请到{window}号窗口',
  'led.serving': '{ticket} 办理中',
  'led.paused': '暂停服务',
  'led.idle': '空闲',
  'led.received': '收到',
  'led.refused.nobody_waiting': '无人等候',
  'led.refused.counter_busy': '先办当前号',
  'led.refused.counter_empty': '还没有叫号',
  'led.refused.too_early': '请稍后再按',
  'led.refused.recalls_used': '重呼已用完',
  'led.refused.no_such_number': '没有此号',
  'led.refused.number_ambiguous': '请在屏幕选号',
  'led.refused.no_counter': '窗口未启用',
  'led.refused.other': '没有成功',
  'caller.chosen': '叫号器指定',
} as const;
