/**
 * A time of day as a clerk types it, as HH:mm: `630`, `6:30`, `6：30`, `0630` and `6` are all read.
 * Null for anything that is no time.
 */
export function parseClockTime(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[.点时]/, ':')
    .replace(/分$/, '');
  const match = /^(\d{1,2})(?::?(\d{2})?)$/.exec(plain);
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
