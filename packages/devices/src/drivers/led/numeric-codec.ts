/** The largest number that goes into the two bytes and four digits of a display. */
export const numericMax = 9999;

/** Four bytes: the display's number, the value high byte first, and the low byte of their sum. */
export function encodeNumber(address: number, value: number): Uint8Array {
  const high = value >> 8;
  const low = value & 0xff;
  return Uint8Array.of(address, high, low, (address + high + low) & 0xff);
}
