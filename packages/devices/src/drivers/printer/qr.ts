/**
 * The bytes a QR code of each version 1 to 40 holds at error level M in byte mode
 * (ISO/IEC 18004, table 7).
 */
const byteCapacityM: readonly number[] = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
  711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989,
  2099, 2213, 2331,
];

const quietModules = 8;
/** Module sizes every model prints. */
const maxModulePx = 8;

/** The QR commands of ESC/POS: model 2, module size, level M, store, print. */
export function qrCommands(code: {
  readonly data: string;
  readonly modulePx: number;
  readonly paperDots: number;
}): Uint8Array {
  const data = Buffer.from(code.data, 'utf8');
  const size = fittingModulePx({ bytes: data.length, ...code });
  // The length counts bytes, not characters, plus the three bytes that follow it.
  const length = data.length + 3;
  const group = (...bytes: number[]): number[] => [0x1d, 0x28, 0x6b, ...bytes];
  return Uint8Array.of(
    ...group(4, 0, 0x31, 0x41, 0x32, 0),
    ...group(3, 0, 0x31, 0x43, size),
    ...group(3, 0, 0x31, 0x45, 0x31),
    ...group(length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...data),
    ...group(3, 0, 0x31, 0x51, 0x30),
  );
}

/** The wanted module size, or the largest with which the code and its margin fit the paper. */
function fittingModulePx(code: {
  readonly bytes: number;
  readonly modulePx: number;
  readonly paperDots: number;
}): number {
  const index = byteCapacityM.findIndex((capacity) => capacity >= code.bytes);
  if (index < 0) throw new Error(`A QR code cannot hold ${code.bytes} bytes`);
  const modules = 21 + 4 * index + quietModules;
  const fits = Math.floor(code.paperDots / modules);
  return Math.max(1, Math.min(maxModulePx, code.modulePx, fits));
}
