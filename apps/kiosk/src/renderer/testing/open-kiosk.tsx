import { act, render, screen } from '@testing-library/react';
import { cards } from './fake-hub.ts';
import { ManualTime } from '@hall/core/testing/manual-time';
import { sampleKiosk, type SampleKiosk } from './sample-kiosk.tsx';

/** When a kiosk under test is opened: 05:42 in Shanghai. */
const beginMs = Date.UTC(2026, 10, 21, 21, 42);

/** A kiosk on a hall in memory, connected, at a time that a test moves. */
export async function open(
  options: Partial<Omit<Parameters<typeof sampleKiosk>[0], 'clock' | 'timers'>> = {},
): Promise<SampleKiosk & { time: ManualTime }> {
  const time = new ManualTime(beginMs);
  const kiosk = sampleKiosk({
    clock: time,
    timers: time,
    postings: 12,
    withDevices: true,
    ...options,
  });
  render(kiosk.page);
  await act(async () => {
    kiosk.hub.connect(true);
    await Promise.resolve();
  });
  await screen.findByText('已连接大厅');
  return { ...kiosk, time };
}

/** A card is laid on the reader. */
export async function lay(kiosk: SampleKiosk, who: keyof typeof cards): Promise<void> {
  await act(async () => {
    kiosk.devices.tell({ type: 'card', card: cards[who] });
    await Promise.resolve();
  });
}

/** One touch. */
export async function press(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name });
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

/** One touch after the other. */
export async function pressAll(...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    await press(name);
  }
}

/** Everything a browser could still show or keep. */
export function everythingKept(): string {
  return [
    document.documentElement.outerHTML,
    JSON.stringify(Object.entries(window.localStorage)),
    JSON.stringify(Object.entries(window.sessionStorage)),
    JSON.stringify(window.history.state),
    window.location.href,
    document.title,
    document.getSelection()?.toString() ?? '',
  ].join('\n');
}
