import { io } from 'socket.io-client';
import { z } from 'zod';
import type { TerminalKind } from '@hall/core/domain/device/terminal';
import { pairAnswer, type PairAnswer } from '@hall/core/contract/wire';

/** Where a browser keeps its enrolment; one per kind, so that one PC can be a board and a kiosk. */
const storageKey = (kind: TerminalKind): string => `hall.terminal.${kind}`;

const demoToken = z.strictObject({ token: z.string().min(20).max(100) });

/** The token this browser was enrolled with, or null. */
export function keptToken(kind: TerminalKind): string | null {
  return window.localStorage.getItem(storageKey(kind));
}

/** Keeps a token over restarts of the browser; null forgets it. */
export function keepToken(kind: TerminalKind, token: string | null): void {
  if (token === null) {
    window.localStorage.removeItem(storageKey(kind));
  } else {
    window.localStorage.setItem(storageKey(kind), token);
  }
}

/**
 * A demonstration hall hands out tokens to its own machine; a real one does not know this address
 * and answers 404, which gives null. `query` may ask for a layout, e.g. `layout=portrait`.
 */
export async function demonstrationToken(
  hubUrl: string,
  kind: TerminalKind,
  query: string,
): Promise<string | null> {
  try {
    const response = await fetch(`${hubUrl}/demo/token?kind=${kind}&${query}`, {
      signal: AbortSignal.timeout(3_000),
    });
    return response.ok ? demoToken.parse(await response.json()).token : null;
  } catch {
    // No hub, or no demonstration: the person at the screen pairs it by hand.
    return null;
  }
}

/** Trades a manager's pairing code for a token; `unreachable` when the hub does not answer. */
export async function pairTerminal(hubUrl: string, pairingCode: string): Promise<PairAnswer> {
  const socket = io(hubUrl, { transports: ['websocket'], reconnection: false, timeout: 5_000 });
  try {
    return await new Promise<PairAnswer>((resolve) => {
      const giveUp = (): void => {
        resolve({ ok: false, error: { code: 'unreachable' } });
      };
      socket.once('connect_error', giveUp);
      socket.once('connect', () => {
        socket
          .timeout(5_000)
          .emitWithAck('pair', { pairingCode })
          .then((reply: unknown) => {
            resolve(pairAnswer.parse(reply));
          })
          .catch(giveUp);
      });
    });
  } finally {
    socket.close();
  }
}
