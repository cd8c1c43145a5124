import type { KeyOutcome } from '@hall/core/contract/device-window';
import { translate } from '@hall/core/i18n/translate';
import { zhLed } from '@hall/core/i18n/zh-cn/led';

/**
 * Why a key did nothing, for the LED of its window: at most six hanzi, which every panel has room
 * for. What a passer-by cannot make sense of (a fault inside the hub) is told in general words.
 */
export function refusalOnLed(outcome: KeyOutcome): string {
  switch (outcome) {
    case 'nobody_waiting':
    case 'counter_busy':
    case 'counter_empty':
    case 'too_early':
    case 'recalls_used':
    case 'no_such_number':
    case 'number_ambiguous':
    case 'no_counter':
      return translate(zhLed, `led.refused.${outcome}`);
    default:
      return translate(zhLed, 'led.refused.other');
  }
}
