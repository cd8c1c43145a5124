import iconv from 'iconv-lite';
import fc from 'fast-check';
import { zhLed } from '@hall/core/i18n/zh-cn/led';
import { expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { encodeAlphaText } from './alpha-codec.ts';
import { hanziText } from './hanzi.ts';
import { encodeNumber } from './numeric-codec.ts';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function golden(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}

const a012 = { label: 'A', text: 'A012', flashes: false, colour: null };

test('a text for an Alpha sign is the golden frame, with and without its sum', () => {
  expect(hex(encodeAlphaText({ address: 0, checksum: false }, a012))).toBe(
    golden('00 00 00 00 00 01 5A 30 30 02 41 41 1B 30 62 41 30 31 32 04'),
  );
  expect(hex(encodeAlphaText({ address: 0, checksum: true }, a012))).toBe(
    golden('00 00 00 00 00 01 5A 30 30 02 41 41 1B 30 62 41 30 31 32 03 30 32 30 38 04'),
  );
});

test('an empty text clears a file, a new call flashes, a colour stands before the text', () => {
  const bare = { address: 0x1f, checksum: false };
  expect(hex(encodeAlphaText(bare, { ...a012, label: '0', text: '' }))).toBe(
    golden('00 00 00 00 00 01 5A 31 46 02 41 30 04'),
  );
  expect(hex(encodeAlphaText(bare, { ...a012, flashes: true, colour: 'amber' }))).toBe(
    golden('00 00 00 00 00 01 5A 31 46 02 41 41 1B 30 63 1C 33 41 30 31 32 04'),
  );
});

test('a number for a four-byte display is the golden frame', () => {
  expect(hex(encodeNumber(5, 999))).toBe('0503e7ef');
  expect(hex(encodeNumber(1, 12))).toBe('01000c0d');
});

test('the characters taken for GB 2312 are exactly as many as the standard has', () => {
  let symbols = 0;
  let hanzi = 0;
  for (let code = 0x80; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if (hanziText(character, 'gb2312').text !== character) continue;
    if (/\p{Script=Han}/u.test(character) && character !== '々' && character !== '〇') hanzi += 1;
    else symbols += 1;
  }
  expect({ hanzi, symbols }).toEqual({ hanzi: 6763, symbols: 682 });
});

test('every word of the windows is in the font of every card', () => {
  for (const words of Object.values(zhLed)) {
    expect(hanziText(words.replaceAll(/\{\w+\}/g, 'A1'), 'gb2312').text).not.toContain('□');
  }
});

test('what a card has no glyph for becomes a box, and nothing can command the card', () => {
  expect(hanziText('张䶮\u{20164}😀', 'gb2312').text).toBe('张□□□');
  expect(hanziText('㛃', 'gb2312').text).toBe('□');
  expect(hanziText('朶', 'gb2312').text).toBe('□');
  expect(hanziText('朶', 'gbk').text).toBe('朶');
  expect(hanziText('\\C1红\\FO000', 'gb2312').text).toBe('＼C1红＼FO000');
  expect(hanziText('一\n二\t三\u001b四\u0000', 'gb2312').text).toBe('一 二 三 四 ');
});

test('whatever people type, the bytes are what is to be read, and hold no command', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('gb2312' as const, 'gbk' as const), (text, set) => {
      const { text: shown, bytes } = hanziText(text, set);
      expect(iconv.decode(Buffer.from(bytes), 'gbk')).toBe(shown);
      expect(shown).not.toContain('\\');
      expect(bytes.some((byte) => byte < 0x20 || byte === 0x7f)).toBe(false);
    }),
  );
});
