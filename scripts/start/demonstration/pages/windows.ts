// The service windows of the demonstration: their signs, their keys, their cables.
import { drawDots, type Panel } from './dots.ts';
import { element, make } from './page.ts';

interface Seen {
  text: string;
  flashing: boolean;
  colour: string | null;
}
interface ServiceWindow {
  number: number;
  protocol: string;
  powered: boolean;
  sees: Seen;
  caller: string;
  rates: boolean;
}
interface Cable {
  id: string;
  device: string;
  windows: number[];
  plugged: boolean;
}
interface WindowsState {
  windows: ServiceWindow[];
  cables: Cable[];
  letters: { letter: string; name: string }[];
}

const panels: Readonly<Record<string, Panel>> = {
  onbon: { columns: 160, rows: 18 },
  alpha: { columns: 80, rows: 18 },
  numeric: { columns: 48, rows: 18 },
};
const onePanel: Panel = { columns: 160, rows: 18 };
const signNames: Readonly<Record<string, string>> = {
  onbon: '仰邦字库卡条屏',
  alpha: 'Alpha 条屏，只有英文和数字',
  numeric: '数码屏，只有数字',
};
const callerNames: Readonly<Record<string, string>> = {
  buttons: '按钮',
  pads: '按键盘',
  keypad: 'USB 小键盘',
};
const deviceNames: Readonly<Record<string, string>> = {
  led: '条屏',
  caller: '呼叫器',
  evaluator: '评价器',
};
const keyNames: readonly (readonly [string, string])[] = [
  ['next', '叫号'],
  ['recall', '重呼'],
  ['skip', '过号'],
  ['start', '开始'],
  ['complete', '办结'],
];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

async function act(action: object): Promise<void> {
  await fetch('/demo/windows/act', {
    method: 'POST',
    body: JSON.stringify(action),
    signal: AbortSignal.timeout(8_000),
  });
}

function key(text: string, label: string, action: object): HTMLButtonElement {
  const button = make('button', 'key', text) as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', () => void act(action));
  return button;
}

function toggle(text: string, pressed: boolean, action: object): HTMLButtonElement {
  const button = key(text, text, action);
  button.className = 'switch';
  button.setAttribute('aria-pressed', String(pressed));
  return button;
}

/** What is under the hands of whoever works there; built once, because a click must not lose its key. */
function buildKeys({ number, caller }: ServiceWindow): HTMLElement {
  const keys = make('div', 'keys', '');
  for (const [name, text] of keyNames) {
    keys.append(key(text, `${number}号窗口${text}`, { do: 'press', window: number, key: name }));
  }
  if (caller === 'buttons') return keys;
  const pad = make('div', 'digits', '');
  for (const digit of digits) {
    const label = `${number}号窗口数字${digit}`;
    pad.append(key(digit, label, { do: 'press', window: number, key: digit }));
  }
  if (caller === 'pads') {
    const unknown = { do: 'press', window: number, key: 'unknown' };
    const extra = key('F', `${number}号窗口未设置的键`, unknown);
    extra.title = '清单里没有的键：控制台“设备”页会显示它的键码';
    pad.append(extra);
  }
  const both = make('div', 'caller', '');
  both.append(keys, pad);
  return both;
}

function buildRating({ number }: ServiceWindow): HTMLElement {
  const rating = make('div', 'rating', '');
  for (const stars of [1, 2, 3, 4, 5]) {
    const action = { do: 'rate', window: number, stars };
    rating.append(key(`${stars} 分`, `${number}号窗口评价${stars}分`, action));
  }
  return rating;
}

function part(name: string, content: HTMLElement): HTMLElement {
  const holder = make('div', 'part', '');
  holder.append(make('h4', '', name), content);
  return holder;
}

function buildWindow(shown: ServiceWindow): HTMLElement {
  const item = make('li', 'window', '');
  item.id = `window-${shown.number}`;
  const head = make('div', 'window-head', '');
  const canvas = document.createElement('canvas');
  canvas.className = 'sign';
  canvas.setAttribute('role', 'img');
  const glass = make('div', 'glass', '');
  glass.append(canvas);
  head.append(make('h3', '', `${shown.number} 号窗口`), make('div', 'power', ''));
  item.append(
    head,
    glass,
    make('p', 'sign-name', signNames[shown.protocol] ?? ''),
    part(`呼叫器（${callerNames[shown.caller] ?? ''}）`, buildKeys(shown)),
  );
  if (shown.rates) item.append(part('评价器', buildRating(shown)));
  return item;
}

function showWindow(shown: ServiceWindow): void {
  const item = document.getElementById(`window-${shown.number}`);
  const canvas = item?.querySelector('canvas') ?? null;
  if (item === null || canvas === null) return;
  const { text, flashing, colour } = shown.sees;
  drawDots(canvas, panels[shown.protocol] ?? onePanel, { text, colour });
  canvas.dataset['flashing'] = String(flashing);
  canvas.dataset['text'] = text;
  canvas.setAttribute('aria-label', text === '' ? '条屏不亮' : `条屏显示：${text}`);
  item.querySelector('.power')?.replaceChildren(
    toggle(shown.powered ? '断电' : '通电', !shown.powered, {
      do: 'power',
      window: shown.number,
      on: !shown.powered,
    }),
  );
}

function showCables(cables: readonly Cable[]): void {
  element('cables').replaceChildren(
    ...cables.map(({ id, device, windows, plugged }) => {
      const item = make('li', 'cable', '');
      const words = `${deviceNames[device] ?? ''}：${windows.join('、')} 号窗口`;
      item.dataset['plugged'] = String(plugged);
      const action = { do: 'cable', cable: id, plugged: !plugged };
      item.append(make('span', '', words), toggle(plugged ? '拔掉' : '插回', !plugged, action));
      return item;
    }),
  );
}

let built = '';

function show(state: WindowsState): void {
  const shape = JSON.stringify([state.windows.map(({ number }) => number), state.letters]);
  if (shape !== built) {
    built = shape;
    element('windows').replaceChildren(...state.windows.map(buildWindow));
    element('letters').replaceChildren(
      ...state.letters.map(({ letter, name }) =>
        key(`取一个 ${letter} 号（${name}）`, `取一个${letter}号`, { do: 'take-number', letter }),
      ),
    );
  }
  for (const shown of state.windows) showWindow(shown);
  showCables(state.cables);
}

// Glyphs are drawn into dots, so the font has to be there first.
await document.fonts.load("500 16px 'Noto Sans CJK SC'");
const events = new EventSource('/demo/windows/events');
events.addEventListener('message', (message: MessageEvent<string>) => {
  show(JSON.parse(message.data) as WindowsState);
});
