import { err, ok, type Result } from '@hall/core/basics/result';
import type { Actor } from '@hall/core/contract/roles';
import type { Hello, Refusal, WelcomeAs } from '@hall/core/contract/wire';
import type { HubStores } from '../../store/hub-stores.ts';
import { tokenHash } from '../secrets.ts';
import type { Sessions } from '../sessions.ts';

/** Somebody the hub has recognised. */
export interface Recognised {
  readonly actor: Actor;
  readonly you: WelcomeAs;
}

/** Turns what a socket shows into somebody the hub knows. */
export function recognise(
  credential: Hello['credential'],
  parts: { readonly stores: HubStores; readonly sessions: Sessions },
): Result<Recognised, Refusal> {
  return credential.as === 'terminal'
    ? recogniseTerminal(credential.token, parts.stores)
    : recogniseStaff(credential.session, parts.sessions);
}

function recogniseTerminal(token: string, stores: HubStores): Result<Recognised, Refusal> {
  const terminal = stores.terminals.byTokenHash(tokenHash(token));
  if (terminal === null || terminal.revoked) {
    return err('unknown_device');
  }
  const { id, kind, name, board, counterId, zone } = terminal;
  return ok({
    actor: { kind: 'terminal', terminalId: id, terminal: kind },
    you: { as: 'terminal', terminalId: id, kind, name, board, counterId, zone },
  });
}

function recogniseStaff(session: string, sessions: Sessions): Result<Recognised, Refusal> {
  const actor = sessions.actor(session);
  return actor === null
    ? err('session_expired')
    : ok({
        actor,
        you: {
          as: 'staff',
          staffId: actor.staffId,
          displayName: actor.displayName,
          roles: [...actor.roles],
        },
      });
}
