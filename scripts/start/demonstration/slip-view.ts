import QRCode from 'qrcode';
import type { PrintedSlip, SlipItem } from '@hall/devices/drivers/printer/decoder';

/** A QR code as the paper shows it: rows of dark and light modules. */
interface QrView {
  readonly kind: 'qr';
  readonly align: 'left' | 'centre' | 'right';
  readonly modulePx: number;
  readonly data: string;
  readonly size: number;
  /** One character per module, row by row: "1" is dark. */
  readonly modules: string;
}

/** A slip with its QR codes drawn, ready for a page. */
export interface SlipView {
  readonly printedAtMs: number;
  readonly items: readonly (Exclude<SlipItem, { kind: 'qr' }> | QrView)[];
}

/** What came out of the printer, as a page can show it. */
export function slipView(slip: PrintedSlip, printedAtMs: number): SlipView {
  return {
    printedAtMs,
    items: slip.items.map((item) => (item.kind === 'qr' ? qrView(item) : item)),
  };
}

function qrView(item: Extract<SlipItem, { kind: 'qr' }>): QrView {
  const { modules } = QRCode.create(item.data, { errorCorrectionLevel: 'M' });
  return {
    kind: 'qr',
    align: item.align,
    modulePx: item.modulePx,
    data: item.data,
    size: modules.size,
    modules: Array.from(modules.data, (dark) => (dark ? '1' : '0')).join(''),
  };
}
