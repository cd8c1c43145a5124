import { expect, test } from 'vitest';
import { cardTrouble } from '../contract/device.ts';
import { errorCode } from '../contract/errors.ts';
import { makingFault, packFault } from '../contract/voice-pack.ts';
import { rejectReason, suspendReason, withdrawReason } from '../domain/posting/posting.ts';
import { enDocuments } from './en/documents.ts';
import { enErrors } from './en/errors.ts';
import { enVoice } from './en/voice.ts';
import { translate } from './translate.ts';
import { zhDocuments } from './zh-cn/documents.ts';
import { zhErrors } from './zh-cn/errors.ts';
import { zhVoice } from './zh-cn/voice.ts';

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

test.each([
  ['errors', zhErrors, enErrors],
  ['documents', zhDocuments, enDocuments],
  ['voice', zhVoice, enVoice],
] as const)('the %s say the same in both languages, and none is empty', (_, zh, en) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  const english: Record<string, string> = en;
  for (const [key, text] of Object.entries<string>(zh)) {
    expect(text.trim(), key).not.toBe('');
    expect(english[key]?.trim(), key).not.toBe('');
    expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text));
  }
});

test('every refusal, every trouble with a card and every reason has its words', () => {
  const errors: Record<string, string> = zhErrors;
  const documents: Record<string, string> = zhDocuments;
  for (const code of errorCode.options) expect(errors[`error.${code}`], code).toBeDefined();
  for (const code of cardTrouble.options) {
    expect(errors[`card.trouble.${code}`], code).toBeDefined();
  }
  const reasons = [rejectReason, withdrawReason, suspendReason].flatMap((list) => list.options);
  for (const code of reasons) expect(documents[`reason.${code}`], code).toBeDefined();
});

test('every trouble with the voice has its words', () => {
  const voice: Record<string, string> = zhVoice;
  for (const code of [...packFault.options, ...makingFault.options]) {
    expect(voice[`voice.trouble.${code}`], code).toBeDefined();
  }
});

test('a placeholder nobody filled stays visible', () => {
  expect(translate({ a: '{x} {y}' }, 'a', { x: 1 })).toBe('1 {y}');
});
