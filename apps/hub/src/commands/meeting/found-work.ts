import { ok, type Result } from '@hall/core/basics/result';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { completesAgreement } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Tx } from '../handler.ts';
import { confirmMatch } from '../match/confirm-match.ts';
import { recordContact } from '../match/contact-questions.ts';
import { matchPapers } from '../match/match-papers.ts';
import { offerOf } from '../match/may-take.ts';
import { agreeAlone, bringTogether } from './bring-together.ts';

type Input = CommandInput<'meeting.found'>;
type Found = Result<CommandOutput<'meeting.found'>, HallError>;

/**
 * 我找到活了. His word alone takes no place of the posting: it waits for the employer or a window,
 * unless the employer has given his before (D-09).
 */
export function foundWork(tx: Tx, input: Input, worker: Worker): Found {
  const offer = offerOf(tx, input.postingId);
  if (!offer.ok) return offer;
  const begun = bringTogether(tx, { offer: offer.value, worker, side: 'worker' });
  if (!begun.ok) return begun;
  if (completesAgreement(begun.value, 'worker')) return confirmed(tx, input, worker);
  const { employer } = offer.value;
  const answered = recordContact(tx, begun.value, { answer: input.contact, employer });
  if (!answered.ok) return answered;
  const said = agreeAlone(tx, answered.value, 'worker');
  if (!said.ok) return said;
  return ok({ matchId: said.value.id, status: said.value.status, papers: [] });
}

function confirmed(tx: Tx, { postingId, contact, language }: Input, worker: Worker): Found {
  const agreedNow = ['worker'] as const;
  const done = confirmMatch(tx, {
    postingId,
    worker,
    contact,
    source: 'worker',
    agreed: agreedNow,
  });
  if (!done.ok) return done;
  const papers = matchPapers(tx, [done.value], { language, reprint: false });
  return ok({ matchId: done.value.id, status: done.value.status, papers });
}
