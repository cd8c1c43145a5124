import type { DeviceFault } from '@hall/core/contract/device';

/** One of the four questions a printer answers at once, even offline (DLE EOT n). */
export type StatusQuery = 1 | 2 | 3 | 4;

/** The answers of one round; a question the printer does not answer is left out. */
export type StatusAnswers = Partial<Record<StatusQuery, number>>;

/** What the answers mean. A printer without a near-end sensor always says there is enough paper. */
export interface PrinterCondition {
  readonly fault: DeviceFault | null;
  readonly paperNearEnd: boolean;
}

/** The bytes that ask question `n`. */
export function statusQuery(n: StatusQuery): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n);
}

/** Asks the printer to tell its paper sensor when it has printed all that was sent before. */
export const printedMarker: Uint8Array = Uint8Array.of(0x1d, 0x72, 0x01);

/** Switches unasked reports off, which some models send after power-on. */
export const reportsOff: Uint8Array = Uint8Array.of(0x1d, 0x61, 0x00);

const bit = { 2: 0x04, 3: 0x08, 5: 0x20, 6: 0x40 } as const;

/** Puts a round of answers into words; the most telling cause first. */
export function conditionOf(answers: StatusAnswers): PrinterCondition {
  const says = (n: StatusQuery, mask: number): boolean => ((answers[n] ?? 0) & mask) !== 0;
  const paperNearEnd = says(4, bit[2] | bit[3]);
  return { fault: faultOf(says), paperNearEnd };
}

function faultOf(says: (n: StatusQuery, mask: number) => boolean): DeviceFault | null {
  if (says(2, bit[2])) return 'cover_open';
  if (says(2, bit[5]) || says(4, bit[5] | bit[6])) return 'paper_out';
  if (says(3, bit[3])) return 'cutter';
  if (says(3, bit[6])) return 'head_hot';
  if (says(3, bit[2] | bit[5]) || says(2, bit[6])) return 'mechanical';
  // Offline for a reason this model cannot name: a person has to look.
  return says(1, bit[3]) ? 'mechanical' : null;
}

/** Something a printer said. */
export type PrinterMessage =
  /** An answer to DLE EOT; the byte does not say to which question. */
  | { readonly type: 'status'; readonly byte: number }
  /** An answer to GS r: everything sent before has been printed. */
  | { readonly type: 'printed'; readonly byte: number }
  /** Four bytes nobody asked for. */
  | { readonly type: 'report'; readonly bytes: readonly number[] };

const reportLength = 4;
/** Text answers (`5F … 00`, `37 … 00`) are longer than this only by mistake. */
const maxTextLength = 80;

/**
 * Tells a printer's answers apart. They carry no length and no name, only patterns: status bytes
 * have bits 1 and 4 set, reports begin with bit 4 alone, the printed marker has neither.
 */
export function printerEar(
  onMessage: (message: PrinterMessage) => void,
): (chunk: Uint8Array) => void {
  let report: number[] = [];
  let textLeft = 0;

  const take = (byte: number): void => {
    if (textLeft > 0) {
      textLeft = byte === 0 ? 0 : textLeft - 1;
      return;
    }
    if (report.length > 0) {
      if ((byte & 0x90) === 0) {
        report.push(byte);
        if (report.length === reportLength) {
          onMessage({ type: 'report', bytes: report });
          report = [];
        }
        return;
      }
      // No report goes on like this: its beginning was noise.
      report = [];
    }
    if ((byte & 0x93) === 0x12) onMessage({ type: 'status', byte });
    else if ((byte & 0x93) === 0x10) report = [byte];
    else if (byte === 0x5f || byte === 0x37) textLeft = maxTextLength;
    else if ((byte & 0xf0) === 0) onMessage({ type: 'printed', byte });
    // The rest (XON, XOFF, noise) means nothing to us.
  };
  return (chunk) => {
    for (const byte of chunk) take(byte);
  };
}
