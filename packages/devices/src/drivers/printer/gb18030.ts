import iconv from 'iconv-lite';

/**
 * Whether a printer's character ROM can be trusted to have a character: printable ASCII, and the
 * double-byte areas of GBK that every Chinese model carries. Left out, because models leave them
 * blank or show something else: the user-defined areas, the 80 characters GB 18030 moved into
 * FE50–FEA0, and everything of four bytes.
 */
export function isInPrinterRom(character: string): boolean {
  const bytes = iconv.encode(character, 'gb18030');
  if (bytes.length === 1) return isPrintableAscii(bytes[0] ?? 0) && character.length === 1;
  const [lead, trail] = bytes;
  if (bytes.length !== 2 || lead === undefined || trail === undefined) return false;
  if (isPrivateUse(character)) return false;
  const isUpper = trail >= 0xa1;
  if (lead <= 0xa0) return true;
  // Symbols (A1–A9) and the hanzi of GB 2312 (B0–F7) in the upper half; GBK/4 in the lower.
  if (isUpper) return lead <= 0xa9 || (lead >= 0xb0 && lead <= 0xf7);
  return lead >= 0xa8 && lead <= 0xfd;
}

/** The bytes of text whose every character is in the ROM. */
export function encodeGb18030(text: string): Uint8Array {
  return iconv.encode(text, 'gb18030');
}

function isPrintableAscii(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}

function isPrivateUse(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}
