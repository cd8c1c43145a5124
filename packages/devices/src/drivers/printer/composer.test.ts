import fc from 'fast-check';
import type { PaperBlock, PaperDocument } from '@hall/core/documents/paper';
import npos from 'npos';
import qrcode from 'qrcode';
import { expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { canvasRasterText } from './canvas-raster.ts';
import { composeDocument } from './composer.ts';
import { decodeSlips, slipText, type PrintedSlip } from './decoder.ts';
import { escposReader } from './escpos-reader.ts';
import { isInPrinterRom } from './gb18030.ts';
import { paperFormat } from './layout.ts';
import { qrCommands } from './qr.ts';

const raster = canvasRasterText();

function compose(blocks: readonly PaperBlock[], paperWidthMm: 80 | 58 = 80): Promise<Uint8Array> {
  const document: PaperDocument = { kind: 'test-page', blocks };
  return composeDocument({ document, format: paperFormat(paperWidthMm), raster });
}

async function printed(
  blocks: readonly PaperBlock[],
  paperWidthMm: 80 | 58 = 80,
): Promise<PrintedSlip> {
  const { slips, uncut } = decodeSlips(await compose(blocks, paperWidthMm));
  expect(slips).toHaveLength(1);
  expect(uncut.items).toEqual([]);
  return slips[0]!;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

test('a job initialises, switches to Chinese, states the style of each line and cuts', async () => {
  const bytes = await compose([{ kind: 'text', text: 'A012 号', align: 'centre', size: 2 }]);
  expect(hex(bytes)).toBe(
    '1B40' + '1C26' + '1B6101' + '1B4500' + '1D2111' + '4130313220BAC5' + '0A' + '1D564200',
  );
});

test('what was written is read back from the bytes, with size, weight and place', async () => {
  const slip = await printed([
    { kind: 'text', text: '示例县零工市场', align: 'centre', size: 2, bold: true },
    { kind: 'text', text: '登记号 990001-261121-0137', align: 'right' },
    { kind: 'rule' },
    { kind: 'qr', data: 'https://hall.example/s/0137?x=1', modulePx: 5 },
    { kind: 'feed', lines: 3 },
  ]);
  const plain = { align: 'left', width: 1, height: 1, bold: false };
  expect(slip.items).toEqual([
    {
      kind: 'line',
      text: '示例县零工市场',
      align: 'centre',
      width: 2,
      height: 2,
      bold: true,
    },
    { kind: 'line', ...plain, text: '登记号 990001-261121-0137', align: 'right' },
    { kind: 'line', ...plain, text: '-'.repeat(48) },
    { kind: 'qr', align: 'centre', data: 'https://hall.example/s/0137?x=1', modulePx: 5 },
    { kind: 'feed', lines: 3 },
  ]);
  expect(slip.unknownCommands).toBe(0);
});

test('lines with characters the printer lacks come out as drawings, the others as text', async () => {
  const slip = await printed([
    { kind: 'text', text: '姓名 䶮㛃𠅤' },
    { kind: 'text', text: '姓名 张三' },
    { kind: 'text', text: '\uE863', size: 2 },
  ]);
  expect(slip.items.map((item) => item.kind)).toEqual(['image', 'line', 'image']);
  const [first, , last] = slip.items;
  expect(first).toMatchObject({ widthDots: 136, heightDots: 30 });
  expect(last).toMatchObject({ widthDots: 48, heightDots: 54 });
  for (const item of [first, last]) {
    if (item?.kind !== 'image') throw new Error('no image');
    const ink = Buffer.from(item.bitsBase64, 'base64').reduce((sum, byte) => sum + bits(byte), 0);
    expect(ink).toBeGreaterThan(60);
  }
});

function bits(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length;
}

test('a character no font has is a box with its code point, and each box is its own', async () => {
  const pictures = new Set<string>();
  for (const text of ['\uE000', '\uE001', '\u{10FFFD}']) {
    const [item] = (await printed([{ kind: 'text', text }])).items;
    if (item?.kind !== 'image') throw new Error('no image');
    pictures.add(item.bitsBase64);
  }
  expect(pictures.size).toBe(3);
});

test('the printer is trusted with GBK only', () => {
  for (const known of ['A', '~', '中', '国', '，', '·', '￥', '鎔', '镕', '堃', '喆']) {
    expect([known, isInPrinterRom(known)]).toEqual([known, true]);
  }
  for (const rare of [
    '䶮',
    '㛃',
    '𠅤',
    '𬭁',
    '𠮷',
    '\uE000',
    '\uE863',
    '\uE766',
    '\u007f',
    '\n',
    'é́',
  ]) {
    expect([rare, isInPrinterRom(rare)]).toEqual([rare, false]);
  }
});

test('any document is read back whole: all text, no unknown command, no dot over the edge', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { maxLength: 5 }),
      fc.constantFrom(80 as const, 58 as const),
      async (lines, paperWidthMm) => {
        const blocks = lines.map((text): PaperBlock => ({ kind: 'text', text }));
        const slip = await printed(blocks, paperWidthMm);
        expect(slip.unknownCommands).toBe(0);
        for (const item of slip.items) {
          if (item.kind === 'image') {
            expect(item.widthDots).toBeLessThanOrEqual(paperFormat(paperWidthMm).widthDots);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('plain Chinese and Latin text comes back character by character', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('零', '工', '市', '场', '镕', 'a', 'Z', '7', '·', '—'), {
        maxLength: 120,
      }),
      async (parts) => {
        const slip = await printed([{ kind: 'text', text: parts.join('') }]);
        expect(slipText(slip).replaceAll('\n', '')).toBe(parts.join(''));
      },
    ),
    { numRuns: 40 },
  );
});

test('the bytes mean the same however they are cut', async () => {
  const bytes = await compose([
    { kind: 'text', text: '零工 䶮' },
    { kind: 'text', text: '零工市场', bold: true },
    { kind: 'qr', data: 'HALL' },
  ]);
  const whole = decodeSlips(bytes).slips;
  const reader = escposReader();
  const kinds: string[] = [];
  for (const byte of bytes) {
    reader.push(Uint8Array.of(byte));
    for (let action = reader.next(); action; action = reader.next()) kinds.push(action.kind);
  }
  expect(kinds.filter((kind) => kind === 'unknown')).toEqual([]);
  expect(kinds.at(-1)).toBe('cut');
  expect(kinds.filter((kind) => kind === 'image')).toHaveLength(1);
  expect(whole[0]?.items).toHaveLength(3);
});

test('an image is sent in bands that small printers can take', async () => {
  const tall = { widthDots: 8, heightDots: 300, bits: new Uint8Array(300).fill(0x81) };
  const bytes = await composeDocument({
    document: { kind: 'test-page', blocks: [{ kind: 'text', text: '䶮' }] },
    format: paperFormat(80),
    raster: { draw: () => Promise.resolve(tall) },
  });
  const heights = (decodeSlips(bytes).slips[0]?.items ?? []).map((item) =>
    item.kind === 'image' ? item.heightDots : 0,
  );
  expect(heights).toEqual([128, 128, 44]);
});

test('an independent parser knows every command and finds the same text', async () => {
  // Its table lacks the commands with a length of their own, QR among them.
  const groupSeparator = { ...npos.rules[0x1d], '(k': [0, 'd16'] };
  const parser = npos.parser({ ...npos.rules, 0x1d: groupSeparator });
  const bytes = await compose([
    { kind: 'text', text: 'REGISTRATION 0137', size: 2, bold: true },
    { kind: 'text', text: '示例县零工市场' },
    { kind: 'text', text: '䶮㛃𠅤' },
    { kind: 'qr', data: 'HALL:0137' },
  ]);
  const ast = await parser.parse(Buffer.from(bytes));
  expect(ast.error).toBeFalsy();
  const commands = ast.tree.filter((node) => node.fn !== '').map((node) => node.ascii + node.fn);
  expect(new Set(commands)).toEqual(
    new Set(['ESC@', 'FS&', 'ESCa', 'ESCE', 'GS!', 'GSv0', 'GS(k', 'GSV']),
  );
  const rest = ast.tree.filter((node) => node.fn === '');
  const text = Buffer.concat(
    rest.map((node) => Buffer.from(bytes.subarray(node.offset, node.offset + node.length))),
  );
  expect(new TextDecoder('gb18030').decode(text).split('\n').filter(Boolean)).toEqual([
    'REGISTRATION 0137',
    '示例县零工市场',
  ]);
});

test('a QR code states the length of its bytes and fits the paper', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 400 }), (data) => {
      const bytes = qrCommands({ data, modulePx: 8, paperDots: 384 });
      const reader = escposReader();
      reader.push(bytes);
      let module = 0;
      let stored = '';
      for (let action = reader.next(); action; action = reader.next()) {
        expect(action.kind).not.toBe('unknown');
        if (action.kind === 'qr-module') module = action.px;
        if (action.kind === 'qr-store') stored = Buffer.from(action.data).toString();
      }
      expect(stored).toBe(data);
      // Another library's idea of how large this code is.
      const segments = [{ data: Buffer.from(data), mode: 'byte' as const }];
      const { size } = qrcode.create(segments, { errorCorrectionLevel: 'M' }).modules;
      expect((size + 8) * module).toBeLessThanOrEqual(384);
      expect(module).toBe(Math.min(8, Math.floor(384 / (size + 8))));
    }),
  );
});
