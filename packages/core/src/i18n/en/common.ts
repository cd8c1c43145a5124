import type { zhCommon } from '../zh-cn/common.ts';

/** Words every screen shares. */
export const enCommon: Record<keyof typeof zhCommon, string> = {
  'connection.connecting': 'Connecting to the hall…',
  'connection.lost': 'Hall unreachable, showing data of {time}',
  'connection.lost.noData': 'Hall unreachable, reconnecting…',
  'connection.refused.client_too_old': 'This screen is out of date. Please ask staff to update it',
  'connection.refused.hub_too_old': 'The hall server is out of date. Please ask staff to update it',
  'connection.refused.unknown_device': 'This screen is not enrolled yet. Staff must pair it',
  'connection.refused.session_expired': 'Your session has ended. Please sign in again',
  'connection.refused.forbidden': 'You may not see this',
  'connection.refused.malformed': 'Communication with the hall failed, retrying',
  'pay.unit.hour': 'hour',
  'pay.unit.day': 'day',
  'pay.unit.shift': 'shift',
  'pay.unit.piece': 'piece',
  'pay.unit.job': 'job',
  'pay.unit.month': 'month',
  'settlement.daily': 'paid daily',
  'settlement.weekly': 'paid weekly',
  'settlement.half_month': 'paid twice a month',
  'settlement.monthly': 'paid monthly',
  'settlement.on_completion': 'paid on completion',
  'day.today': 'today',
  'day.tomorrow': 'tomorrow',
  'day.afterTomorrow': 'in two days',
};
