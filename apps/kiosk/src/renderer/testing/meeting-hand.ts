import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { MeetingCommand } from '../machine/meeting-state.ts';
import type { Reply } from '../machine/state.ts';
import { cards } from './fake-hub.ts';
import { sampleQuestion } from './fake-meetings.ts';
import { checkedIn, kiosk, printed, type Kiosk } from './hand.ts';
import { greetingFor, informationOf } from './sample-worker.ts';
import { served } from './served.ts';

/** The posting of `served`, which suits the worker. */
export const fittingId = served.postingIds[0] ?? '';

/** The hub answers what was asked last. */
export function answers<N extends MeetingCommand>(
  at: Kiosk,
  name: N,
  value: CommandOutput<N>,
): void {
  const reply = { name, result: { ok: true, value } } as unknown as Reply;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
}

/** The hub refuses what was asked last. */
export function refuses(at: Kiosk, name: MeetingCommand | 'worker.open', code: ErrorCode): void {
  const reply = { name, result: { ok: false, error: { code } } } as Reply;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
}

/** A known worker has laid his card and taken his slip. */
export function withSlip(): Kiosk {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  printed(at);
  return at;
}

/** The hub knows the card, or the code, that was shown. */
export function opened(at: Kiosk): void {
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: {
      name: 'worker.open',
      result: {
        ok: true,
        value: {
          visitToken: served.visitToken,
          postingIds: served.postingIds,
          fits: served.fits,
          information: informationOf(greetingFor('张*', false), true),
        },
      },
    },
  });
}

/** On the question whether the employer may have name and phone. */
export function asked(at: Kiosk = withSlip()): Kiosk {
  at.touch({ type: 'open-posting', postingId: fittingId });
  at.touch({ type: 'want-to-meet' });
  answers(at, 'meeting.question', { question: sampleQuestion });
  return at;
}

/** What the printer says of one copy. */
export function copyPrinted(at: Kiosk, index: number, result: PrintOutcome): void {
  const copy = at.state.visit?.meeting.copies[index];
  if (copy === undefined) {
    throw new Error('There is no such copy');
  }
  const { visitNo } = at.state;
  at.happens({ type: 'match-printed', visitNo, paperId: copy.paperId, copy: copy.copy, result });
}
