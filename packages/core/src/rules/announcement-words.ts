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
  ten: '十',
  ...Object.fromEntries(numerals.map((word, digit) => [`digit-${digit}`, word])),
  ...Object.fromEntries(
    Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [
      `letter-${letter.toLowerCase()}`,
      letter,
    ]),
  ),
  'emergency-fire': '紧急通知。发生火情。请保持镇定，听从工作人员指挥，从最近的安全出口离开。',
  'emergency-evacuation': '紧急通知。请立即停止办理，听从工作人员指挥，从最近的安全出口有序离开。',
  'emergency-weather': '紧急通知。外面天气恶劣。请留在室内，远离门窗，听从工作人员安排。',
  'emergency-power': '紧急通知。大厅停电。请留在原地，不要拥挤，等候工作人员引导。',
};
