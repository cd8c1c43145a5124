import { keyOutcome } from '@hall/core/contract/device-window';
import { hanziText } from '@hall/devices/drivers/led/hanzi';
import { expect, test } from 'vitest';
import { refusalOnLed } from './led-words.ts';

/** Six hanzi of sixteen dots: the narrowest panel that can show a call in words. */
const bytesAtMost = 12;

test.each(keyOutcome.options)(
  '%s fits the narrowest panel, in glyphs that every card has',
  (outcome) => {
    const text = refusalOnLed(outcome);
    const shown = hanziText(text, 'gb2312');
    expect(shown.text).toBe(text);
    expect(shown.bytes.length).toBeLessThanOrEqual(bytesAtMost);
  },
);
