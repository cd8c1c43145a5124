// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { HallClient } from '@hall/core/client/hall-client';
import type { HubSocket } from '@hall/core/client/hub-socket';
import { enEmergency } from '@hall/core/i18n/en/emergency';
import { zhEmergency } from '@hall/core/i18n/zh-cn/emergency';
import { emergencyKinds } from '@hall/core/rules/announcement';
import { afterEach, expect, test } from 'vitest';
import { browserClock, browserIds, browserTimers } from '../hall/browser-ports.ts';
import { HallProvider } from '../hall/use-hall.ts';
import { EmergencyGuard } from './emergency-guard.tsx';

afterEach(cleanup);

const nowMs = 1_800_000_000_000;

const silent: HubSocket = {
  request: () => new Promise(() => undefined),
  onConnection: () => undefined,
  onMessage: () => undefined,
  reconnect: () => undefined,
  close: () => undefined,
};

/** A screen to which the hub told of this danger. */
function open(
  danger: (typeof emergencyKinds)[number] | null,
  exit: 'left' | 'right' | 'up' | null = null,
): void {
  const client = new HallClient({
    socket: silent,
    credential: () => ({ as: 'terminal', token: 'token-of-a-screen' }),
    topics: ['emergency', 'power'],
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    random: () => 0,
    gunzip: () => Promise.resolve('[]'),
  });
  const records =
    danger === null ? [] : [{ kind: 'emergency', id: 'emergency', danger, sinceMs: nowMs }];
  client.restore('emergency', { asOfMs: nowMs, records });
  render(
    <HallProvider value={client}>
      <EmergencyGuard exit={exit}>
        <button type="button">领号</button>
      </EmergencyGuard>
    </HallProvider>,
  );
}

const below = (): Element | null => screen.getByText('领号').closest('[inert]');

test('without a danger a screen is as it is', () => {
  open(null);
  expect(below()).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(emergencyKinds)(
  'a danger covers the screen in both languages, and nothing below can be touched: %s',
  (danger) => {
    open(danger);
    expect(below()).not.toBeNull();
    const cover = screen.getByRole('alert');
    for (const words of [zhEmergency, enEmergency]) {
      expect(cover.textContent).toContain(words[`emergency.${danger}`]);
      expect(cover.textContent).toContain(words[`emergency.${danger}.do`]);
      expect(cover.textContent).toContain(words[`emergency.${danger}.more`]);
    }
  },
);

test.each([
  ['fire', 'left', true],
  ['evacuation', 'up', true],
  ['weather', 'left', false],
  ['power', 'right', false],
  ['fire', null, false],
] as const)(
  '%s and the exit %s: an arrow leads out only where people are to go',
  (danger, exit, shown) => {
    open(danger, exit);
    const arrow = document.querySelector('[data-exit]');
    expect(arrow?.getAttribute('data-exit') ?? null).toBe(shown ? exit : null);
    if (shown) expect(arrow?.textContent).toContain('安全出口');
  },
);
