import { expect, test } from 'vitest';
import { makingFault, packFault } from '../contract/voice-pack.ts';
import { enVoice } from './en/voice.ts';
import { zhVoice } from './zh-cn/voice.ts';

test('the words of the voice are there in both languages, and none is empty', () => {
  expect(Object.keys(enVoice)).toEqual(Object.keys(zhVoice));
  for (const text of [...Object.values(zhVoice), ...Object.values(enVoice)]) {
    expect(text.trim()).not.toBe('');
  }
});

test('every trouble with the voice has its words', () => {
  const words: Record<string, string> = zhVoice;
  for (const code of [...packFault.options, ...makingFault.options]) {
    expect(words[`voice.trouble.${code}`], code).toBeDefined();
  }
});
