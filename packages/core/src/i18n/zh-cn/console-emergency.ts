/** Raising a danger and giving the all-clear, for people who work in the hall. */
export const zhConsoleEmergency = {
  'emergency.open': '紧急通知',
  'emergency.title': '全场紧急通知',
  'emergency.lead':
    '按下一项，所有大屏、自助机和展位立即显示，喇叭反复播报，直到市场负责人解除。请先确认情况属实。',
  'emergency.running': '全场正在显示“{what}”，{time} 起',
  'emergency.clear': '解除紧急通知',
  'emergency.waits': '由市场负责人解除',
} as const;
