import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { TerminalKind, TerminalPlace } from '@hall/core/domain/device/terminal';
import type { Tx } from '../handler.ts';

/** What a screen of a kind is given of what was asked for; the rest does not concern it. */
export function placeOf(
  tx: Tx,
  kind: TerminalKind,
  wanted: TerminalPlace,
): Result<TerminalPlace, HallError> {
  if (kind === 'counter') return atCounter(tx, wanted.counterId);
  const { board, zone } = wanted;
  if (kind === 'board' && board === null) {
    return err({ code: 'missing_fields', fields: ['board'] });
  }
  const { zones } = tx.stores.queue.get().voice;
  if (zone !== null && !zones.some(({ name }) => name === zone)) {
    return err({ code: 'invalid_fields', fields: ['zone'] });
  }
  return ok({ board: kind === 'board' ? board : null, counterId: null, zone });
}

function atCounter(tx: Tx, counterId: string | null): Result<TerminalPlace, HallError> {
  if (counterId === null) return err({ code: 'missing_fields', fields: ['counterId'] });
  const counter = tx.stores.serviceCounters.get(counterId);
  if (counter === null || counter.retired) return err({ code: 'not_found' });
  return ok({ board: null, counterId, zone: null });
}
