/**
 * Yuan as somebody types them, in fen: exact, because it is read digit by digit and never becomes
 * a fraction. Null for anything that is not a positive amount with at most two decimals.
 */
export function parseYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥元]/gu, '');
  const match = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : null;
}

/** Fen as yuan without needless zeros: 16050 is `160.5`. */
export function formatYuan(fen: number): string {
  const decimals = String(fen % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(fen / 100));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** A range of pay, or one figure when both ends are the same. */
export function formatRange(minFen: number | null, maxFen: number | null): string {
  const ends = [minFen, maxFen].filter((fen) => fen !== null);
  const [from, to] = ends;
  if (from === undefined) return '';
  return to === undefined || to === from
    ? formatYuan(from)
    : `${formatYuan(from)}–${formatYuan(to)}`;
}
