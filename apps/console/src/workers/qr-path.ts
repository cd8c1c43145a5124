import { create } from 'qrcode';

/** The light border a reader needs around a code (ISO/IEC 18004), in modules. */
const quiet = 4;

/** A code as one SVG path in units of a module, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Draws the code of a slip. Level M, as the printer's own command is given it. */
export function qrPath(data: string): QrPath {
  const { modules } = create(data, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(y, modules));
  return { size: modules.size + 2 * quiet, path: rows.join('') };
}

/** The dark modules of one row, neighbours drawn as one bar so that no seam shows between them. */
function rowPath(
  y: number,
  modules: { readonly size: number; get(row: number, column: number): number },
): string {
  let path = '';
  for (let x = 0; x < modules.size; x += 1) {
    const from = x;
    while (x < modules.size && modules.get(y, x) !== 0) x += 1;
    if (x > from)
      path += `M${String(from + quiet)} ${String(y + quiet)}h${String(x - from)}v1h-${String(x - from)}z`;
  }
  return path;
}
