// The entrance of the demonstration: lanes one can walk through, and what the hub makes of it.
import { element, make } from './page.ts';

interface Counts {
  in: number;
  out: number;
}
type Reader = 'scanner' | 'card';
interface Lane {
  lane: string;
  name: string | null;
  /** Plugged in or not; null where there is none. */
  readers: Record<Reader, boolean | null>;
  says: string | null;
  open: { in: boolean; out: boolean };
  relays: { in: boolean; out: boolean };
  restarting: boolean;
  truth: Counts;
  hub: Counts;
}
interface EntranceState {
  lanes: Lane[];
  fire: boolean;
  plugged: boolean;
}

type Outcome = 'done' | 'shut' | 'occupied' | 'nothing';

async function act(action: object): Promise<Outcome> {
  const answer = await fetch('/demo/entrance/act', {
    method: 'POST',
    body: JSON.stringify(action),
    signal: AbortSignal.timeout(8_000),
  });
  const { outcome } = (await answer.json()) as { outcome: Outcome };
  return outcome;
}

function button(text: string, label: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', 'key', text) as HTMLButtonElement;
  made.type = 'button';
  made.setAttribute('aria-label', label);
  made.addEventListener('click', onPress);
  return made;
}

/** What became of a try, in words below the lane's keys. */
function say(lane: string, words: string): void {
  const said = document.querySelector(`#lane-${lane} .said`);
  if (said !== null) said.textContent = words;
}

/** Somebody holds something to a reader; what the hub makes of it stands on the lane's screen. */
async function hold(lane: string, words: string, action: object): Promise<void> {
  const outcome = await act({ ...action, lane });
  say(lane, outcome === 'done' ? words : '今天还没有人登记：先到自助机办一张求职登记小票');
}

/** Somebody tries to pass; a shut gate says so in words. */
async function pass(lane: string, way: 'in' | 'out', action: object): Promise<void> {
  const outcome = await act(action);
  const words = {
    done: way === 'in' ? '进去了' : '出去了',
    shut: '闸门关着，过不去',
    occupied: '前一位还没有走过去',
    nothing: '',
  };
  say(lane, words[outcome]);
  if (outcome !== 'done') return;
  const person = document.querySelector<HTMLElement>(`#lane-${lane} .person`);
  person?.removeAttribute('data-walks');
  // The same walk twice begins anew only when the page was laid out in between.
  person?.getBoundingClientRect();
  person?.setAttribute('data-walks', way);
}

const leaf =
  '<span class="post"></span><span class="leaf"></span><span class="leaf"></span><span class="post"></span>';

function readerKeys({ lane, name, readers }: Lane): HTMLElement {
  const keys = make('div', 'walks', '');
  const called = name ?? `${lane}号通道`;
  const key = (text: string, words: string, action: object): void => {
    keys.append(button(text, `${called}${text}`, () => void hold(lane, words, action)));
  };
  if (readers.scanner !== null) {
    key('扫今天的小票', '小票扫了', { do: 'scan', paper: 'today' });
    key('扫昨天的小票', '昨天的小票扫了', { do: 'scan', paper: 'yesterday' });
    key('扫假小票', '假小票扫了', { do: 'scan', paper: 'forged' });
    key('扫别的码', '别的码扫了', { do: 'scan', paper: 'other' });
  }
  if (readers.card !== null) key('刷身份证', '身份证放上去了', { do: 'card' });
  key('按开门键', '开门键按了', { do: 'button' });
  for (const reader of ['scanner', 'card'] as const) {
    if (readers[reader] === null) continue;
    const plug = button('', '', () => void act({ do: 'plug', lane, reader }));
    plug.dataset['plug'] = reader;
    keys.append(plug);
  }
  return keys;
}

function buildLane(one: Lane): HTMLElement {
  const { lane } = one;
  const item = make('li', 'lane', '');
  item.id = `lane-${lane}`;
  const passage = make('div', 'passage', '');
  passage.setAttribute('aria-hidden', 'true');
  passage.innerHTML = `<span class="street">门外</span><span class="person"></span><div class="gate">${leaf}</div><span class="inner">大厅</span>`;
  const keys = make('div', 'walks', '');
  const name = one.name ?? `${lane}号通道`;
  const walk = (text: string, way: 'in' | 'out', action: object): HTMLButtonElement =>
    button(text, `${name}${text}`, () => void pass(lane, way, { ...action, lane }));
  keys.append(
    walk('走进去', 'in', { do: 'walk', direction: 'in' }),
    walk('走出来', 'out', { do: 'walk', direction: 'out' }),
    walk('两人尾随', 'in', { do: 'tailgate' }),
    walk('硬闯进去', 'in', { do: 'force' }),
  );
  const restart = button(
    '控制器重启',
    `${name}控制器重启`,
    () => void act({ do: 'restart', lane }),
  );
  keys.append(restart);
  const said = make('p', 'said', '');
  said.setAttribute('role', 'status');
  const screen = make('p', 'screen', '');
  screen.setAttribute('role', 'status');
  screen.setAttribute('aria-label', `${name}屏幕`);
  const head = make('h3', '', name);
  const walks = make('p', 'stands', '');
  item.append(head, passage, screen, walks, keys, readerKeys(one), said, countTable());
  return item;
}

function countTable(): HTMLElement {
  const table = make('table', 'tally', '');
  table.innerHTML =
    '<thead><tr><td></td><th scope="col">进</th><th scope="col">出</th></tr></thead>' +
    '<tbody><tr><th scope="row">实际走过</th><td></td><td></td></tr>' +
    '<tr><th scope="row">系统计到</th><td></td><td></td></tr></tbody>';
  return table;
}

function standsWords({ open, relays, restarting }: Lane, plugged: boolean): string {
  if (restarting) return '控制器正在重启，继电器全部断开';
  const gate =
    open.in && open.out ? '闸门开着' : open.in ? '向里开着' : open.out ? '向外开着' : '闸门关着';
  const closed = [relays.in ? '进' : '', relays.out ? '出' : ''].filter((one) => one !== '');
  const relay = closed.length === 0 ? '继电器断开' : `继电器吸合（${closed.join('、')}）`;
  return `${gate}，${relay}${plugged ? '' : '，线断了'}`;
}

function showLane(lane: Lane, plugged: boolean): void {
  const item = document.getElementById(`lane-${lane.lane}`);
  if (item === null) return;
  item.dataset['open'] = String(lane.open.in || lane.open.out);
  const stands = item.querySelector('.stands');
  const words = standsWords(lane, plugged);
  if (stands !== null && stands.textContent !== words) stands.textContent = words;
  const screen = item.querySelector('.screen');
  const says = lane.says ?? '';
  if (screen !== null && screen.textContent !== says) screen.textContent = says;
  showPlugs(item, lane);
  const [trueIn, trueOut, hubIn, hubOut] = item.querySelectorAll('.tally tbody td');
  const tell = (cell: Element | undefined, count: number, differs: boolean): void => {
    if (cell === undefined) return;
    cell.textContent = String(count);
    (cell as HTMLElement).dataset['differs'] = String(differs);
  };
  tell(trueIn, lane.truth.in, false);
  tell(trueOut, lane.truth.out, false);
  tell(hubIn, lane.hub.in, lane.hub.in !== lane.truth.in);
  tell(hubOut, lane.hub.out, lane.hub.out !== lane.truth.out);
}

const readerNames = { scanner: '扫码器', card: '身份证阅读器' } as const;

function showPlugs(item: HTMLElement, { lane, name, readers }: Lane): void {
  for (const reader of ['scanner', 'card'] as const) {
    const plug = item.querySelector<HTMLElement>(`[data-plug="${reader}"]`);
    if (plug === null) continue;
    const isPlugged = readers[reader] === true;
    const text = `${isPlugged ? '拔掉' : '插回'}${readerNames[reader]}`;
    if (plug.textContent === text) continue;
    plug.textContent = text;
    plug.setAttribute('aria-label', `${name ?? `${lane}号通道`}${text}`);
    plug.setAttribute('aria-pressed', String(!isPlugged));
  }
}

const fire = element('fire') as HTMLButtonElement;
const cable = element('gate-cable') as HTMLButtonElement;
let built = 0;
let now: EntranceState | null = null;

fire.addEventListener('click', () => void act({ do: 'fire', on: !(now?.fire ?? false) }));
cable.addEventListener('click', () => void act({ do: 'cable', plugged: !(now?.plugged ?? true) }));

function show(state: EntranceState): void {
  now = state;
  if (built !== state.lanes.length) {
    built = state.lanes.length;
    element('lanes').replaceChildren(...state.lanes.map(buildLane));
  }
  for (const lane of state.lanes) showLane(lane, state.plugged);
  fire.setAttribute('aria-pressed', String(state.fire));
  fire.textContent = state.fire ? '消防触点复位' : '消防触点动作';
  cable.setAttribute('aria-pressed', String(!state.plugged));
  cable.textContent = state.plugged ? '拔掉485线' : '插回485线';
}

const events = new EventSource('/demo/entrance/events');
events.addEventListener('message', (message: MessageEvent<string>) => {
  show(JSON.parse(message.data) as EntranceState);
});
