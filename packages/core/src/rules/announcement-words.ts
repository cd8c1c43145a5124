import type { ClipId } from '../contract/voice-pack.ts';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * What is said in each clip of a Mandarin pack: the script for whoever records one, the input of a
 * speech engine, and the words beside the voice.
 */
export const zhWords: Readonly<Record<ClipId, string>> = {
  'call-intro': '请',
  'recall-intro': '再请',
  'call-go': '号，到',
  'transfer-go': '号，转',
  'call-end': '号窗口',
  'bay-over': '号车位，停车时间到，请驶离',
  ten: '十',
  ...Object.fromEntries(numerals.map((word, digit) => [`digit-${digit}`, word])),
  ...Object.fromEntries(
    Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [
      `letter-${letter.toLowerCase()}`,
      letter,
    ]),
  ),
  'power-lost': '停电了，系统将在',
  'power-minutes': '分钟后关闭，请抓紧办理。',
  'power-battery': '停电了，系统正在使用备用电源，请先办急事。',
  'power-soon': '停电了，系统马上就要关闭，请先办急事。',
  'power-low': '备用电源即将用完，系统正在关闭，已经办好的都存下了。',
  'power-back': '已经恢复供电，请继续办理。',
  'good-morning': '早上好，',
  'good-day': '您好，',
  'hall-open': '大厅开门了，请有序进场。',
  'counters-from': '窗口',
  'clock-hour': '点',
  'clock-half': '半',
  'clock-minute': '分',
  'counters-begin': '开始办理。',
  'closing-in': '大厅还有',
  'closing-minutes': '分钟闭馆，没有办完的请抓紧办理。',
  'hall-closed': '大厅闭馆了，请带好随身物品离场，路上注意安全。',
  'hall-crowded': '场内人员较多，请注意安全，不要拥挤。',
  'emergency-fire': '紧急通知。发生火情。请保持镇定，听从工作人员指挥，从最近的安全出口离开。',
  'emergency-evacuation': '紧急通知。请立即停止办理，听从工作人员指挥，从最近的安全出口有序离开。',
  'emergency-weather': '紧急通知。外面天气恶劣。请留在室内，远离门窗，听从工作人员安排。',
  'emergency-power': '紧急通知。大厅停电。请留在原地，不要拥挤，等候工作人员引导。',
};
