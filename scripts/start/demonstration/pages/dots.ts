// A sign as people see it: a text in dots, as far as a sixteen-dot font goes.

/** Dots of a panel. */
export interface Panel {
  readonly columns: number;
  readonly rows: number;
}

/** A whole number of CSS pixels to a dot, drawn finer than it is shown, keeps the grid even. */
const pitchPx = 2;
const finer = 3;

const lit: Readonly<Record<string, string>> = {
  red: '#ff6a4a',
  green: '#5cf07c',
  yellow: '#ffd04f',
};
const unlit = '#1c1412';
/** From this much ink on a dot is lit. */
const inkAtLeast = 100;
const fontPx = 16;
const dotShare = 0.92;

/** Draws a text onto the panel; a null colour is the red of a sign with one colour. */
export function drawDots(
  canvas: HTMLCanvasElement,
  panel: Panel,
  shown: { readonly text: string; readonly colour: string | null },
): void {
  const scale = pitchPx * finer;
  canvas.width = panel.columns * scale;
  canvas.height = panel.rows * scale;
  canvas.style.width = `${panel.columns * pitchPx}px`;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const dots = dotsOf(shown.text, panel);
  const colour = lit[shown.colour ?? 'red'] ?? '#ff6a4a';
  for (let y = 0; y < panel.rows; y += 1) {
    for (let x = 0; x < panel.columns; x += 1) {
      context.fillStyle = dots[y * panel.columns + x] === true ? colour : unlit;
      context.beginPath();
      context.arc((x + 0.5) * scale, (y + 0.5) * scale, (scale * dotShare) / 2, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

function dotsOf(text: string, { columns, rows }: Panel): boolean[] {
  const small = document.createElement('canvas');
  small.width = columns;
  small.height = rows;
  const context = small.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.font = `500 ${fontPx}px 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif`;
  context.textBaseline = 'alphabetic';
  const width = Array.from(text).reduce((sum, character) => sum + advance(character), 0);
  let x = Math.max(0, Math.floor((columns - width) / 2));
  for (const character of text) {
    const drawn = context.measureText(character).width;
    context.fillText(character, x + (advance(character) - drawn) / 2, rows - 2);
    x += advance(character);
  }
  const { data } = context.getImageData(0, 0, columns, rows);
  return Array.from({ length: columns * rows }, (_, at) => (data[at * 4 + 3] ?? 0) >= inkAtLeast);
}

/** Half a hanzi for ASCII, as the cards have it. */
function advance(character: string): number {
  return character.charCodeAt(0) < 0x80 ? fontPx / 2 : fontPx;
}
