import { err, ok } from '@hall/core/basics/result';
import type { Presence } from '../../gateway/presence.ts';
import { newPairingCode, tokenHash } from '../../gateway/secrets.ts';
import type { SqliteInvitationStore } from '../../store/terminal-store.ts';
import type { Handlers } from '../handler.ts';
import { placeOf } from './terminal-place.ts';

type TerminalHandlers = Pick<
  Handlers,
  'terminal.invite' | 'terminal.configure' | 'terminal.revoke' | 'terminal.report'
>;

/** Long enough to walk to the screen. */
const invitationMs = 10 * 60_000;

/** Screens of the hall: invited, named, thrown out, and how their devices are. */
export function terminalHandlers(parts: {
  readonly invitations: SqliteInvitationStore;
  readonly presence: Presence;
}): TerminalHandlers {
  return {
    'terminal.invite': (tx, input) => {
      const { kind, name } = input;
      const place = placeOf(tx, kind, input);
      if (!place.ok) return place;
      const pairingCode = newPairingCode();
      const terminalId = tx.newId();
      const invitation = { terminalId, kind, name, ...place.value };
      tx.record({ type: 'terminal.invited', entityId: terminalId, state: null, detail: {} });
      parts.invitations.put(tokenHash(pairingCode), tx.nowMs + invitationMs, invitation);
      return ok({ pairingCode });
    },
    'terminal.configure': (tx, input) => {
      const terminal = tx.stores.terminals.get(input.terminalId);
      if (terminal === null || terminal.revoked) {
        return err({ code: 'not_found' });
      }
      const place = placeOf(tx, terminal.kind, input);
      if (!place.ok) return place;
      const state = { ...terminal, name: input.name, ...place.value, updatedAtMs: tx.nowMs };
      tx.record({ type: 'terminal.configured', entityId: terminal.id, state, detail: {} });
      return ok({ terminalId: terminal.id });
    },
    'terminal.revoke': (tx, input) => {
      const terminal = tx.stores.terminals.get(input.terminalId);
      if (terminal === null) {
        return err({ code: 'not_found' });
      }
      if (!terminal.revoked) {
        const state = { ...terminal, revoked: true, updatedAtMs: tx.nowMs };
        tx.record({ type: 'terminal.revoked', entityId: terminal.id, state, detail: {} });
      }
      return ok({ terminalId: terminal.id });
    },
    'terminal.report': (_tx, input, actor) => {
      if (actor.kind === 'terminal') {
        parts.presence.reported(actor.terminalId, input.devices);
      }
      return ok({});
    },
  };
}
