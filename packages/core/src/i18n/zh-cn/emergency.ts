/** A danger over every screen: what it is, what to do, and what else to mind. */
export const zhEmergency = {
  'emergency.exit': '安全出口',
  'emergency.fire': '发生火情',
  'emergency.fire.do': '请从最近的出口离开',
  'emergency.fire.more': '听从工作人员指挥，不要乘电梯，不要回来取东西',
  'emergency.evacuation': '请立即离开大厅',
  'emergency.evacuation.do': '从最近的出口有序离开',
  'emergency.evacuation.more': '听从工作人员指挥，不要拥挤，不要回来取东西',
  'emergency.weather': '外面天气危险',
  'emergency.weather.do': '请留在室内，远离门窗',
  'emergency.weather.more': '听从工作人员安排，等天气好转再出门',
  'emergency.power': '大厅停电',
  'emergency.power.do': '请留在原地，不要拥挤',
  'emergency.power.more': '等候工作人员引导，已登记的信息不会丢',
} as const;
