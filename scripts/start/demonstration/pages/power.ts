// The power of the hall. Served as it is, types stripped; it needs no build.
import { element, make } from './page.ts';

type Power = 'mains' | 'battery' | 'low';

const names: Readonly<Record<Power, string>> = { mains: '市电', battery: '电池', low: '低电' };
const notes: Readonly<Record<Power, string>> = {
  mains: '市电正常。按“电池”看停电时各屏幕怎么提示。',
  battery: '停电，UPS 在供电：3 秒后各屏幕顶部出现提示，喇叭播报一次。',
  low: '电池将尽：各屏幕提示“系统正在关闭”，5 秒后整个大厅有序关闭。',
};
const question = '低电会真的关闭整个示例大厅，像实际停电一样。确定的话再按一次“低电”。';
const closed = '大厅已经关闭，数据都已存下。在终端里再运行 npm start 就重新开馆。';
/** Whoever does not press again by then did not mean it. */
const askedForMs = 8_000;

let power: Power = 'mains';
let isAsked = false;

async function act(wanted: Power): Promise<void> {
  if (wanted === 'low' && !isAsked) {
    isAsked = true;
    window.setTimeout(() => {
      isAsked = false;
      show();
    }, askedForMs);
    show();
    return;
  }
  isAsked = false;
  await fetch('/demo/power/act', {
    method: 'POST',
    body: JSON.stringify({ power: wanted }),
    signal: AbortSignal.timeout(8_000),
  });
}

function show(): void {
  element('power-note').textContent = isAsked ? question : notes[power];
  element('power-keys').replaceChildren(
    ...(['mains', 'battery', 'low'] as const).map((one) => {
      const button = make('button', '', isAsked && one === 'low' ? '再按一次：低电' : names[one]);
      button.setAttribute('type', 'button');
      button.setAttribute('aria-pressed', String(one === power));
      button.addEventListener('click', () => void act(one));
      return button;
    }),
  );
}

const events = new EventSource('/demo/power/events');
events.onmessage = (message) => {
  power = (JSON.parse(String(message.data)) as { power: Power }).power;
  show();
};
events.onerror = () => {
  if (power === 'low') element('power-note').textContent = closed;
};
show();
