import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Worker } from '@hall/core/domain/worker/worker';
import { atBooth, ownMatch, ownPosting } from '../booth/at-booth.ts';
import type { BoothRegistry } from '../booth/booth-registry.ts';
import type { Handlers, Tx } from '../handler.ts';
import { askToMeet, bringTogether, declineMatch } from './bring-together.ts';

/** Commands of an employer about who comes to his table. */
export type BoothMeetingCommand = 'booth.invite' | 'booth.decline';

/** An employer at his booth asks somebody to come to the table, or says that he does not want him. */
export function boothMeetingHandlers(booths: BoothRegistry): Pick<Handlers, BoothMeetingCommand> {
  return {
    'booth.invite': atBooth<'booth.invite'>(booths, (tx, { postingId, workerId }, at) => {
      const posting = ownPosting(tx, postingId, at);
      if (!posting.ok) return posting;
      const worker = whoIsHere(tx, workerId);
      if (!worker.ok) return worker;
      const offer = { posting: posting.value, employer: at.employer };
      const begun = bringTogether(tx, { offer, worker: worker.value, side: 'employer' });
      if (!begun.ok) return begun;
      const asked = askToMeet(tx, begun.value, 'employer');
      return asked.ok ? ok({ matchId: asked.value.id }) : asked;
    }),
    'booth.decline': atBooth<'booth.decline'>(booths, (tx, { matchId }, at) => {
      const match = ownMatch(tx, matchId, at);
      return match.ok ? declineMatch(tx, match.value, 'employer') : match;
    }),
  };
}

/** Only who came in today and looks for work can be asked; of others a booth learns nothing. */
function whoIsHere(tx: Tx, workerId: string): Result<Worker, HallError> {
  const worker = tx.stores.workers.get(workerId);
  const isHere = tx.stores.slips.ofWorker(tx.day, workerId) !== null;
  return worker?.status === 'seeking' && isHere ? ok(worker) : err({ code: 'not_found' });
}
