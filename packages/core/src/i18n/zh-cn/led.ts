/** Words on the LEDs over the windows: short, and within GB 2312 so that every card has them. */
export const zhLed = {
  'led.call': '{ticket} 请到{window}号窗口',
  'led.serving': '{ticket} 办理中',
  'led.paused': '暂停服务',
  'led.idle': '空闲',
  'led.received': '收到',
} as const;
