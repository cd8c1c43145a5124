/**
 * CRC-16 with the reflected polynomial A001. It begins with FFFF in Modbus RTU and with 0 in the
 * protocol of Onbon cards (CRC-16/ARC); both send the low byte first.
 */
export function crc16(bytes: Uint8Array, init: 0 | 0xffff): number {
  let crc: number = init;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 1) === 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
    }
  }
  return crc;
}

/** The bytes with their check word behind them, low byte first. */
export function withCrc16(bytes: Uint8Array, init: 0 | 0xffff): Uint8Array {
  const crc = crc16(bytes, init);
  return Uint8Array.of(...bytes, crc & 0xff, crc >> 8);
}

/** Whether the last two bytes are the check word of those before. */
export function hasRightCrc16(bytes: Uint8Array, init: 0 | 0xffff): boolean {
  if (bytes.length < 3) return false;
  const end = bytes.length - 2;
  const crc = crc16(bytes.subarray(0, end), init);
  return bytes[end] === (crc & 0xff) && bytes[end + 1] === crc >> 8;
}
