// The page with the simulated devices. Served as it is, types stripped; it needs no build.
import { element, make } from './page.ts';

type Align = 'left' | 'centre' | 'right';
type Item =
  | { kind: 'line'; text: string; align: Align; width: number; height: number; bold: boolean }
  | { kind: 'image'; align: Align; widthDots: number; heightDots: number; bitsBase64: string }
  | { kind: 'qr'; align: Align; modulePx: number; size: number; modules: string; data: string }
  | { kind: 'feed'; lines: number };
interface Slip {
  printedAtMs: number;
  items: Item[];
}
interface State {
  card: string | null;
  readerPlugged: boolean;
  printerPlugged: boolean;
  faults: Record<string, boolean>;
}
interface Card {
  id: string;
  name: string;
  shows: string;
}

/** The paper is shown at this many CSS pixels per printer dot. */
const pxPerDot = 0.6;
const slipsShown = 12;

const says: Readonly<Record<string, string>> = {
  worker: '普通求职者',
  leap_day_birth: '闰日出生，刚满 18 岁',
  minor_worker: '16 周岁，未成年工',
  under_age: '未满 16 周岁，不予登记',
  older_worker: '大龄求职者',
  impossible_date: '号码日期不存在，应被拒绝',
  rare_name: '姓名有生僻字',
  dotted_name: '姓名带间隔号',
  permit: '港澳台居民居住证',
  foreigner: '外国人永久居留身份证',
};
const faultNames: Readonly<Record<string, string>> = {
  paperOut: '缺纸',
  nearEnd: '纸将尽',
  coverOpen: '开盖',
  cutterJam: '切刀卡住',
  silent: '不回应',
};

let place = 0;
let state: State = { card: null, readerPlugged: true, printerPlugged: true, faults: {} };
let cards: Card[] = [];
let events: EventSource | null = null;

async function act(action: object): Promise<void> {
  await fetch(`/demo/place/act?place=${place}`, {
    method: 'POST',
    body: JSON.stringify(action),
    signal: AbortSignal.timeout(8_000),
  });
}

function toggle(text: string, pressed: boolean, action: () => object): HTMLButtonElement {
  const button = make('button', '', text) as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-pressed', String(pressed));
  button.addEventListener('click', () => void act(action()));
  return button;
}

function showCards(): void {
  element('cards').replaceChildren(
    ...cards.map((card) => {
      const isLaid = state.card === card.id;
      const button = toggle('', isLaid, () =>
        isLaid ? { do: 'lift-card' } : { do: 'place-card', card: card.id },
      );
      button.className = 'card';
      button.append(make('strong', '', card.name), make('span', '', says[card.shows] ?? ''));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function showState(): void {
  const laid = cards.find((card) => card.id === state.card);
  element('pad-text').textContent = !state.readerPlugged
    ? '阅读器的线被拔掉了。'
    : laid === undefined
      ? '阅读器上没有卡。点一张卡片，把它放上去。'
      : `${laid.name} 的卡放在阅读器上。`;
  element('lift').toggleAttribute('disabled', laid === undefined);
  element('reader-plug').textContent = state.readerPlugged ? '拔掉阅读器' : '插回阅读器';
  element('faults').replaceChildren(
    ...Object.entries(faultNames).map(([fault, name]) =>
      toggle(name, state.faults[fault] === true, () => ({
        do: 'printer-fault',
        fault,
        on: state.faults[fault] !== true,
      })),
    ),
    toggle('拔掉打印机', !state.printerPlugged, () => ({
      do: 'printer-plug',
      plugged: !state.printerPlugged,
    })),
  );
  showCards();
}

function drawImage(item: Extract<Item, { kind: 'image' }>): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = item.widthDots;
  canvas.height = item.heightDots;
  canvas.style.width = `${item.widthDots * pxPerDot}px`;
  const context = canvas.getContext('2d');
  const bytes = Uint8Array.from(atob(item.bitsBase64), (character) => character.charCodeAt(0));
  const rowBytes = Math.ceil(item.widthDots / 8);
  if (context !== null) {
    context.fillStyle = '#14201b';
    for (let y = 0; y < item.heightDots; y += 1) {
      for (let x = 0; x < item.widthDots; x += 1) {
        const byte = bytes[y * rowBytes + (x >> 3)] ?? 0;
        if ((byte & (0x80 >> (x & 7))) !== 0) {
          context.fillRect(x, y, 1, 1);
        }
      }
    }
  }
  return canvas;
}

function drawQr(item: Extract<Item, { kind: 'qr' }>): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const side = item.size * item.modulePx * pxPerDot;
  svg.setAttribute('viewBox', `0 0 ${item.size} ${item.size}`);
  svg.setAttribute('width', String(side));
  svg.setAttribute('height', String(side));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `QR ${item.data}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(space, 'path');
  const squares = Array.from(item.modules, (module, index) =>
    module === '1' ? `M${index % item.size} ${Math.floor(index / item.size)}h1v1h-1z` : '',
  );
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}

function drawItem(item: Item): Node {
  if (item.kind === 'feed') {
    const gap = make('div', 'feed', '');
    gap.style.height = `${item.lines * 1.45}em`;
    return gap;
  }
  if (item.kind === 'line') {
    const line = make('div', `line ${item.align}`, item.text);
    line.style.fontWeight = item.bold ? '700' : '400';
    line.style.fontSize = `${item.height}em`;
    return line;
  }
  const holder = make('div', item.align, '');
  holder.append(item.kind === 'image' ? drawImage(item) : drawQr(item));
  return holder;
}

/** Holds the paper before the scanner of this place. */
function scanButton(item: Item): Node[] {
  if (item.kind !== 'qr') return [];
  const button = make('button', 'scan', '扫这张') as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', () => void act({ do: 'scan', text: item.data }));
  return [button];
}

function showSlip(slip: Slip): void {
  const paper = make('li', 'slip', '');
  paper.append(...slip.items.map(drawItem), ...slip.items.flatMap(scanButton));
  const slips = element('slips');
  slips.prepend(paper);
  while (slips.children.length > slipsShown) {
    slips.lastElementChild?.remove();
  }
  element('no-slip').hidden = true;
}

function listen(): void {
  events?.close();
  element('slips').replaceChildren();
  element('no-slip').hidden = false;
  events = new EventSource(`/demo/place/events?place=${place}`);
  events.addEventListener('open', () => {
    element('slips').replaceChildren();
  });
  events.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as
      { type: 'state'; state: State } | { type: 'slip'; slip: Slip };
    if (event.type === 'slip') {
      showSlip(event.slip);
    } else {
      state = event.state;
      showState();
    }
  });
}

/** What is no place with a reader and a printer, after those that are. */
const otherViews = [
  {
    path: '/demo/windows',
    view: 'windows-view',
    name: '服务窗口',
    lead: '窗口上方的条屏、工作人员手边的呼叫器、群众面前的评价器。条屏上的每一个字，都是从线上收到的字节里读回来的。',
  },
  {
    path: '/demo/entrance',
    view: 'gates-view',
    name: '入口通道',
    lead: '三条通道接在一根485线上，消防触点接在1号通道；扫码器和身份证阅读器各有自己的线。黑色一行是通道上方屏幕的话。“实际走过”是真的走过去的人，“系统计到”是中心机从线上读到的。',
  },
] as const;
const placeLead = '左边放身份证，右边出小票。这里的每一个字，都是从打印机收到的字节里读回来的。';

function showPlaces(names: string[]): void {
  const other = otherViews[place - names.length] ?? null;
  element('place-view').hidden = other !== null;
  for (const { view } of otherViews) element(view).hidden = view !== other?.view;
  element('lead').textContent = other?.lead ?? placeLead;
  element('places').replaceChildren(
    ...[...names, ...otherViews.map(({ name }) => name)].map((name, index) => {
      const button = make('button', '', name) as HTMLButtonElement;
      button.type = 'button';
      button.setAttribute('aria-pressed', String(index === place));
      button.addEventListener('click', () => {
        place = index;
        showPlaces(names);
        if (index < names.length) listen();
      });
      return button;
    }),
  );
}

element('lift').addEventListener('click', () => void act({ do: 'lift-card' }));
element('reader-plug').addEventListener(
  'click',
  () => void act({ do: 'reader-plug', plugged: !state.readerPlugged }),
);
const known = (await (await fetch('/demo/places')).json()) as { places: string[]; cards: Card[] };
cards = known.cards;
const asked = otherViews.findIndex(({ path }) => path === location.pathname);
if (asked >= 0) place = known.places.length + asked;
showPlaces(known.places);
if (place < known.places.length) listen();
