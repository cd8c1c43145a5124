import { createPortal } from 'react-dom';
import type { PaperBlock, PaperDocument } from '@hall/core/documents/paper';
import { qrPath } from './qr-path.ts';
import styles from './paper-sheet.module.css';

/**
 * A printed document on the screen and, by the browser, on paper. The copy for the printer is put
 * beside the page, because nothing else of the page may be printed with it.
 */
export function PaperSheet({ paper }: { readonly paper: PaperDocument }) {
  return (
    <>
      <div className={styles.sheet}>
        <Blocks blocks={paper.blocks} />
      </div>
      {createPortal(
        <div className={styles.printed} aria-hidden>
          <Blocks blocks={paper.blocks} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'text':
      return (
        <p
          className={styles.text}
          data-align={block.align}
          data-size={block.size}
          data-bold={block.bold}
        >
          {block.text === '' ? '\u00a0' : unbroken(block.text)}
        </p>
      );
    case 'row':
      return (
        <p className={styles.row} data-bold={block.bold}>
          {block.cells.map((cell, at) => (
            <span key={at} style={{ width: `${cell.width}ch` }} data-align={cell.align}>
              {cell.text}
            </span>
          ))}
        </p>
      );
    case 'rule':
      return <hr className={styles.rule} />;
    case 'qr':
      return <Qr data={block.data} modulePx={block.modulePx ?? usualModulePx} />;
    case 'feed':
      return <p style={{ height: `${block.lines}lh` }} />;
  }
}

/** A phone number stays on its line: browsers break at a hyphen, printers never do. */
function unbroken(text: string): string {
  return text.replace(/(?<=\d)-(?=\d)/g, '\u2011');
}

/** Of a code whose document does not say how large its modules are. */
const usualModulePx = 6;
/** Slips are set for a head of 203 dots an inch; a browser prints the code as large as that. */
const mmPerDot = 25.4 / 203;

function Qr({ data, modulePx }: { readonly data: string; readonly modulePx: number }) {
  const { size, path } = qrPath(data);
  const side = `${String(size * modulePx * mmPerDot)}mm`;
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      style={{ width: side, height: side }}
      role="img"
      aria-label={data}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentcolor" />
    </svg>
  );
}
